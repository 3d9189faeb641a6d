import type { RelationTable } from '../../../../src/icd10cm/rules/relation/relation-table.js';
import type { SeventhCheck } from '../../../../src/icd10cm/rules/write/check-sevenths.js';
import { type CompiledRules, RELATION_KINDS } from '../../../../src/icd10cm/rules/write/compile.js';
import { HAND_READINGS } from '../../../../src/icd10cm/rules/write/references/readings.js';
import { countExcludes } from './excludes.js';
import { GENERATED, table } from './markdown.js';
import { printedNotes, resolveAll } from './unresolved.js';

/** The report on notes, references, Excludes1 statements and 7th characters, release by release. */
export function rulesReport(
  rules: CompiledRules,
  relation: RelationTable,
  sevenths: readonly SeventhCheck[],
): string {
  return `${GENERATED}

# The rules of the Tabular Lists in numbers

${notesByKind(rules)}

${referencesOf(rules)}

${excludesOf(relation)}

${seventhsOf(sevenths)}
`;
}

const dates = ({ tabulars }: CompiledRules): string[] => tabulars.map(({ effective }) => effective);

function notesByKind(rules: CompiledRules): string {
  const kinds = [...new Set(rules.nodes.flatMap(({ notes }) => notes.map(({ kind }) => kind)))].sort();
  const rows = kinds.map((kind) => [
    kind,
    ...rules.tabulars.map(
      ({ nodes }) => nodes.flatMap(({ notes }) => notes).filter((n) => n.kind === kind).length,
    ),
  ]);
  return `## Notes by kind\n\n${table(['', ...dates(rules)], rows)}`;
}

function referencesOf(rules: CompiledRules): string {
  const resolved = resolveAll(rules);
  const naming = rules.tabulars.map(
    (_, tabular) =>
      [...printedNotes(rules.nodes, tabular)].filter(({ note }) => note.resolution!.references.length > 0)
        .length,
  );
  const rows = resolved.flatMap(({ effective, unresolved }) =>
    unresolved.map(({ node, note, reference, reason }) => [
      effective,
      node,
      note.kind,
      note.text,
      reference,
      reason,
    ]),
  );
  const hand = HAND_READINGS.map(({ text, condition, references, reason }) => [
    text.source.replace(/[\\^$]/g, ''),
    condition?.patterns.toString() ?? references!.map(({ first, last }) => `${first}-${last}`).join(', '),
    reason,
  ]);
  return `## References

A reference is one code, stem or range in a note of the kinds ${[...RELATION_KINDS].join(', ')}. Each leads to codes of its
release, except for those listed here.

${table(
  ['', ...dates(rules)],
  [
    ['Notes that name codes', ...naming],
    ['References', ...resolved.map(({ references }) => references)],
    ['Not as printed', ...resolved.map(({ unresolved }) => unresolved.length)],
  ],
)}

${table(['Release', 'Node', 'Kind', 'Note', 'Reference', 'Reason'], rows)}

Read by hand, because the grammar does not read them correctly (a dot is any character, the places are the 4th to the 7th):

${table(['Note', 'Read as', 'Reason'], hand)}`;
}

function excludesOf(relation: RelationTable): string {
  const counts = relation.tabulars.map((_, tabular) => countExcludes(relation, tabular));
  const row = (name: string, of: (count: (typeof counts)[number]) => number): (string | number)[] => [
    name,
    ...counts.map(of),
  ];
  return `## Excludes1

A note is confirmed if an Excludes1 of a code that it names, own or inherited, names a code of its node in turn. The other
notes are stated on one side only, so both directions must be checked. Pairs are pairs of billable codes of the release
that a note names, before a nearer instruction sets any aside.

${table(
  ['', ...relation.tabulars.map(({ effective }) => effective)],
  [
    row('Excludes1 notes', ({ notes }) => notes),
    row('of text only', ({ textOnly }) => textOnly),
    row('that name codes', ({ statements }) => statements),
    row('of these confirmed (symmetric)', ({ answered }) => answered),
    row('of these one-sided', ({ statements, answered }) => statements - answered),
    row('Pairs of billable codes', ({ pairs }) => pairs),
    row('of these named from both sides', ({ bothSides }) => bothSides),
  ],
)}`;
}

function seventhsOf(sevenths: readonly SeventhCheck[]): string {
  const ruledOut = [...new Set(sevenths.flatMap((check) => check.ruledOut))].sort();
  return `## 7th characters

The codes that a Tabular List makes with its 7th characters equal the billable codes of the order file of its date, except for
those that the prose at S06 rules out: '7th characters D and S do not apply to codes in category S06 with 6th character 7
..., or 8 ...'. The package follows the prose.

${table(
  ['', ...sevenths.map(({ effective }) => effective)],
  [
    ['Codes made with a 7th character', ...sevenths.map(({ expanded }) => expanded)],
    ['Codes without one', ...sevenths.map(({ plain }) => plain)],
    ['Ruled out by the prose at S06', ...sevenths.map((check) => check.ruledOut.length)],
    ['Not in the order file', ...sevenths.map(({ unknown }) => unknown.length)],
    ['In the order file, but not made', ...sevenths.map(({ missing }) => missing.length)],
  ],
)}

The codes ruled out: ${ruledOut.join(', ')}.`;
}
