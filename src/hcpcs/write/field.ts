import { ColumnWriter, column, textSection } from '../../packed/write/column.js';
import { byFrequency } from '../../packed/write/frequency.js';
import type { Column, Edition } from './model.js';
import { type Row, valueAt } from './rows.js';

/** The pieces of one column of the records, as {@link packField} makes them. */
export const FIELD_PIECES = 5;

/**
 * Packs a column of the records over all editions, as `src/hcpcs/field-table.ts` reads it: the different values, the first value
 * of each row, and the later changes: steps of rows, editions, values.
 *
 * An edition that does not list a row, or lacks the column, changes nothing.
 */
export function packField(editions: readonly Edition[], rows: readonly Row[], name: Column): Uint8Array[] {
  const seen = rows.map((row) => editions.map((_, edition) => valueAt(editions, row, edition, name)));
  const values = byFrequency(['', ...seen.flat().filter((value) => value !== undefined)]);
  const number = new Map(values.map((value, index) => [value, index]));
  const first: number[] = [];
  const changeRows = new ColumnWriter();
  const changeEditions: number[] = [];
  const changeValues: number[] = [];
  let lastRow = 0;
  seen.forEach((ofRow, row) => {
    let now: string | undefined;
    ofRow.forEach((value, edition) => {
      if (value === undefined || value === now) return;
      if (now !== undefined) {
        changeRows.add(row - lastRow);
        changeEditions.push(edition);
        changeValues.push(number.get(value)!);
        lastRow = row;
      } else first.push(number.get(value)!);
      now = value;
    });
    if (now === undefined) first.push(number.get('')!);
  });
  return [
    textSection(values),
    column(first),
    changeRows.bytes(),
    column(changeEditions),
    column(changeValues),
  ];
}
