import type { IsoDate } from '../../base/dates.js';
import * as icd10pcs from '../../icd10pcs/index.js';
import { allCodes } from '../all-codes.js';
import { dayAfterLast, inOrder, periodsOf } from '../periods.js';
import { flag, OPEN_END, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';

function valuesOf(code: string, on: IsoDate): Row | undefined {
  const entry = icd10pcs.lookup(code, { on });
  return entry && [entry.billable, entry.kind, entry.title, entry.shortTitle, entry.titles];
}

/** The first days of all releases in which a code may have changed. */
export function changesOf(code: string): readonly IsoDate[] {
  const { periods = [], titles = [] } = icd10pcs.history(code) ?? {};
  const days = [...periods, ...titles].flatMap(({ from, to }) => [from, dayAfterLast(to)]);
  return inOrder(days).filter((day) => day !== OPEN_END);
}

function* rows(): Generator<Row> {
  for (const code of allCodes(icd10pcs)) {
    const table = code.length === 7 ? code.slice(0, 3) : null;
    for (const { from, to, values } of periodsOf(changesOf(code), (on) => valuesOf(code, on)))
      yield [code, from, to, ...values, table];
  }
}

/** Every procedure code and table. */
export const ICD10PCS_CODES: Table = {
  name: 'icd10pcs_codes',
  summary: 'A code or table of ICD-10-PCS in a time in which nothing in the row changed.',
  columns: [
    text('code', 'Seven characters; three for a table.'),
    ...WINDOW,
    flag('billable', 'Whether it may be reported on a claim: true for codes, false for tables.'),
    text('kind', 'code or table.'),
    text('title', 'The official long title.'),
    text('short_title', 'The official short title.'),
    text(
      'titles',
      'official; short-title-composed or composed if the official ones are not available and they were put together.',
    ),
    textOrNull('table_code', 'The table of a code: its first three characters; null for a table.'),
  ],
  key: ['code', 'valid_from'],
  rows,
};
