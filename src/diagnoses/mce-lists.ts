import type { DayNumber } from '../base/dates.js';
import type { Evidence } from '../base/findings.js';
import type { CodeTable } from '../codetree/codes.js';
import { type Judgement, judge } from '../mce/edits.js';
import type { MceTable } from '../mce/table.js';
import type { MceEdit } from '../mce/types.js';
import type { Diagnosis, Report } from './report.js';

/** The editor's edits of the rows of one period, between days on which the table or the rules change. */
type Period = (Judgement | undefined)[];

const known = new WeakMap<MceTable, { readonly changes: readonly DayNumber[]; readonly periods: Period[] }>();

/** The first day of the wider ages of the maternity category. */
const WIDER_MATERNITY: DayNumber = 20191001;

/** The days on which answers may change. */
const changesOf = (table: MceTable): DayNumber[] =>
  [...new Set([...table.changes(), table.lastDay + 0.5, WIDER_MATERNITY])].sort((a, b) => a - b);

/** The edits of rows in the period of a day. */
function periodOf(table: MceTable, day: DayNumber): Period {
  let ofTable = known.get(table);
  if (ofTable === undefined) {
    ofTable = { changes: changesOf(table), periods: [] };
    known.set(table, ofTable);
  }
  const { changes, periods } = ofTable;
  let period = 0;
  while (period < changes.length && changes[period]! <= day) period++;
  const kept: Period = periods[period] ?? [];
  periods[period] = kept;
  return kept;
}

/** The lists of the editor at the day of a check. */
export class MceDay {
  readonly #table: MceTable;
  readonly #codes: CodeTable;
  readonly #day: DayNumber;
  readonly #period: Period;

  constructor(table: MceTable, codes: CodeTable, day: DayNumber) {
    this.#table = table;
    this.#codes = codes;
    this.#day = day;
    this.#period = periodOf(table, day);
  }

  /** The edits of a row that is billable on the day. */
  of(row: number): Judgement {
    this.#period[row] ??= judge(this.#table, this.#codes, row, this.#day);
    return this.#period[row];
  }
}

/** The entry of the list of manifestations for a row, if it has one. */
function manifestationOf(report: Report, row: number): MceEdit | undefined {
  const edits = report.mce?.of(row).edits;
  if (edits === undefined || edits.length === 0) return undefined;
  return edits.find(({ edit }) => edit === 'manifestation');
}

/** Whether the list of manifestations has a row. */
export const isMceManifestation = (report: Report, row: number): boolean =>
  manifestationOf(report, row) !== undefined;

/** The row of the list of manifestations; undefined if it has none. */
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
  unspecified: 'unspecified code',
};

function particularsOf(edit: MceEdit): string {
  if (edit.edit === 'sex') return ` among diagnoses for ${edit.sex}s`;
  if (edit.edit !== 'age') return '';
  const { from, to } = edit.ages;
  return ` among ${edit.category} diagnoses, age ${from === to ? from : `${from} to ${to}`}`;
}

/** The row of the editor's table that an edit rests on. */
export function editEvidence(edit: MceEdit, { code }: Diagnosis): Evidence {
  const { version, from, to } = edit.basis;
  const days = to === undefined ? `since ${from}` : `from ${from} to ${to}`;
  return {
    source: 'Medicare Code Editor',
    release: version,
    at: NAMES[edit.edit],
    statement: `lists ${code}${particularsOf(edit)}, ${days}`,
  };
}
