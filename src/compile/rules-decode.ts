import type { CodeTable } from '../codetree/codes.js';
import { type Icd10cmRulesPayload, RULES_SET, relationFrom, textsFrom } from '../icd10cm/rules/data.js';
import { NOTE_KINDS, type NoteList, Role } from '../icd10cm/rules/relation/note-list.js';
import { readSet } from '../icd10cm/rules/seventh/seventh-table.js';
import type { Icd10cmStatingNode, Icd10cmTabularRelease } from '../icd10cm/rules/types.js';
import { type MergedNode, type MergedNodes, type MergedNote, nodeKey } from '../icd10cm/rules/write/merge.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, readMasks, splitPieces } from '../packed/column.js';
import { openPart } from '../packed/payload.js';

/** The Tabular Lists of a payload, put together: what it was packed from. */
export interface DecodedRules {
  readonly tabulars: readonly Icd10cmTabularRelease[];
  readonly nodes: MergedNodes;
}

const ROLES = Object.keys(Role) as MergedNote['role'][];

/**
 * The notes and the 7th characters that a payload was packed from, exact in everything that it is packed from again: the references
 * are read out of the texts once more.
 *
 * @param codes - those that the payload fits, all filled
 * @throws MedcodesError `missing-part`, `corrupt-payload` or `unsupported-payload`
 */
export function decodeRules(codes: CodeTable, payload: Icd10cmRulesPayload): DecodedRules {
  const relation = relationFrom(codes, payload.relation);
  const texts = textsFrom(relation, payload.notes);
  const nodes: MergedNodes = new Map();
  decodeNotes(codes, nodes, relation.notes, (note) => texts.ofRelation(note));
  decodeNotes(codes, nodes, texts.others, (note) => texts.ofOthers(note));
  decodeSevenths(codes, nodes, payload, relation.tabulars.length);
  return { tabulars: relation.tabulars, nodes };
}

/** Adds the notes of a list to their nodes. */
function decodeNotes(
  codes: CodeTable,
  nodes: MergedNodes,
  list: NoteList,
  textOf: (note: number) => string,
): void {
  for (let node = 0; node < list.nodes.size; node++) {
    const { kind, code } = list.nodes.show(node);
    const found = nodeAt(
      nodes,
      kind,
      code,
      kind === 'code' ? [] : categoriesOf(codes, list.nodes.scopeOf(node)),
    );
    const notes: MergedNote[] = [];
    for (let note = list.start[node]!; note < list.start[node + 1]!; note++) {
      notes.push({
        kind: NOTE_KINDS[list.kind[note]!]!,
        text: textOf(note),
        role: ROLES[list.role[note]!]!,
        printed: list.printed[note]!,
      });
    }
    nodes.set(nodeKey(found), { ...found, notes: [...found.notes, ...notes] });
  }
}

/** The first and the last category of a chapter or block. Those between follow from the codes. */
const categoriesOf = (codes: CodeTable, [from, to]: readonly [number, number]): readonly string[] =>
  [from, to - 1].map((row) => codes.codeOf(codes.tree.start[codes.categoryOf(row)]!));

function nodeAt(
  nodes: MergedNodes,
  kind: Icd10cmStatingNode['kind'],
  name: string,
  categories: readonly string[],
): MergedNode {
  return nodes.get(nodeKey({ kind, name })) ?? { kind, name, categories, notes: [], sevenths: [] };
}

/** Adds the definitions of 7th characters to their codes. The exceptions from them follow from the notes. */
function decodeSevenths(
  codes: CodeTable,
  nodes: MergedNodes,
  payload: Icd10cmRulesPayload,
  tabulars: number,
): void {
  const part = openPart(RULES_SET, 'seventh', payload.seventh);
  const [steps, masks, numbers, lines] = splitPieces(part.section('seventh')) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const sets = decodeLines(lines).map(readSet);
  const printed = readMasks(masks, tabulars);
  const setOf = readColumn(numbers);
  let row = 0;
  readColumn(steps).forEach((step, i) => {
    row += step;
    const node = nodeAt(nodes, 'code', codes.codeOf(row), []);
    const sevenths = [...node.sevenths, { characters: sets[setOf[i]!]!, printed: printed[i]! }];
    nodes.set(nodeKey(node), { ...node, sevenths });
  });
}
