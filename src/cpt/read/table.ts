import { invalid, linesOf, type TextFile } from './types.js';

/** A column of a tab-delimited file. */
export interface Column {
  /** What the header calls it, in any case. */
  readonly header: string;
  /** Whether the file is refused without it. */
  readonly required: boolean;
}

/** A row of the file: its line, and its cell in a column, empty where the file or the row does not have it. */
export interface Row<Name extends string> {
  readonly line: number;
  readonly cell: (name: Name) => string;
}

const cellsOf = (line: string): string[] => line.split('\t').map((cell) => cell.trim());

/**
 * Reads a tab-delimited file: a preamble of any length, a header, a row a line.
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
      `none of its ${lines.length} lines is the header: expected a line with the column '${columns[key].header}', columns apart by tabs: ${expected}`,
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
      `the column '${missing.header}' is missing: the header has ${cellsOf(lines[at]!).join(', ')}`,
    );
  // Empty cells at the end of a row may have been cut off by an editor, those of columns that are needed may not.
  const least = 1 + Math.max(...all.filter(({ required }) => required).map(placeOf));
  const rows: Row<Name>[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    if (lines[i]!.trim() === '') continue;
    const cells = cellsOf(lines[i]!);
    if (cells.length < least)
      throw invalid(
        name,
        i + 1,
        `${cells.length} columns where at least ${least} were expected: is the file cut off?`,
      );
    if (cells.slice(header.length).some((cell) => cell !== ''))
      throw invalid(
        name,
        i + 1,
        `${cells.length} columns where the header has ${header.length}: do two rows stand in one line?`,
      );
    rows.push({ line: i + 1, cell: (column) => cells[places.get(column)!] ?? '' });
  }
  return rows;
}

/** Whether a line is a header that has a column. */
export const hasHeader = (line: string, column: string): boolean =>
  line.includes('\t') && cellsOf(line).some((cell) => cell.toLowerCase() === column.toLowerCase());
