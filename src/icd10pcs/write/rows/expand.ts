import type { FileFail } from '../../../files/fail.js';
import type { PrintedRow, PrintedTable } from '../model.js';

/** The codes that a row makes, in the order of its values. */
function expandRow(table: string, row: PrintedRow): string[] {
  return row.reduce<string[]>(
    (codes, { values }) => codes.flatMap((code) => values.map(({ value }) => code + value)),
    [table],
  );
}

/**
 * The codes that a table makes.
 *
 * @throws the error that `fail` makes: `duplicate` if two rows make the same code
 */
export function expandTable(fail: FileFail, table: PrintedTable): string[] {
  const codes = table.rows.flatMap((row) => expandRow(table.code, row));
  const seen = new Set<string>();
  for (const code of codes) {
    if (seen.has(code)) throw fail('duplicate', `two rows of ${table.code} make ${code}`);
    seen.add(code);
  }
  return codes;
}
