import { sameNumbers } from '../base/same-numbers.js';
import { decodeText } from '../files/decode.js';
import type { OrderRow } from '../icd10cm/write/model.js';
import { readOrderRows } from '../icd10cm/write/order.js';
import type { PrintedTable, Titles } from '../icd10pcs/write/model.js';
import { expandTable } from '../icd10pcs/write/rows/expand.js';
import { type AddendaTotals, addendaAmong } from './addenda.js';
import { failIn, invalidFile, someNames } from './fail.js';
import { type CompileFile, linesOf, openFiles, requireSmall, startOf } from './files.js';
import { FIRST_PCS_ROW, FIRST_ROW, requireRows } from './order-files.js';
import { readTables } from './pcs-tables.js';

/** What is among the files. */
export interface ReadPcsFiles {
  /** The order file. */
  readonly name: string;
  readonly codes: ReadonlyMap<string, Titles>;
  readonly headers: ReadonlyMap<string, Titles>;
  /** The totals of the addenda among the files. */
  readonly addenda: readonly AddendaTotals[];
  /** The tables, if their file was given. */
  readonly tables: ReadonlyMap<string, PrintedTable> | undefined;
}

/** Seven characters, or three of a table. */
const CODE = /^(?:[0-9A-HJ-NP-Z]{7}|[0-9A-HJ-NP-Z]{3})$/;

/** The largest order file has 15 MB, the largest file of tables 4 MB. */
const MOST_ORDER = 24_000_000;
const MOST_TABLES = 10_000_000;

const isTables = (file: CompileFile): boolean => startOf(file, 2000).includes('<ICD10PCS.tabular');

/**
 * Finds the order file of ICD-10-PCS and the tables, by their content, and reads them.
 *
 * @throws MedcodesError `invalid-file` if there is no order file, if there are two that differ, if they do not agree, or if a row is
 * not as it must be
 */
export function readPcsFiles(files: readonly CompileFile[]): ReadPcsFiles {
  const opened = openFiles(files);
  const order = onlyOne(
    opened.filter((file) => FIRST_PCS_ROW.test(startOf(file))),
    'order files',
  );
  if (order === undefined) throw missing(opened);
  const rows = readOrder(order);
  const printed = onlyOne(opened.filter(isTables), 'files of tables');
  const titled = (billable: boolean): ReadonlyMap<string, Titles> =>
    new Map(
      rows
        .filter((row) => row.billable === billable)
        .map(({ code, longTitle, shortTitle }) => [code, { long: longTitle, short: shortTitle }]),
    );
  const read = {
    ...{ name: order.name, codes: titled(true), headers: titled(false) },
    addenda: addendaAmong(opened),
  };
  sameSet(order.name, 'headers and the tables of the codes', read.headers, tablesOf(read.codes));
  return { ...read, tables: printed && checkedTables(printed, read.codes) };
}

function onlyOne(files: readonly CompileFile[], what: string): CompileFile | undefined {
  const [file, ...others] = files;
  const other = others.find(({ content }) => !sameNumbers(content, file!.content));
  if (other !== undefined)
    throw invalidFile(file!.name, `it and ${other.name} are two different ${what}: give only the newest one`);
  return file;
}

function missing(opened: readonly CompileFile[]): Error {
  const cm = opened.find((file) => FIRST_ROW.test(startOf(file)));
  if (cm !== undefined) return invalidFile(cm.name, 'it is an order file of ICD-10-CM, not of ICD-10-PCS');
  return invalidFile(
    someNames(opened),
    "no order file of ICD-10-PCS found: give the zip 'order file (long and abbreviated titles)' of CMS",
  );
}

function readOrder(file: CompileFile): OrderRow[] {
  const fail = failIn(file.name);
  const rows = readOrderRows(
    (fault, what, line) => fail(fault, what, line),
    linesOf(requireSmall(file, MOST_ORDER)),
    CODE,
  );
  for (const { code, billable, longTitle, shortTitle } of rows) {
    if (billable !== (code.length === 7))
      throw invalidFile(
        file.name,
        `${code} is marked as ${billable ? 'a code' : 'a header'}, but has ${code.length} characters`,
      );
    // The reader uses a title that is short enough as its own short title.
    if (longTitle.length <= 60 !== (longTitle === shortTitle))
      throw invalidFile(
        file.name,
        `${code} has the short title '${shortTitle}', which does not fit its long title`,
      );
    if (!/^[\x20-\x7e]*$/.test(longTitle + shortTitle))
      throw invalidFile(file.name, `${code} has a title with a character that is not ASCII`);
  }
  requireRows(file.name, rows.length);
  return rows;
}

function checkedTables(
  file: CompileFile,
  codes: ReadonlyMap<string, Titles>,
): ReadonlyMap<string, PrintedTable> {
  const { tables } = readTables(
    failIn(file.name),
    decodeText(file.name, requireSmall(file, MOST_TABLES).content),
  );
  const expanded = new Set(tables.flatMap((table) => expandTable(failIn(file.name), table)));
  sameSet(file.name, 'the codes of the tables and of the order file', expanded, codes);
  return new Map(tables.map((table) => [table.code, table]));
}

const tablesOf = (codes: ReadonlyMap<string, unknown>): ReadonlySet<string> =>
  new Set(Array.from(codes.keys(), (code) => code.slice(0, 3)));

interface Members {
  readonly has: (code: string) => boolean;
  readonly keys: () => Iterable<string>;
}

function sameSet(name: string, what: string, a: Members, b: Members): void {
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const)
    for (const code of one.keys())
      if (!other.has(code))
        throw invalidFile(
          name,
          `${what} do not agree: only one of them has ${code}; are they of one release?`,
        );
}
