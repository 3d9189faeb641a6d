import { invalid, linesOf, type TextFile } from './types.js';

/** A column of a tab-delimited file. */
export interface Column {
  /** Its name in the header, in upper or lower case. */
  readonly header: string;
  /** Whether the file must have it. */
  readonly required: boolean;
}

/** A row of the file: its line number, and its cell in a column; empty if the file or the row does not have the column. */
export interface Row<Name extends string> {
  readonly line: number;
  readonly cell: (name: Name) => string;
}

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim());

/**
 * Reads a tab-delimited file: a preamble of any length, a header, and one row per line.
 *
 * @param columns - the columns by the names that the rows give them; the header is the first line that has `key`
 * @throws MedcodesError `invalid-file`
 */
export function readTable<Name extends string>(
  { name, text }: TextFile,
  columns: Readonly<Record<Name, Column>>,
  key: NoInfer<Name>,
): Row<Name>[] {
  const all = Object.values<Column>(columns);
  const lines = linesOf(text);
  const at = lines.findIndex((line) => hasHeader(line, columns[key].header));
  if (at < 0) {
    const expected = all.map(({ header }) => header).join(', ');
    throw invalid(
      name,
      undefined,
      `the header line is missing: none of the ${lines.length} lines has the column '${columns[key].header}'; expected tab-separated columns: ${expected}`,
    );
  }
  const header = cellsOf(lines[at]!).map((cell) => cell.toLowerCase());
  const placeOf = ({ header: title }: Column): number => header.indexOf(title.toLowerCase());
  const places = new Map(Object.entries<Column>(columns).map(([name, column]) => [name, placeOf(column)]));
  const missing = all.find((column) => column.required && placeOf(column) < 0);
  if (missing !== undefined)
    throw invalid(
      name,
      at + 1,
      `the column '${missing.header}' is missing; the header has ${cellsOf(lines[at]!).join(', ')}`,
    );
  // An editor may have cut off empty cells at the end of a row, but required columns must be there.
  const least = 1 + Math.max(...all.filter(({ required }) => required).map(placeOf));
  const rows: Row<Name>[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    const cells = cellsOf(lines[i]!);
    if (cells.length < least)
      throw invalid(
        name,
        i + 1,
        `the line has ${cells.length} columns; expected at least ${least}. Check that the file is not cut off`,
      );
    if (cells.slice(header.length).some((cell) => cell !== ''))
      throw invalid(
        name,
        i + 1,
        `the line has ${cells.length} columns, but the header has ${header.length}; check that the line holds one row only`,
      );
    rows.push({ line: i + 1, cell: (column) => cells[places.get(column)!] ?? '' });
  }
  return rows;
}

/** Whether a line is a header that has a column. */
export const hasHeader = (line: string, column: string): boolean =>
  line.includes('\t') && cellsOf(line).some((cell) => cell.toLowerCase() === column.toLowerCase());
