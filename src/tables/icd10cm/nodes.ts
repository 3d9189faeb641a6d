import * as icd10cm from '../../icd10cm/index.js';
import type { Icd10cmBlock, Icd10cmChapter, Icd10cmNode } from '../../icd10cm/types.js';
import { releaseDays } from '../all-codes.js';
import { keyedPeriodsOf } from '../periods.js';
import { integerOrNull, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

type Group = Icd10cmChapter | Icd10cmBlock;

const isGroup = (node: Icd10cmNode): node is Group => node.kind === 'chapter' || node.kind === 'block';

/** The chapters and blocks of a date, each before what is inside it. */
function groupsOn(on: string): readonly (readonly [group: Group, parent: Group | undefined])[] {
  const below = (group: Group, parent: Group | undefined): (readonly [Group, Group | undefined])[] => [
    [group, parent],
    ...icd10cm
      .children(group, { on })
      .filter(isGroup)
      .flatMap((child) => below(child, group)),
  ];
  return icd10cm.chapters({ on }).flatMap((chapter) => below(chapter, undefined));
}

function* rows(): Generator<Row> {
  const periods = keyedPeriodsOf(releaseDays(icd10cm), (on) => {
    const groups = groupsOn(on).map(([group, parent]) => {
      const number = group.kind === 'chapter' ? group.number : null;
      const values = [group.title, number, parent?.kind ?? null, parent?.code ?? null];
      return [`${group.kind} ${group.code}`, values] as const;
    });
    return new Map(groups);
  });
  for (const [name, found] of [...periods].sort(([a], [b]) => (a < b ? -1 : 1)))
    for (const { from, to, values } of found) yield [...name.split(' '), from, to, ...values];
}

/** Chapters and blocks. */
export const ICD10CM_NODES: Table = {
  name: 'icd10cm_nodes',
  summary:
    'A chapter or block of the Tabular List of ICD-10-CM in a time in which nothing in the row changed.',
  columns: [
    text('kind', 'chapter or block.'),
    text('node', 'First and last category, A15-A19, or the only one, B99.'),
    ...WINDOW,
    text('title', 'The title, without the range.'),
    integerOrNull('chapter_number', 'The number of a chapter, 1 to 22; null for a block.'),
    textOrNull('parent_kind', 'The kind of the node that it is inside; null for a chapter.'),
    textOrNull('parent', 'The range of that node.'),
  ],
  key: ['kind', 'node', 'valid_from'],
  rows,
};
