import type { Correction } from '../../../src/hcpcs/write/model.js';
import { BuildError } from '../../errors.js';
import { sheetRows } from './xlsx.js';

/**
 * Reads a corrections document. It reads the spreadsheet, because the report next to it cuts its columns.
 *
 * @param document - the name of the document, as `history` gives it
 * @throws BuildError `unreadable` or `malformed-row`
 */
export async function readCorrections(
  file: string,
  bytes: Uint8Array,
  release: string,
  document: string,
): Promise<Correction[]> {
  const rows = await sheetRows(file, bytes);
  const header = rows.findIndex((row) => String(row[0] ?? '').trim() === 'CODE');
  const headings = (rows[header] ?? []).map((heading) => String(heading ?? '').trim());
  if (headings[1] !== 'ACTION' || headings[2] !== 'EFF DATE')
    throw new BuildError('malformed-row', file, 'expected the headings CODE, ACTION, EFF DATE');
  return rows
    .slice(header + 1)
    .filter((row) => row[0] !== null && row[0] !== undefined)
    .map((row) => ({
      release,
      document,
      code: text(row[0]),
      action: text(row[1]),
      effective: dayOf(row[2]),
      cells: Object.fromEntries(
        headings.flatMap((heading, i) => (i > 2 && text(row[i]) !== '' ? [[heading, text(row[i])]] : [])),
      ),
    }));
}

/** A cell as the text that people see; the typographic apostrophe of one document is a plain one in the editions. */
const text = (cell: unknown): string =>
  cell instanceof Date
    ? cell.toISOString().slice(0, 10)
    : String(cell ?? '')
        .replace(/\u2019/g, "'")
        .trim();

/** The spreadsheet has days as dates in UTC; one is mistyped and is left out. */
const dayOf = (cell: unknown): string | undefined => (cell instanceof Date ? text(cell) : undefined);
