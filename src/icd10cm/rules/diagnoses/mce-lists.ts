import type { DayNumber } from '../../../dates.js';
import type { Evidence } from '../../../findings.js';
import { judge } from '../../../mce/edits.js';
import { FIRST_DAY_OF_UNSPECIFIED_EDIT, LAST_DAY_OF_SEX_EDITS } from '../../../mce/kinds.js';
import type { MceTable } from '../../../mce/table.js';
import type { MceEdit } from '../../../mce/types.js';
import type { Diagnosis, Report } from './report.js';

/** What the editor says of a row. */
export type Judged = ReturnType<typeof judge>;

/** What the editor says of rows in one period, between days on which lists or rules change. */
type Period = Map<number, Judged>;

const known = new WeakMap<MceTable, { readonly changes: readonly DayNumber[]; readonly periods: Period[] }>();

/** The first day of the wider ages of the maternity category. */
const WIDER_MATERNITY: DayNumber = 20191001;

/** The days on which answers may change, the first of the later ones each. */
function changesOf({ lists }: MceTable): DayNumber[] {
  const days = lists.flatMap(({ day, lastDay }) => [day, lastDay + 0.5]);
  return [
    ...new Set([...days, LAST_DAY_OF_SEX_EDITS + 0.5, FIRST_DAY_OF_UNSPECIFIED_EDIT, WIDER_MATERNITY]),
  ].sort((a, b) => a - b);
}

/** What the editor says of a row that is billable on the day of the check; undefined without its lists. */
export function judgedRow({ data, day }: Report, row: number): Judged | undefined {
  if (data.mce === undefined) return undefined;
  const table = data.mce();
  let ofTable = known.get(table);
  if (ofTable === undefined) {
    ofTable = { changes: changesOf(table), periods: [] };
    known.set(table, ofTable);
  }
  let period = 0;
  while (period < ofTable.changes.length && ofTable.changes[period]! <= day) period++;
  ofTable.periods[period] ??= new Map();
  const rows = ofTable.periods[period]!;
  let judged = rows.get(row);
  if (judged === undefined) {
    judged = judge(table, data.codes(), row, day);
    rows.set(row, judged);
  }
  return judged;
}

/** What the list of manifestations says of a row, where it has it. */
function manifestationOf(report: Report, row: number): MceEdit | undefined {
  return judgedRow(report, row)?.edits.find(({ edit, basis }) => edit === 'manifestation' && basis.listed);
}

/** Whether the list of manifestations has a row. */
export const isMceManifestation = (report: Report, row: number): boolean =>
  manifestationOf(report, row) !== undefined;

/** The row of the list of manifestations; undefined where it has none. */
export function mceManifestationEvidence(report: Report, diagnosis: Diagnosis): Evidence[] | undefined {
  const edit = manifestationOf(report, diagnosis.row);
  return edit === undefined ? undefined : [editEvidence(edit, diagnosis)];
}

/** What lists are called in evidence. */
const NAMES: Readonly<Record<MceEdit['edit'], string>> = {
  age: 'age conflict',
  sex: 'sex conflict',
  manifestation: 'manifestation codes not allowed as principal diagnosis',
  'external-cause': 'external causes of morbidity as principal diagnosis',
  unacceptable: 'unacceptable principal diagnosis',
  'unacceptable-unless-secondary':
    'unacceptable principal diagnosis, unless a secondary diagnosis is present',
  'questionable-admission': 'questionable admission',
  'wrong-procedure': 'wrong procedure performed',
};

/** The list that an edit rests on. */
export function editEvidence(edit: MceEdit, { code }: Diagnosis): Evidence {
  const { list, version, listed, doubt } = edit.basis;
  const particulars =
    edit.edit === 'age'
      ? ` among ${edit.category} diagnoses, age ${edit.ages.from} to ${edit.ages.to}`
      : edit.edit === 'sex'
        ? ` among diagnoses for ${edit.sex}s`
        : '';
  const row = `${listed ? 'lists' : 'does not list'} ${code}${particulars}`;
  return {
    source: `Medicare Code Editor ${version ?? ''}`.trim(),
    release: list ?? 'all versions',
    at: NAMES[edit.edit],
    statement: doubt === undefined ? row : `${row}; ${doubt.message}`,
  };
}
