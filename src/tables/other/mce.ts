import { dayAfter, formatDay, type IsoDate } from '../../base/dates.js';
import * as icd10cm from '../../icd10cm/index.js';
import * as icd10pcs from '../../icd10pcs/index.js';
import { forLists } from '../../mce/bundled.js';
import { ageRanges, edits, procedureEdits } from '../../mce/public/index.js';
import type { MceTable } from '../../mce/table.js';
import type { MceEdit } from '../../mce/types.js';
import { allCodes, releaseDays } from '../all-codes.js';
import { plain } from '../icd10cm/codes.js';
import { dayAfterLast, inOrder, keyedPeriodsOf, periodsOf } from '../periods.js';
import { flag, integerOrNull, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

/** The days on which the ages of a category change. */
const ageDays = (days: readonly IsoDate[]): readonly IsoDate[] =>
  periodsOf(days, (on) => ageRanges({ on }).flatMap(({ from, to }) => [from, to])).map(({ from }) => from);

function diagnosisRow(edit: MceEdit): readonly [name: string, row: Row] {
  const ages = edit.edit === 'age' ? edit.ages : undefined;
  const sex = edit.edit === 'sex' ? edit.sex : null;
  const name = `${edit.edit} ${ages?.category ?? sex ?? ''}`;
  const row = [edit.principalOnly, ages?.category ?? null, ages?.from ?? null, ages?.to ?? null, sex];
  return [name, [...row, edit.meaning]];
}

const sorted = <T>(found: ReadonlyMap<string, T>): [string, T][] =>
  [...found].sort(([a], [b]) => (a < b ? -1 : 1));

/** The days on which the edits of a code may change: its own in the table, the end of the table, and when it was billable. */
function* diagnosisRows(): Generator<Row> {
  const table = forLists.diagnoses();
  const shared = [
    formatDay(dayAfter(table.lastDay)),
    ...ageDays(inOrder([...releaseDays(icd10cm), table.from])),
  ];
  for (const code of allCodes(icd10cm)) {
    const own = table.historyOfText(code).days;
    if (own.length === 0) continue;
    const periods = icd10cm.history(code)!.periods.flatMap(({ from, to }) => [from, dayAfterLast(to)]);
    const days = inOrder([...shared, ...own.map(formatDay), ...periods]);
    const found = keyedPeriodsOf(days, (on) => new Map((edits(code, { on })?.edits ?? []).map(diagnosisRow)));
    for (const [name, times] of sorted(found))
      for (const { from, to, values } of times) yield [plain(code), name.split(' ')[0]!, from, to, ...values];
  }
}

const procedureDays = (table: MceTable, code: string): readonly IsoDate[] =>
  table.historyOfText(code).days.map(formatDay);

function* procedureRows(): Generator<Row> {
  const table = forLists.procedures();
  for (const code of allCodes(icd10pcs)) {
    const found = keyedPeriodsOf(procedureDays(table, code), (on) => {
      const here = procedureEdits(code, { on }).edits.map(
        ({ edit, attribute, sex = null, meaning }) => [`${edit} ${attribute}`, [sex, meaning]] as const,
      );
      return new Map(here);
    });
    for (const [name, times] of sorted(found))
      for (const { from, to, values } of times) yield [code, ...name.split(' '), from, to, ...values];
  }
}

/** The edits of diagnoses. */
export const MCE_DIAGNOSIS_EDITS: Table = {
  name: 'mce_diagnosis_edits',
  summary:
    'An edit of the Medicare Code Editor that a billable code of ICD-10-CM is subject to. For codes that are newer than the editor (see code_sets) nothing is known.',
  columns: [
    text('code', 'The code, without a dot.'),
    text(
      'edit',
      'age, sex, manifestation, external-cause, unacceptable, unacceptable-unless-secondary, questionable-admission, wrong-procedure or unspecified.',
    ),
    ...WINDOW,
    flag('principal_only', 'Whether it applies only if the code is the principal diagnosis.'),
    textOrNull('age_category', 'With the edit age: newborn, pediatric, maternity or adult.'),
    integerOrNull('age_from', 'The least age in years, inclusive.'),
    integerOrNull('age_to', 'The greatest age in years, inclusive.'),
    textOrNull('sex', 'With the edit sex: female or male.'),
    text('meaning', 'What the editor objects to.'),
  ],
  key: ['code', 'edit', 'age_category', 'sex', 'valid_from'],
  rows: diagnosisRows,
};

/** The edits of procedures. */
export const MCE_PROCEDURE_EDITS: Table = {
  name: 'mce_procedure_edits',
  summary: 'An edit of the Medicare Code Editor that a code of ICD-10-PCS is subject to.',
  columns: [
    text('code', 'Seven characters.'),
    text(
      'edit',
      'sex, non-covered, non-covered-over-60, non-covered-conditional, limited-coverage, questionable-obstetric or inconsistent-with-length-of-stay.',
    ),
    text('attribute', "CMS's own name: noncovered, ncov6, lcov."),
    ...WINDOW,
    textOrNull('sex', 'With the edit sex: female or male.'),
    text('meaning', 'What the editor objects to.'),
  ],
  key: ['code', 'edit', 'attribute', 'valid_from'],
  rows: procedureRows,
};
