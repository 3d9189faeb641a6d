import readExcelFile from 'read-excel-file/node';
import { z } from 'zod';
import type { PrintedChange } from '../../../src/icd10pcs/write/model.js';
import { BuildError } from '../../errors.js';

const HEADINGS = [
  'Current code(s) assignment',
  'Code title',
  'Effective year',
  'Previous code(s) assignment',
  'Predecessor code title',
  'Change type',
  'Comment',
  'Effective month/day [MM.DD]',
];

/** The text of a cell if ICD-10-PCS has no code. */
const NO_CODE = 'NoPCS';

const text = z.union([z.string(), z.number()]).transform((cell) => String(cell).trim());
const code = text.pipe(z.string().regex(/^(?:[0-9A-HJ-NP-Z]{7}|NoPCS)$/));
const rowSchema = z.tuple([
  code,
  text,
  text.pipe(z.string().regex(/^20\d\d$/)),
  code,
  text,
  z.enum(['New', 'Deleted', 'Revised']),
  z.unknown(),
  text.pipe(z.string().regex(/^\d\d?\.\d\d?$/)),
]);

/** `10.01` of the year 2016 is 2016-10-01. A cell that a spreadsheet read as a number has lost its final zeros. */
function effectiveDate(year: string, monthDay: string): string {
  const [month = '', day = ''] = monthDay.split('.');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/**
 * Reads the conversion table of ICD-10-PCS in XLSX: every change since October 2016.
 *
 * @throws BuildError `unreadable` or `malformed-row`, with the row
 */
export async function readPcsConversions(file: string, bytes: Uint8Array): Promise<PrintedChange[]> {
  let sheets: unknown;
  try {
    sheets = await readExcelFile(Buffer.from(bytes));
  } catch (error) {
    throw new BuildError('unreadable', file, `not a readable XLSX (${String(error)})`);
  }
  const first = (sheets as unknown[])[0];
  const rows = Array.isArray(first) ? (sheets as unknown[][]) : (first as { data: unknown[][] }).data;
  return changesOf(file, rows);
}

/** The changes in the rows of the sheet; the first row has the headings. */
export function changesOf(file: string, rows: readonly (readonly unknown[])[]): PrintedChange[] {
  const odd = HEADINGS.findIndex((heading, i) => String(rows[0]?.[i] ?? '').trim() !== heading);
  if (odd >= 0)
    throw new BuildError(
      'malformed-row',
      file,
      `column ${odd + 1} is not '${HEADINGS[odd]}'; a column is missing or moved`,
      1,
    );
  return rows.slice(1).map((cells, index) => {
    const parsed = rowSchema.safeParse(HEADINGS.map((_, i) => cells[i] ?? ''));
    if (!parsed.success)
      throw new BuildError(
        'malformed-row',
        file,
        `[${cells.slice(0, 4).join(' | ')}] is not a change of a code`,
        index + 2,
      );
    const [current, , year, previous, , kind, , monthDay] = parsed.data;
    const plain = (cell: string): string | undefined => (cell === NO_CODE ? undefined : cell);
    return {
      kind,
      effective: effectiveDate(year, monthDay),
      current: plain(current),
      previous: plain(previous),
    };
  });
}
