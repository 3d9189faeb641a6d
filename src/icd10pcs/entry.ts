import { type OnDate, quickDayOf } from '../base/dates.js';
import { common, hasBit, type Mask } from '../base/masks.js';
import { Kept } from '../codeset/kept.js';
import { lastDayOf, type Moment, momentOf, numberOf, runEnd, runStart } from '../codeset/validity.js';
import { headAxes, placeAxis } from './axes.js';
import { parseCode, parsed, RADIX, TABLE_NUMBERS } from './code-number.js';
import type { CodeTable } from './code-table.js';
import type { CodeData, EntryData, TitleData } from './data.js';
import { headerTitle } from './header-title.js';
import type { Icd10pcsEntry, TitlePair } from './types.js';

/** The table of the code that was parsed last, or -1. */
const parsedTable = (codes: CodeTable): number => codes.find(parsed.table);

/** Whether the set has a code or a table on a date. */
export function has(data: CodeData, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(quickDayOf(options));
  if (!parseCode(code)) return false;
  if (parsed.length === 7) return inForce(codes, release);
  const table = parsedTable(codes);
  return table >= 0 && hasBit(codes.tableMask(table), release);
}

/** Whether a code is billable on a date. */
export function isBillable(data: CodeData, code: string, options?: OnDate): boolean {
  const codes = data.codes();
  const release = codes.releaseOn(quickDayOf(options));
  return parseCode(code) && parsed.length === 7 && inForce(codes, release);
}

function inForce(codes: CodeTable, release: number): boolean {
  const table = parsedTable(codes);
  return table >= 0 && codes.eraIn(table, release, parsed.a, parsed.b, parsed.c, parsed.d) >= 0;
}

/** The releases that have a code or a table; 0 if none has it, and for any other text. */
export function releasesOf(codes: CodeTable, code: string): number {
  if (!parseCode(code)) return 0;
  const table = parsedTable(codes);
  if (table < 0) return 0;
  const { a, b, c, d, length } = parsed;
  return length === 3 ? codes.tableMask(table) : codes.codeMask(table, a, b, c, d);
}

/** The entry of a code or a table on a date. */
export function lookup(data: EntryData, code: string, options?: OnDate): Icd10pcsEntry | undefined {
  return entryAt(data, code, momentOf(data.codes(), options));
}

/** The entry of a code or a table at a moment. */
export function entryAt(data: EntryData, code: string, moment: Moment): Icd10pcsEntry | undefined {
  const codes = data.codes();
  if (!parseCode(code)) return undefined;
  if (parsed.length === 3) {
    const table = parsedTable(codes);
    return table < 0 || moment.release < 0 ? undefined : tableEntry(data, table, moment);
  }
  // An entry that is kept is found by the code alone: its table is not looked for.
  const high = numberOf(moment) * TABLE_NUMBERS + parsed.table;
  const low = ((parsed.a * RADIX + parsed.b) * RADIX + parsed.c) * RADIX + parsed.d;
  const kept = codes.entries?.get(high, low);
  if (kept !== undefined) return kept;
  const table = parsedTable(codes);
  if (table < 0 || moment.release < 0) return undefined;
  // Most codes are given in their normal form: then nothing is copied.
  const entry = codeEntry(data, (code.length === 7 ? code : code.trim()).toUpperCase(), table, moment);
  if (entry === undefined) return undefined;
  codes.entries ??= new Kept(freezeEntry);
  codes.entries.offer(high, low, entry);
  return entry;
}

/** The axes themselves are frozen when they are made. */
function freezeEntry(entry: Icd10pcsEntry): Icd10pcsEntry {
  Object.freeze(entry.axes);
  return Object.freeze(entry);
}

/** The entry of a table at a moment. */
export function tableEntry(data: EntryData, table: number, moment: Moment): Icd10pcsEntry | undefined {
  const codes = data.codes();
  const mask = codes.tableMask(table);
  if (!hasBit(mask, moment.release)) return undefined;
  const code = codes.codeOf(table);
  const titles = tableTitles(data, code, moment.release);
  return entryOf(data, code, 'table', mask, titles, headAxes(data, table, moment.release), moment);
}

/** The titles of a table in a release. */
export function tableTitles(data: TitleData, code: string, release: number): TitlePair {
  const written = data.titles().headerTitle(code, release);
  if (written !== undefined) return { title: written.title, shortTitle: written.shortTitle };
  const title = headerTitle(code, (prefix) => data.labels().heads.get(prefix) ?? '');
  return { title, shortTitle: title };
}

function codeEntry(data: EntryData, code: string, table: number, moment: Moment): Icd10pcsEntry | undefined {
  const codes = data.codes();
  const { release } = moment;
  const { a, b, c, d } = parsed;
  codes.search(table, release, a, b, c, d);
  const { era, mask } = codes.found;
  if (era < 0) return undefined;
  const at = numbersIn(codes, era, a, b, c, d);
  const heads = headAxes(data, table, release);
  const axes = [
    heads[0]!,
    heads[1]!,
    heads[2]!,
    placeAxis(data, table, era, release, 0, at[0]),
    placeAxis(data, table, era, release, 1, at[1]),
    placeAxis(data, table, era, release, 2, at[2]),
    placeAxis(data, table, era, release, 3, at[3]),
  ];
  return entryOf(data, code, 'code', mask, data.titles().title(table, era, at), axes, moment);
}

/** The era that makes a code in a release, -1 if none does. Leaves the code in {@link parsed}. */
export function eraOf(codes: CodeTable, code: string, release: number): number {
  const table = parseCode(code) && parsed.length === 7 ? parsedTable(codes) : -1;
  return table < 0 ? -1 : codes.eraIn(table, release, parsed.a, parsed.b, parsed.c, parsed.d);
}

/** The titles of a code in a release, undefined if it is not in it. */
export function codeTitles(data: TitleData, code: string, release: number): TitlePair | undefined {
  const codes = data.codes();
  const era = eraOf(codes, code, release);
  if (era < 0) return undefined;
  const { a, b, c, d } = parsed;
  return data.titles().title(parsedTable(codes), era, numbersIn(codes, era, a, b, c, d));
}

/** The numbers of four values among those of an era. */
export function numbersIn(
  codes: CodeTable,
  era: number,
  a: number,
  b: number,
  c: number,
  d: number,
): [number, number, number, number] {
  return [
    codes.numberOf(era, 0, a),
    codes.numberOf(era, 1, b),
    codes.numberOf(era, 2, c),
    codes.numberOf(era, 3, d),
  ];
}

function titlesFrom(data: EntryData, code: string, mask: Mask, release: number): Icd10pcsEntry['titles'] {
  if (common(mask, data.codes().ordered) === 0) return 'composed';
  return data.titles().isShortComposed(code, release) ? 'short-title-composed' : 'official';
}

function entryOf(
  data: EntryData,
  code: string,
  kind: Icd10pcsEntry['kind'],
  mask: Mask,
  { title, shortTitle }: TitlePair,
  axes: readonly Icd10pcsEntry['axes'][number][],
  { release, projected }: Moment,
): Icd10pcsEntry {
  const codes = data.codes();
  const titles = titlesFrom(data, code, mask, release);
  const validFrom = codes.releaseDate(runStart(mask, release));
  const validTo = lastDayOf(codes, runEnd(mask, release));
  const billable = kind === 'code';
  const inRelease = codes.releaseDate(release);
  // Written out twice instead of spread, because this makes most of the objects of a batch.
  return validTo === undefined
    ? { kind, code, billable, title, shortTitle, titles, validFrom, release: inRelease, projected, axes }
    : {
        kind,
        code,
        billable,
        title,
        shortTitle,
        titles,
        validFrom,
        validTo,
        release: inRelease,
        projected,
        axes,
      };
}
