import { type IsoDate, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { SetSize } from '../codeset/types.js';
import type { Icd10cmPayload } from '../icd10cm/data.js';
import type { Icd10cmTables, OrderRow, ReleaseTable } from '../icd10cm/write/model.js';
import { type Icd10cmRawParts, packIcd10cm } from '../icd10cm/write/pack.js';
import { type AddendaTotals, checkAddenda, type TitledCodes } from './addenda.js';
import { packed } from './fail.js';
import { type CompileFileReport, fileReports } from './file-reports.js';
import type { CompileFile } from './files.js';
import { decodeIcd10cm } from './icd10cm-decode.js';
import { requireOptions } from './options.js';
import { readIcd10cmOrder } from './order-files.js';
import { differenceOf, fiscalYearOf, type ReleaseDifference, refuseWrongYear } from './release-difference.js';

/** What was compiled, for people and for programs. */
export interface Icd10cmCompileReport {
  /** The files that were given, and whether their bytes are known. */
  readonly files: readonly CompileFileReport[];
  /** The file that the release was read from. */
  readonly file: string;
  /** The first day of the release. */
  readonly effective: IsoDate;
  /** Whether the payload had a release of that day, which this one replaces. */
  readonly replaced: boolean;
  /** How many codes the release has. */
  readonly counts: SetSize;
  /** The totals of the addenda among the files; empty if there are none. They agree. */
  readonly addenda: readonly AddendaTotals[];
  /** What changed since the release before. */
  readonly since: ReleaseDifference;
}

/** What to compile. */
export interface Icd10cmCompileOptions {
  /** The payload to add the release to: `payload` of `medcodes/data/icd10cm`, or one that was compiled before. All parts. */
  readonly base: Icd10cmPayload;
  /** The zip of CMS with the order file, or the order file itself. */
  readonly files: readonly CompileFile[];
  /** The first day of the release. The order file does not say it. */
  readonly effective: IsoDate;
}

/** The raw parts of the merged payload. For the command, which writes modules. */
export function mergeIcd10cm(options: Icd10cmCompileOptions): {
  readonly parts: Icd10cmRawParts;
  readonly report: Icd10cmCompileReport;
} {
  requireOptions(options, 'compileIcd10cm', 'icd10cm');
  const { base, files, effective } = options;
  parseDate(effective, 'effective');
  const { name, rows, addenda } = readIcd10cmOrder(files);
  const tables = decodeIcd10cm(base);
  const earlier = tables.releases.filter((release) => release.effective < effective);
  const before = earlier.at(-1);
  if (before === undefined)
    throw new MedcodesError(
      'invalid-argument',
      `${effective} is before the second release: nothing to compare with`,
    );
  refuseWrongYear(name, rows, effective, tables.releases);
  checkAddenda(addenda, titlesOf(before.rows), titlesOf(rows));
  const replaced = tables.releases.some((release) => release.effective === effective);
  const release: ReleaseTable = {
    effective,
    fiscalYear: fiscalYearOf(effective),
    provenance: 'verbatim',
    note: 'Order file compiled by the user.',
    rows,
  };
  const later = tables.releases.filter((other) => other.effective > effective);
  const merged = { ...tables, releases: [...earlier, release, ...later] };
  refuseLostCodes(name, merged);
  const billable = rows.filter((row) => row.billable).length;
  return {
    parts: packed(name, () => packIcd10cm(merged)),
    report: {
      files: fileReports(files),
      file: name,
      effective,
      replaced,
      counts: { entries: rows.length, billable, headers: rows.length - billable },
      addenda,
      since: differenceOf(before, rows),
    },
  };
}

const titlesOf = (rows: readonly OrderRow[]): TitledCodes =>
  new Map(
    rows
      .filter(({ billable }) => billable)
      .map(({ code, longTitle, shortTitle }) => [code, `${longTitle}\t${shortTitle}`]),
  );

/** The conversion tables of the base name codes that must still be in some release. */
function refuseLostCodes(name: string, { releases, conversions }: Icd10cmTables): void {
  const known = new Set(releases.flatMap(({ rows }) => rows.map((row: OrderRow) => row.code)));
  const lost = conversions
    .flatMap(({ code, previous }) => [code, ...previous])
    .find((code) => !known.has(code));
  if (lost !== undefined)
    throw new MedcodesError(
      'invalid-file',
      `${name}: ${lost} is missing, but a conversion table of CMS names it`,
    );
}
