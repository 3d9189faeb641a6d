import readExcelFile from 'read-excel-file/node';
import { CODE, joinValues, PLACES, UNUSED } from '../../../src/hcpcs/write/columns.js';
import { COLUMNS, type Column, type FileRecord } from '../../../src/hcpcs/write/model.js';
import { BuildError, failIn } from '../../errors.js';

/** The content of a spreadsheet edition. */
export interface SpreadsheetFile {
  readonly records: readonly FileRecord[];
  /** The number of its rows, including continuations. */
  readonly rows: number;
  readonly continuations: number;
  /** The row of the headings, from 1: notes may be above it. */
  readonly headerRow: number;
}

type Row = readonly unknown[];

/** The cells of one row by heading, as texts. */
type Cells = (heading: string) => string;

/**
 * Reads a spreadsheet edition.
 *
 * The headings are in the first row or below notes; modifiers are padded with spaces; a long text may continue in another
 * row; empty rows follow.
 *
 * @throws BuildError `unreadable`, `malformed-row` or `duplicate`
 */
export async function readSpreadsheet(file: string, bytes: Uint8Array): Promise<SpreadsheetFile> {
  const all = await sheetRows(file, bytes);
  const header = all.findIndex((row) => String(row[0] ?? '').trim() === 'HCPC');
  if (header < 0)
    throw new BuildError('malformed-row', file, "the heading 'HCPC' is missing in the first column");
  const cellsOf = byHeading(file, all[header]!);
  const records: FileRecord[] = [];
  const seen = new Set<string>();
  let rows = 0;
  all.forEach((row, index) => {
    if (index <= header || row.every((cell) => cell === null || cell === '')) return;
    rows++;
    const cells = cellsOf(row);
    const code = cells('HCPC').trim();
    const line = index + 1;
    if (/^[48]$/.test(cells('RECID'))) {
      continueLast(file, records, code, cells('LONG DESCRIPTION'), line);
      return;
    }
    if (!CODE.test(code)) throw new BuildError('malformed-row', file, `'${code}' is not a code`, line);
    if (seen.has(code)) throw new BuildError('duplicate', file, `${code} has two rows`, line);
    seen.add(code);
    records.push(toRecord(file, code, cells, line));
  });
  return { records, rows, continuations: rows - records.length, headerRow: header + 1 };
}

/** The rows of the first sheet. */
export async function sheetRows(file: string, bytes: Uint8Array): Promise<Row[]> {
  try {
    const [first] = await readExcelFile(Buffer.from(bytes));
    return (first as { readonly data: Row[] }).data;
  } catch (error) {
    throw new BuildError('unreadable', file, `the spreadsheet is truncated or damaged (${String(error)})`);
  }
}

function byHeading(file: string, headings: Row): (row: Row) => Cells {
  const place = new Map(headings.map((heading, i) => [String(heading ?? '').trim(), i]));
  const wanted = [
    ...['HCPC', 'RECID', 'LONG DESCRIPTION', 'SHORT DESCRIPTION'],
    ...COLUMNS.flatMap((column) => PLACES[column].headings),
    ...UNUSED.headings,
  ];
  const missing = wanted.filter((heading) => !place.has(heading));
  if (missing.length > 0)
    throw new BuildError(
      'malformed-row',
      file,
      `the heading ${missing.join(', ')} is missing; a column is missing`,
    );
  return (row) => (heading) => {
    const cell = row[place.get(heading)!];
    return cell === null || cell === undefined ? '' : String(cell);
  };
}

function continueLast(file: string, records: FileRecord[], code: string, text: string, line: number): void {
  const last = records.at(-1);
  if (last?.code !== code)
    throw new BuildError(
      'malformed-row',
      file,
      `a continuation row of ${code} has no record before it`,
      line,
    );
  records[records.length - 1] = { ...last, title: `${last.title} ${text.trim()}` };
}

function toRecord(file: string, code: string, cells: Cells, line: number): FileRecord {
  const values = {} as Record<Column, string>;
  for (const column of COLUMNS)
    values[column] = joinValues(failIn(file), line, column, PLACES[column].headings.map(cells));
  if (UNUSED.headings.some((heading) => cells(heading).trim() !== ''))
    throw new BuildError(
      'malformed-row',
      file,
      'the row has a Medicare outpatient group; add the column to the build',
      line,
    );
  const title = cells('LONG DESCRIPTION').trim();
  return { code, line, title, shortTitle: cells('SHORT DESCRIPTION').trim(), values };
}
