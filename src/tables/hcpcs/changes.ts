import * as hcpcs from '../../hcpcs/index.js';
import { date, dateOrNull, flag, type Row, type Table, text } from '../table.js';
import { allOf } from './days.js';

function* rows(): Generator<Row> {
  for (const code of allOf('codes')) {
    const rowsOfCode = hcpcs
      .successors(code)
      .map((change): Row => [code, change.code, change.effective, change.lastDay ?? null, change.replaced]);
    yield* rowsOfCode.sort((a, b) => (`${a[1]} ${a[2]}` < `${b[1]} ${b[2]}` ? -1 : 1));
  }
}

/** What Level II codes became. */
export const HCPCS_CHANGES: Table = {
  name: 'hcpcs_changes',
  summary: 'A cross reference from a code of HCPCS Level II to the code that replaces it.',
  columns: [
    text('code', 'The earlier code.'),
    text('successor', 'The later code.'),
    date('effective', 'The first day of the first edition that prints the cross reference.'),
    dateOrNull('last_day', 'The last day of the earlier code, inclusive.'),
    flag('replaced', 'Whether the earlier code is no longer in force.'),
  ],
  key: ['code', 'successor', 'effective'],
  rows,
};
