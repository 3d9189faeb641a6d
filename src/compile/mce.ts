import { type DayNumber, dayBefore, formatDay, type IsoDate, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { McePayload } from '../mce/data.js';
import type { MceSpan } from '../mce/write/model.js';
import { packMaster } from '../mce/write/pack.js';
import type { RawSection } from '../packed/write/container.js';
import { invalidFile, packed } from './fail.js';
import { type CompileFileReport, fileReports } from './file-reports.js';
import type { CompileFile } from './files.js';
import { decodeMceLastDay, type MceLastDay } from './mce-decode.js';
import { type ReadMceTable, readMceFiles } from './mce-files.js';
import { requireOptions } from './options.js';
import { rawSections } from './raw-sections.js';

/** A table of the Medicare Code Editor that replaced that of the base. */
export interface MceTableReport {
  /** The file that it was read from. */
  readonly file: string;
  /** What it is about. */
  readonly of: 'diagnoses' | 'procedures';
  /** The first day that it covers. */
  readonly from: IsoDate;
  /** The last day that it covers. */
  readonly to: IsoDate;
  /** How many codes it has. */
  readonly codes: number;
  /** How many stretches of days it has. */
  readonly rows: number;
  /** How the attributes differ from those on the last day of the base, in numbers of codes. */
  readonly since: MceDifference;
}

/** How the attributes of codes differ between two versions of the editor. */
export interface MceDifference {
  /** The version of the base: `v43.1`. */
  readonly version: string;
  /** The last day of the base. */
  readonly to: IsoDate;
  /** Codes that have attributes, and had none. */
  readonly added: number;
  /** Codes that had attributes, and have none. */
  readonly removed: number;
  /** Codes that have others. */
  readonly changed: number;
}

/** What was compiled, for people and for programs. */
export interface MceCompileReport {
  /** The files that were given, and whether their bytes are known. */
  readonly files: readonly CompileFileReport[];
  /** The version of the editor: `v44.0`. */
  readonly version: string;
  /** The tables that were replaced: one or two. */
  readonly tables: readonly MceTableReport[];
}

/** What to compile. */
export interface MceCompileOptions {
  /** The payload whose tables are replaced: `payload` of `medcodes/data/mce`, or one that was compiled before. */
  readonly base: McePayload;
  /** The attribute tables of diagnoses, of procedures, or both, zipped or not. */
  readonly files: readonly CompileFile[];
  /** The first day of the version of the editor. The tables do not say it. */
  readonly effective: IsoDate;
  /** The version of the editor: `v44.0`. The tables do not say it. */
  readonly version: string;
}

/** The sections of the parts that a version of the editor has. */
export interface MceRawParts {
  readonly diagnoses: readonly RawSection[];
  readonly procedures: readonly RawSection[];
}

const NAMES = { icd10cm: 'diagnoses', icd10pcs: 'procedures' } as const;

/** The raw parts of the payload, without the codes. For the command, which writes modules. */
export function mergeMce(options: MceCompileOptions): {
  readonly parts: MceRawParts;
  readonly report: MceCompileReport;
} {
  requireOptions(options, 'compileMce', 'mce', ['version']);
  const { base, files, effective, version } = options;
  const day = parseDate(effective, 'effective');
  if (typeof version !== 'string' || !/^v\d{2}(\.\d)?$/.test(version))
    throw new MedcodesError('invalid-argument', "version must be that of the editor, such as 'v44.0'");
  const tables: MceTableReport[] = [];
  const made: Partial<Record<keyof MceRawParts, readonly RawSection[]>> = {};
  for (const table of readMceFiles(files)) {
    const of = NAMES[table.system];
    const before = decodeMceLastDay(of, base[of]);
    refuseOtherVersion(table, before, day);
    const from = Math.min(...new Set(table.spans.map((span) => span.from)));
    const to = lastDayOf(day);
    const master = {
      ...{ system: table.system, version, from: formatDay(from), to: formatDay(to), spans: table.spans },
      provenance: 'transformed' as const,
      note: 'Attribute table compiled by the user.',
    };
    made[of] = packed(table.name, () => packMaster(master));
    const codes = new Set(table.spans.map(({ code }) => code)).size;
    const since = differenceOf(before, table.spans, day);
    tables.push({
      file: table.name,
      of,
      from: master.from,
      to: master.to,
      codes,
      rows: table.spans.length,
      since,
    });
  }
  const parts = {
    diagnoses: made.diagnoses ?? rawSections(required(base.diagnoses, 'diagnoses')),
    procedures: made.procedures ?? rawSections(required(base.procedures, 'procedures')),
  };
  return { parts, report: { files: fileReports(files), version, tables } };
}

function required<T>(part: T | undefined, name: string): T {
  if (part === undefined) throw new MedcodesError('missing-part', `the base lacks the part '${name}'`);
  return part;
}

/** A version of the editor is in force to the end of its fiscal year. */
const lastDayOf = (day: DayNumber): DayNumber =>
  (Math.floor(day / 10_000) + (day % 10_000 >= 1001 ? 1 : 0)) * 10_000 + 930;

/**
 * Stops if a table does not reach back as far as that of the base, or if nothing in it happens on the first day of a version that
 * begins after the base ends.
 */
function refuseOtherVersion({ name, spans }: ReadMceTable, before: MceLastDay, day: DayNumber): void {
  const days = new Set(spans.map(({ from }) => from));
  const first = Math.min(...days);
  const newest = Math.max(...days);
  if (first > before.from)
    throw invalidFile(
      name,
      `it begins on ${formatDay(first)}, but the table of the base on ${formatDay(before.from)}`,
    );
  if (newest > lastDayOf(day))
    throw invalidFile(
      name,
      `it has a change on ${formatDay(newest)}: is ${formatDay(day)} the right first day?`,
    );
  const happens = days.has(day) || spans.some(({ to }) => to === dayBefore(day));
  if (day > before.to && !happens)
    throw invalidFile(
      name,
      `nothing changes on ${formatDay(day)}; its newest change is on ${formatDay(newest)}: is it the table of another year?`,
    );
}

function differenceOf(before: MceLastDay, spans: readonly MceSpan[], day: DayNumber): MceDifference {
  const now = new Map<string, string>();
  for (const { code, from, to, flags } of spans)
    if (from <= day && (to === undefined || to >= day) && flags.length > 0)
      now.set(code, [...flags].sort().join(' '));
  let [added, changed] = [0, 0];
  for (const [code, flags] of now) {
    const was = before.flagsOf.get(code);
    if (was === undefined) added++;
    else if (was !== flags) changed++;
  }
  const removed = [...before.flagsOf.keys()].filter((code) => !now.has(code)).length;
  return { version: before.version, to: formatDay(before.to), added, removed, changed };
}
