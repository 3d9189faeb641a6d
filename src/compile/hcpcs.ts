import { type IsoDate, parseDate } from '../base/dates.js';
import type { HcpcsPayload } from '../hcpcs/data.js';
import { stripCpt } from '../hcpcs/write/cross-references.js';
import type { Edition, FileRecord, Layout, NoteList } from '../hcpcs/write/model.js';
import { type HcpcsRawParts, packHcpcs } from '../hcpcs/write/pack.js';
import { checkDates, checkEdition } from '../hcpcs/write/verify.js';
import { openPart } from '../packed/payload.js';
import { failIn, invalidFile, packed } from './fail.js';
import { type CompileFileReport, fileReports } from './file-reports.js';
import type { CompileFile } from './files.js';
import { decodeHcpcs, type HcpcsRecords } from './hcpcs-decode.js';
import { type HcpcsDifference, hcpcsDifference, refuseOtherEdition } from './hcpcs-difference.js';
import { type ReadEdition, readHcpcsFiles } from './hcpcs-files.js';
import { type HcpcsLeftOut, withoutMisprints } from './hcpcs-misprints.js';
import { requireOptions } from './options.js';
import { rawSections } from './raw-sections.js';

/** An edition of HCPCS that was added. */
export interface HcpcsEditionReport {
  /** The file that it was read from. */
  readonly file: string;
  /** Its first day, as its records say. */
  readonly effective: IsoDate;
  /** Whether the payload had an edition of that day, which this one replaces. */
  readonly replaced: boolean;
  /** How many codes it lists, those that have ended included. */
  readonly codes: number;
  /** How many modifiers it lists. */
  readonly modifiers: number;
  /** Payment indicators for ambulatory surgical centers that were left out, because their day is not a day. */
  readonly leftOut: readonly HcpcsLeftOut[];
  /** What changed since the edition before. */
  readonly since: HcpcsDifference;
}

/** What was compiled, for people and for programs. */
export interface HcpcsCompileReport {
  /** The files that were given, and whether their bytes are known. */
  readonly files: readonly CompileFileReport[];
  /** The editions that were added, in order of time. */
  readonly editions: readonly HcpcsEditionReport[];
}

/** What to compile. */
export interface HcpcsCompileOptions {
  /** The payload to add the editions to: `payload` of `medcodes/data/hcpcs`, or one that was compiled before. All parts. */
  readonly base: HcpcsPayload;
  /** The zips of CMS with the alpha-numeric file, or the text files of 320 columns in them. */
  readonly files: readonly CompileFile[];
  /** The first day of the edition. The records say it themselves; if it is given and differs, the file is refused. */
  readonly effective?: IsoDate | undefined;
}

/** The raw parts of the merged payload. For the command, which writes modules. */
export function mergeHcpcs(options: HcpcsCompileOptions): {
  readonly parts: HcpcsRawParts;
  readonly report: HcpcsCompileReport;
} {
  requireOptions(options, 'compileHcpcs', 'hcpcs');
  const { base, files, effective } = options;
  if (effective !== undefined) parseDate(effective, 'effective');
  const read = readHcpcsFiles(files);
  openPart('hcpcs', 'drugs', base.drugs);
  let tables = decodeHcpcs(base);
  const editions: HcpcsEditionReport[] = [];
  for (const found of read.editions) {
    const { records, leftOut } = withoutMisprints(found.records);
    const edition = { ...found, records };
    if (effective !== undefined && edition.effective !== effective)
      throw invalidFile(
        edition.name,
        `its records are those of the edition of ${edition.effective}, not of ${effective}`,
      );
    const before = editionBefore(tables, edition);
    refuseOtherEdition(edition, tables.editions);
    editions.push({
      file: edition.name,
      effective: edition.effective,
      replaced: tables.editions.some((other) => other.effective === edition.effective),
      leftOut,
      codes: edition.records.filter(({ code }) => code.length === 5).length,
      modifiers: edition.records.filter(({ code }) => code.length === 2).length,
      since: hcpcsDifference(before, edition.records),
    });
    tables = withEdition(tables, edition, read.notes, read.layout);
  }
  const { name } = read.editions.at(-1)!;
  checkDates((day) => failIn(`${name} (edition of ${day})`), tables.editions);
  const parts = packed(name, () => packHcpcs(tables, rawSections(base.drugs!)));
  return { parts, report: { files: fileReports(files), editions } };
}

function editionBefore({ editions }: HcpcsRecords, { name, effective }: ReadEdition): Edition {
  const before = editions.findLast((edition) => edition.effective < effective);
  if (before === undefined)
    throw invalidFile(
      name,
      `its records are those of the edition of ${effective}, which is before all others of the payload`,
    );
  return before;
}

const NOTHING_MISSING: Edition['missing'] = {
  codes: { lacks: [], gaps: [] },
  modifiers: { lacks: [], gaps: [] },
};

function withEdition(
  tables: HcpcsRecords,
  { name, effective, records }: ReadEdition,
  notes: ReadonlyMap<string, string> | undefined,
  layout: Layout | undefined,
): HcpcsRecords {
  const edition: Edition = {
    effective,
    provenance: 'verbatim',
    note: 'Alpha-numeric file compiled by the user.',
    records: records.map(stripCpt),
    missing: NOTHING_MISSING,
    hasModifiers: records.some(({ code }) => code.length === 2),
    partial: false,
    hasAllCodes: true,
  };
  const merged: HcpcsRecords = {
    ...tables,
    editions: withTexts([...tables.editions.filter((other) => other.effective !== effective), edition]),
    corrected: tables.corrected.filter(({ release }) => release !== effective),
    notes: notes === undefined ? tables.notes : withNotes(tables.notes, { release: effective, notes }),
    layout: layout === undefined ? tables.layout : joined(tables.layout, layout),
  };
  checkEdition(failIn(name), edition, merged);
  return merged;
}

const withNotes = (lists: readonly NoteList[], added: NoteList): NoteList[] =>
  [...lists.filter(({ release }) => release !== added.release), added].sort((a, b) =>
    a.release < b.release ? -1 : 1,
  );

/** The tables of both layouts; a meaning in the newer one replaces that of the older one. */
function joined(older: Layout, newer: Layout): Layout {
  const tables = Object.keys(older) as (keyof Layout)[];
  return Object.fromEntries(
    tables.map((table) => [table, new Map([...older[table], ...newer[table]])]),
  ) as unknown as Layout;
}

/** The editions in order of time. A partial edition has the texts of the editions before it. */
function withTexts(editions: readonly Edition[]): Edition[] {
  const known = new Map<string, FileRecord>();
  const inOrder = [...editions].sort((a, b) => (a.effective < b.effective ? -1 : 1));
  return inOrder.map((edition) => {
    const records = edition.partial
      ? edition.records.map((record) => {
          const earlier = known.get(record.code);
          return earlier === undefined
            ? record
            : { ...record, title: earlier.title, shortTitle: earlier.shortTitle };
        })
      : edition.records;
    for (const record of records) known.set(record.code, record);
    return { ...edition, records };
  });
}
