import { MedcodesError } from '../base/errors.js';
import { sameNumbers } from '../base/same-numbers.js';
import type { OrderRow } from '../icd10cm/write/model.js';
import { readOrderRows } from '../icd10cm/write/order.js';
import { type AddendaTotals, addendaAmong } from './addenda.js';
import { failIn, invalidFile } from './fail.js';
import { type CompileFile, linesOf, openFiles, requireSmall, startOf } from './files.js';

/** The first row of an order file of ICD-10-CM: a category, such as A00. */
export const FIRST_ROW: RegExp = /^00001 [A-Z]\d[0-9A-Z] {5}0 /;
/** The first row of an order file of ICD-10-PCS: a table, such as 001. */
export const FIRST_PCS_ROW: RegExp = /^00001 \d[0-9A-HJ-NP-Z]{2} {5}0 /;

/** The largest order file has 15 MB. */
const MOST_ORDER = 24_000_000;

/** An order file that was read. */
export interface ReadOrderFile {
  readonly name: string;
  readonly rows: readonly OrderRow[];
  /** The totals of the addenda among the files. */
  readonly addenda: readonly AddendaTotals[];
}

/**
 * Finds the one order file of ICD-10-CM among the files by its first row, and reads it.
 *
 * @throws MedcodesError `invalid-file` if there is none, if there are two that differ, or if a row is not as it must be
 */
export function readIcd10cmOrder(files: readonly CompileFile[]): ReadOrderFile {
  const opened = openFiles(files);
  const found = opened.filter((file) => FIRST_ROW.test(startOf(file)));
  const [file, ...others] = found;
  if (file === undefined) throw missing(opened);
  const other = others.find(({ content }) => !sameNumbers(content, file.content));
  if (other !== undefined)
    throw new MedcodesError(
      'invalid-file',
      `${file.name} and ${other.name} are two different order files: give only the newest one`,
    );
  return { name: file.name, rows: checked(file.name, readRows(file)), addenda: addendaAmong(opened) };
}

function missing(opened: readonly CompileFile[]): MedcodesError {
  const pcs = opened.find((file) => FIRST_PCS_ROW.test(startOf(file)));
  if (pcs !== undefined)
    return new MedcodesError('invalid-file', `${pcs.name} is an order file of ICD-10-PCS, not of ICD-10-CM`);
  const names = opened.slice(0, 5).map(({ name }) => name);
  return new MedcodesError(
    'invalid-file',
    `no order file of ICD-10-CM found in ${names.join(', ') || 'no file'}: give the zip 'code descriptions in tabular order' of CMS`,
  );
}

const readRows = (file: CompileFile): OrderRow[] => {
  const fail = failIn(file.name);
  return readOrderRows(
    (fault, what, line) => fail(fault, what, line),
    linesOf(requireSmall(file, MOST_ORDER)),
  );
};

/** How many rows an order file has at least. The first one of ICD-10-PCS has 71,974 codes, that of ICD-10-CM 69,823. */
const LEAST_ROWS = 60_000;

/** Refuses an order file that is not whole, before it is compared with anything. */
export function requireRows(name: string, rows: number): void {
  if (rows < LEAST_ROWS)
    throw invalidFile(name, `it has ${rows} rows, fewer than ${LEAST_ROWS}: is the file cut off?`);
}

/** What the payload rests on: a code is a header if another extends it, it has its category, and titles are ASCII. */
function checked(name: string, rows: readonly OrderRow[]): readonly OrderRow[] {
  const codes = new Set(rows.map(({ code }) => code));
  const extended = new Set<string>();
  for (const { code } of rows)
    for (let length = 3; length < code.length; length++) extended.add(code.slice(0, length));
  for (const { code, billable, longTitle, shortTitle } of rows) {
    const fail = (what: string): MedcodesError =>
      new MedcodesError('invalid-file', `${name}: ${code} ${what}`);
    if (extended.has(code) === billable)
      throw fail(
        billable
          ? 'is marked billable, but other codes extend it'
          : 'is marked as a header, but no code extends it',
      );
    if (!codes.has(code.slice(0, 3))) throw fail('has no category: is the file cut off?');
    if (!/^[\x20-\x7e]*$/.test(longTitle + shortTitle))
      throw fail('has a title with a character that is not ASCII');
  }
  requireRows(name, rows.length);
  return rows;
}
