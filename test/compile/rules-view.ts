import type { CodeTable } from '../../src/codetree/codes.js';
import { NoteTexts } from '../../src/icd10cm/rules/notes/note-texts.js';
import type { NoteList } from '../../src/icd10cm/rules/relation/note-list.js';
import { RelationTable } from '../../src/icd10cm/rules/relation/relation-table.js';
import type { Part } from '../../src/packed/payload.js';

/** A note with all that answers rest on, and the Tabular Lists that print it. */
export interface SeenNote {
  readonly key: string;
  readonly printed: number;
}

/** The notes of each node in order, in words: without the numbers of rows, which other codes change. */
export type RulesView = ReadonlyMap<string, readonly SeenNote[]>;

/** Reads the parts of a payload into words. */
export function viewOf(
  codes: CodeTable,
  parts: { readonly relation: Part; readonly notes: Part },
): RulesView {
  const relation = new RelationTable(codes, parts.relation);
  const texts = new NoteTexts(relation, parts.notes);
  const { references } = relation;
  const setOf = (set: number): string =>
    references
      .ofSet(set)
      .map((one) => {
        const [from, to] = [references.first[one]!, references.end[one]! - 1];
        return `${JSON.stringify(references.show(one))} ${codes.codeOf(from)} ${codes.codeOf(to)}`;
      })
      .join('; ');
  const view = new Map<string, SeenNote[]>();
  const add = (list: NoteList, wordsOf: (note: number) => string): void => {
    for (let node = 0; node < list.nodes.size; node++) {
      const { kind, code } = list.nodes.show(node);
      const scope = list.nodes.scopeOf(node);
      const at = `${kind} ${code} ${codes.codeOf(scope[0])} ${codes.codeOf(scope[1] - 1)}`;
      const seen = view.get(at) ?? [];
      view.set(at, seen);
      for (let note = list.start[node]!; note < list.start[node + 1]!; note++)
        seen.push({
          key: `${list.kind[note]} ${list.role[note]} ${wordsOf(note)}`,
          printed: list.printed[note]!,
        });
    }
  };
  add(relation.notes, (note) => {
    const subjects = relation.subjects.get(note);
    const words = [texts.ofRelation(note), relation.flags[note], setOf(relation.refers[note]!)];
    return [...words, subjects === undefined ? '' : setOf(subjects)].join('|');
  });
  add(texts.others, (note) => texts.ofOthers(note));
  return view;
}

/** The notes of a node that a list prints, in order. */
export const printedIn = (notes: readonly SeenNote[] | undefined, list: number): readonly string[] =>
  (notes ?? []).filter(({ printed }) => Math.floor(printed / 2 ** list) % 2 === 1).map(({ key }) => key);

/** The nodes at which some list of one view differs from its list of the other one. */
export function differences(
  before: RulesView,
  after: RulesView,
  pairs: readonly (readonly [before: number, after: number])[],
): string[] {
  const nodes = new Set([...before.keys(), ...after.keys()]);
  return [...nodes].filter((node) =>
    pairs.some(
      ([one, other]) =>
        printedIn(before.get(node), one).join('\n') !== printedIn(after.get(node), other).join('\n'),
    ),
  );
}
