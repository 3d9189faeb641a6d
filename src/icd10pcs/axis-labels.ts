import { common, type Mask, union } from '../base/masks.js';
import { CHARACTERS } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { LabelData } from './data.js';

/** The releases whose tables file has a table. */
export const printedTable = (codes: CodeTable, table: number): Mask =>
  common(codes.tableMask(table), codes.printed);

/** The releases whose tables file has a value at a place of a table. */
export function printedValue(codes: CodeTable, table: number, place: number, value: string): Mask {
  const number = CHARACTERS.indexOf(value);
  let mask = 0;
  for (let era = codes.eraStart[table]!; era < codes.eraStart[table + 1]!; era++) {
    if (codes.allows(era, place, number)) mask = union(mask, codes.mask[era]!);
  }
  return common(mask, codes.printed);
}

/** The label of a character of a table, by its position 1 to 3; undefined if no tables file has it. The same in all releases. */
export function headLabel({ codes, labels }: LabelData, table: number, position: number): string | undefined {
  return printedTable(codes(), table) === 0
    ? undefined
    : labels().heads.get(codes().codeOf(table).slice(0, position));
}

/** The label of the n-th value of an era at a place; undefined if no tables file has it. The same in all releases of the era. */
export function placeLabel(
  { codes, labels }: LabelData,
  table: number,
  era: number,
  place: number,
  n: number,
): string | undefined {
  const value = codes().valuesOf(era, place)[n]!;
  return printedValue(codes(), table, place, value) === 0 ? undefined : labels().label(table, era, place, n);
}
