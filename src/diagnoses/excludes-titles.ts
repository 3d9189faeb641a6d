import { hasBit } from '../base/masks.js';
import type { FoundStatement } from '../icd10cm/rules/pairs/find.js';
import { lineage } from '../icd10cm/rules/relation/lineage.js';
import { NOTE_KINDS } from '../icd10cm/rules/relation/note-list.js';
import { titleIn } from '../icd10cm/specificity/family.js';
import type { DiagnosesData, EntriesData } from './data.js';
import { deniedMatter, type OtherCondition, otherPart } from './other-condition.js';

/** The day of a question: a release of codes and a Tabular List. */
interface Moment {
  readonly release: number;
  readonly tabular: number;
}

/**
 * Why an Excludes1 statement is not about a pair, if the titles of the two codes tell; undefined if they do not, or if the payload has no
 * titles or no texts.
 */
export function otherConditionOf(
  data: DiagnosesData,
  statement: FoundStatement,
  moment: Moment,
): OtherCondition | undefined {
  const { entries, texts } = data;
  if (entries === undefined || texts === undefined) return undefined;
  const { notes } = data.relation();
  const { note, subject, excluded, reference } = statement;
  const titleOf = (row: number): string => titleIn(entries, row, moment.release);
  const title = titleOf(excluded);
  const heading = notes.headingOf(note, moment.tabular);
  const text = `${heading < 0 ? '' : texts().ofRelation(heading)} ${texts().ofRelation(note)}`;
  return (
    deniedMatter(
      text,
      title,
      () => `${title} ${termsOf(data, excluded, moment)}`,
      () => titlesOf(data, entries, reference, moment),
    ) ?? otherPart([data.codes().codeOf(subject), titleOf(subject)], [data.codes().codeOf(excluded), title])
  );
}

/** What the inclusion terms of a code and of the headers above it say. */
function termsOf(data: DiagnosesData, row: number, { tabular }: Moment): string {
  const texts = data.texts!();
  const { others } = texts;
  let terms = '';
  for (const node of lineage(data.codes(), others.nodes, row)) {
    if (others.nodes.show(node).kind !== 'code') continue;
    for (let note = others.start[node]!; note < others.start[node + 1]!; note++) {
      const kind = NOTE_KINDS[others.kind[note]!];
      if ((kind === 'inclusion-term' || kind === 'includes') && others.has(note, tabular))
        terms += ` ${texts.ofOthers(note)}`;
    }
  }
  return terms;
}

/** The titles of the billable codes that a reference covers. */
function* titlesOf(
  data: DiagnosesData,
  entries: EntriesData,
  reference: number,
  { release }: Moment,
): Generator<string> {
  const { references } = data.relation();
  const codes = data.codes();
  for (let row = references.first[reference]!; row < references.end[reference]!; row++) {
    codes.fillRow(row);
    if (references.covers(reference, row) && hasBit(codes.billable[row]!, release))
      yield titleIn(entries, row, release);
  }
}
