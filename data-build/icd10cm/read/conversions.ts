import { parse } from 'csv-parse/sync';
import readExcelFile from 'read-excel-file/node';
import { z } from 'zod';
import { BuildError } from '../../errors.js';

/** One row as printed. */
export interface PrintedConversion {
  /** Plain code. */
  readonly code: string;
  /** ISO date. */
  readonly effective: string;
  /** The previous assignment, white space folded. */
  readonly printed: string;
}

const row = z.tuple([
  z
    .string()
    .trim()
    .regex(/^[A-Z][0-9A-Z]{2}\.?[0-9A-Z]{0,4}$/),
  z.union([z.string(), z.number(), z.date()]),
  z.string().min(1),
]);

const HEADINGS = /^Current code assignment$/i;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A year means October 1; the XLSX reader returns days as dates in UTC. */
function effectiveDate(cell: string | number | Date): string | undefined {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = String(cell).trim();
  return /^20\d\d$/.test(text) ? `${text}-10-01` : DAY.test(text) ? text : undefined;
}

function readRows(file: string, rows: readonly (readonly unknown[])[]): PrintedConversion[] {
  const headings = rows.findIndex((cells) => HEADINGS.test(String(cells[0] ?? '').trim()));
  if (headings < 0) {
    throw new BuildError(
      'malformed-row',
      file,
      `the heading 'Current code assignment' is missing in the first column; a column is missing or moved`,
    );
  }
  const printed: PrintedConversion[] = [];
  rows.forEach((cells, index) => {
    if (index <= headings || cells.every((cell) => cell === null || cell === '')) return;
    const parsed = row.safeParse(cells.slice(0, 3).map((cell) => cell ?? ''));
    const effective = parsed.success ? effectiveDate(parsed.data[1]) : undefined;
    if (!parsed.success || effective === undefined) {
      throw new BuildError(
        'malformed-row',
        file,
        `[${cells.join(' | ')}] is not code, date, previous codes`,
        index + 1,
      );
    }
    printed.push({
      code: parsed.data[0].replace('.', ''),
      effective,
      printed: parsed.data[2].replace(/\s+/g, ' ').trim(),
    });
  });
  return printed;
}

/**
 * Reads a conversion table in CSV.
 *
 * @throws BuildError `malformed-row`, with the row
 */
export function readConversionCsv(file: string, text: string): PrintedConversion[] {
  return readRows(file, parse(text, { relax_column_count: true, skip_empty_lines: true }) as string[][]);
}

/**
 * Reads a conversion table in XLSX.
 *
 * @throws BuildError `unreadable` or `malformed-row`
 */
export async function readConversionXlsx(file: string, bytes: Uint8Array): Promise<PrintedConversion[]> {
  let sheets: unknown;
  try {
    sheets = await readExcelFile(Buffer.from(bytes));
  } catch (error) {
    throw new BuildError('unreadable', file, `not a readable XLSX (${String(error)})`);
  }
  return readRows(file, firstSheet(sheets));
}

function firstSheet(sheets: unknown): unknown[][] {
  const first = (sheets as unknown[])[0];
  return Array.isArray(first) ? (sheets as unknown[][]) : (first as { data: unknown[][] }).data;
}
