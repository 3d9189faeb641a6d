import { hasBit } from '../base/masks.js';
import type { FoundStatement } from '../icd10cm/rules/pairs/find.js';
import { titleIn } from '../icd10cm/specificity/family.js';
import type { DiagnosesData, EntriesData } from './data.js';
import { deniedMatter, type OtherCondition, otherPart } from './other-condition.js';

/** The day of a question: a release of codes and a Tabular List. */
interface Moment {
  readonly release: number;
  readonly tabular: number;
}

/** Why an Excludes1 statement is not about a pair, if the titles of the two codes tell; undefined if they do not, or if the payload has no titles. */
export function otherConditionOf(
  data: DiagnosesData,
  { note, subject, excluded, reference }: FoundStatement,
  moment: Moment,
): OtherCondition | undefined {
  const { entries } = data;
  if (entries === undefined) return undefined;
  const { matters } = data.relation();
  const titleOf = (row: number): string => titleIn(entries, row, moment.release);
  const title = titleOf(excluded);
  return (
    deniedMatter(
      matters.ofNote(note, moment.tabular),
      title,
      (matter) => termsName(data, excluded, matter, moment),
      () => titlesOf(data, entries, reference, moment),
    ) ?? otherPart([data.codes().codeOf(subject), titleOf(subject)], [data.codes().codeOf(excluded), title])
  );
}

/** Whether the inclusion terms of a code, or of a header above it, name a matter. */
function termsName(data: DiagnosesData, row: number, matter: number, { tabular }: Moment): boolean {
  const { matters } = data.relation();
  const { parent } = data.codes().tree;
  for (let above = row; above >= 0; above = parent[above]!)
    if ((matters.ofTerms(above, tabular) & (1 << matter)) !== 0) return true;
  return false;
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
