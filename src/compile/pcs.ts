import { type IsoDate, parseDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import type { Icd10pcsPayload } from '../icd10pcs/data.js';
import type { PackedRelease, PcsHeads, PrintedTable, Titles } from '../icd10pcs/write/model.js';
import { packChanges } from '../icd10pcs/write/pack/changes.js';
import { cutIntoChunks, groupByTable, type SpelledEra } from '../icd10pcs/write/pack/cut.js';
import { packPcsCodes } from '../icd10pcs/write/pack.js';
import { openPart } from '../packed/payload.js';
import type { RawSection } from '../packed/write/container.js';
import { type AddendaTotals, checkAddenda, type TitledCodes } from './addenda.js';
import { invalidFile, packed } from './fail.js';
import { type CompileFileReport, fileReports } from './file-reports.js';
import type { CompileFile } from './files.js';
import { requireOptions } from './options.js';
import { decodePcs, type PcsDecoded } from './pcs-decode.js';
import { withRelease } from './pcs-eras.js';
import { type ReadPcsFiles, readPcsFiles } from './pcs-files.js';
import { rawSections } from './raw-sections.js';
import { fiscalYearOf, type ReleaseDifference, refuseOtherRelease } from './release-difference.js';

/** What was compiled, for people and for programs. */
export interface Icd10pcsCompileReport {
  /** The files that were given, and whether their bytes are known. */
  readonly files: readonly CompileFileReport[];
  /** The order file that the release was read from. */
  readonly file: string;
  /** The first day of the release. */
  readonly effective: IsoDate;
  /** Whether the payload had a release of that day, which this one replaces. */
  readonly replaced: boolean;
  /** How many codes the release has. */
  readonly codes: number;
  /** How many tables it has. */
  readonly tables: number;
  /** Whether the tables were among the files. Without them, labels of new values are absent. */
  readonly labelled: boolean;
  /** The totals of the addenda among the files; empty if there are none. They agree. */
  readonly addenda: readonly AddendaTotals[];
  /** What changed since the release before, in numbers of codes. */
  readonly since: ReleaseDifference;
}

/** What to compile. */
export interface Icd10pcsCompileOptions {
  /** The payload to add the release to: `payload` of `medcodes/data/icd10pcs`, or one that was compiled before. All parts. */
  readonly base: Icd10pcsPayload;
  /** The zip of CMS with the order file, and, for the labels of new values, the one with the tables as XML. */
  readonly files: readonly CompileFile[];
  /** The first day of the release. The files do not say it. */
  readonly effective: IsoDate;
}

/** The sections of each part of the payload. */
export type PcsRawParts = Readonly<
  Record<'codes' | 'labels' | 'titles' | 'definitions' | 'keys' | 'changes', readonly RawSection[]>
>;

/** The raw parts of the merged payload. For the command, which writes modules. */
export function mergePcs(options: Icd10pcsCompileOptions): {
  readonly parts: PcsRawParts;
  readonly report: Icd10pcsCompileReport;
} {
  requireOptions(options, 'compileIcd10pcs', 'icd10pcs');
  const { base, files, effective } = options;
  parseDate(effective, 'effective');
  const read = readPcsFiles(files);
  for (const part of ['definitions', 'keys'] as const) openPart('icd10pcs', part, base[part]);
  const decoded = decodePcs(base);
  const since = differenceTo(decoded, read, effective);
  const { releases } = decoded;
  const release = releases.filter((other) => other.effective < effective).length;
  const replaced = releases[release]?.effective === effective;
  const eras = withRelease(decoded.eras, { release, replaced, releases }, read);
  const all = [
    ...releases.slice(0, release),
    releaseOf(read, effective),
    ...releases.slice(release + (replaced ? 1 : 0)),
  ];
  const heads = withHeads(decoded.heads, read.tables, release === all.length - 1);
  const parts = packed(read.name, () => ({
    ...packPcsCodes(all, heads, cutIntoChunks(groupByTable(eras))),
    definitions: rawSections(base.definitions!),
    keys: rawSections(base.keys!),
    changes: packChanges(all, decoded.changes),
  }));
  return {
    parts,
    report: {
      ...{ files: fileReports(files), file: read.name, effective, replaced, since },
      addenda: read.addenda,
      codes: read.codes.size,
      tables: read.headers.size,
      labelled: read.tables !== undefined,
    },
  };
}

const releaseOf = ({ headers, tables }: ReadPcsFiles, effective: IsoDate): PackedRelease => ({
  effective,
  fiscalYear: fiscalYearOf(effective),
  provenance: 'verbatim',
  note: 'Order file compiled by the user.',
  ordered: true,
  printed: tables !== undefined,
  headers,
  composedShort: new Set(),
});

/** The names of the first three characters. Those of the newest tables file come first. */
function withHeads(
  heads: PcsHeads,
  tables: ReadonlyMap<string, PrintedTable> | undefined,
  isNewest: boolean,
): PcsHeads {
  if (tables === undefined) return heads;
  const axes = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { code, head, rows } of tables.values()) {
    const titles = [...head, ...rows[0]!].map(({ name }) => name);
    if (!axes.has(code[0]!)) axes.set(code[0]!, [code[0], ...titles].join('\t'));
    head.forEach(({ values }, i) => {
      const prefix = code.slice(0, i + 1);
      if (!names.has(prefix)) names.set(prefix, values[0]!.label);
    });
  }
  const known = new Map(heads.axes.map((line) => [line[0]!, line]));
  const joined = <T>(older: ReadonlyMap<string, T>, newer: ReadonlyMap<string, T>): [string, T][] =>
    [...new Map(isNewest ? [...older, ...newer] : [...newer, ...older])].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    axes: joined(known, axes).map(([, line]) => line),
    heads: new Map(joined(heads.heads, names)),
  };
}

/**
 * What changed since the release before. Stops if the codes are nearer to those of another year.
 *
 * @throws MedcodesError `invalid-file`
 */
function differenceTo(
  { releases, eras }: PcsDecoded,
  read: ReadPcsFiles,
  effective: IsoDate,
): ReleaseDifference {
  const before = releases.findLast((release) => release.effective < effective);
  if (before === undefined)
    throw invalidFile(read.name, `${effective} is before the second release: nothing to compare with`);
  const differences = releases.map((release, i) => differenceOf(titlesIn(eras, i), read, release.effective));
  refuseOtherRelease(read.name, effective, differences);
  const near = differences.filter(({ release }) => release <= effective).slice(-2);
  const least = Math.min(...near.map(distance));
  const nearest = differences.reduce((a, b) => (distance(b) < distance(a) ? b : a));
  if (distance(nearest) < least)
    throw invalidFile(
      read.name,
      `its codes are nearer to the release of ${nearest.release} (${distance(nearest)} differences) than to that of ` +
        `${near.at(-1)!.release} (${least}): is ${effective} the right first day?`,
    );
  checkAddenda(read.addenda, textsOf(titlesIn(eras, releases.indexOf(before))), textsOf(read.codes));
  return differences.find(({ release }) => release === before.effective)!;
}

const textsOf = (titles: ReadonlyMap<string, Titles>): TitledCodes =>
  new Map(Array.from(titles, ([code, { long, short }]) => [code, `${long}\t${short}`]));

const distance = ({ added, removed, retitled }: ReleaseDifference): number => added + removed + retitled;

function titlesIn(eras: readonly SpelledEra[], release: number): Map<string, Titles> {
  const found = new Map<string, Titles>();
  for (const { era } of eras)
    if (hasBit(era.mask, release))
      for (const [end, titles] of era.titles) found.set(era.table + end, titles!);
  return found;
}

function differenceOf(
  before: ReadonlyMap<string, Titles>,
  { codes }: ReadPcsFiles,
  release: IsoDate,
): ReleaseDifference {
  let [added, retitled] = [0, 0];
  for (const [code, { long, short }] of codes) {
    const was = before.get(code);
    if (was === undefined) added++;
    else if (was.long !== long || was.short !== short) retitled++;
  }
  return { release, added, removed: before.size - (codes.size - added), reflagged: 0, retitled };
}
