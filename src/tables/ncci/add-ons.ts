import type { AddOnRow, AddOnTable } from '../../ncci/add-on-table.js';
import type { Sources } from '../sources.js';
import { integer, type Row, type Table, text, textOrNull, WINDOW } from '../table.js';
import { PROGRAM, PROGRAMS } from './program.js';
import { windowsOf } from './windows.js';

function valuesOf(addOn: string, row: AddOnRow, first: number): readonly Row[] {
  const { primary = null, type, note } = row;
  return windowsOf([row], first).map(({ from, to }) => [addOn, primary, from, to, type, note || null]);
}

const keyOf = ([addOn, primary, from, to]: Row): string => `${addOn} ${primary ?? ''} ${from} ${to}`;

function rowsOf(table: AddOnTable): readonly Row[] {
  const found: Row[] = [];
  for (let place = 0; place < table.codes.keys.length; place++)
    for (const row of table.rowsOf(place))
      found.push(...valuesOf(table.codes.codeAt(place), row, table.about.from));
  return found.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

function* rows({ ncci }: Sources): Generator<Row> {
  for (const program of PROGRAMS) {
    const table = ncci.addOns(program);
    if (table === undefined) continue;
    for (const row of rowsOf(table)) yield [program, ...row];
  }
}

/** Add-on codes. */
export const NCCI_ADD_ONS: Table = {
  name: 'ncci_add_ons',
  summary: 'An add-on code with a primary code that it may be billed with.',
  columns: [
    PROGRAM,
    text('add_on', 'The add-on code.'),
    textOrNull('primary_code', 'The primary code; null if the contractor defines the primaries.'),
    ...WINDOW,
    integer(
      'type',
      '1: the list of primaries is complete. 2: the contractor defines them. 3: some are listed. If rows differ, the smallest applies.',
    ),
    textOrNull('note', 'Special instructions of the table.'),
  ],
  key: ['program', 'add_on', 'primary_code', 'valid_from', 'valid_to'],
  rows,
};
