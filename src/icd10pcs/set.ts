import { type IsoDate, type OnDate, parseDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import { oncePerTable } from '../codeset/once-per-table.js';
import type { EntriesOptions } from '../codeset/types.js';
import { dataRangeOf, lastDayField, type Moment, momentAt, momentOf } from '../codeset/validity.js';
import type { CodeTable } from './code-table.js';
import type { CodeData, EntryData, TitleData } from './data.js';
import { codeTitles, entryAt, tableEntry, tableTitles } from './entry.js';
import { codesUnder, expandEra } from './prefix.js';
import type { DataRange, Icd10pcsEntry, Release, Retitled, SetDiff, SetSize, TitlePair } from './types.js';

/** The options of `entries`. */
const ENTRIES_OPTIONS: readonly string[] = ['on', 'billable'];

/** Every table and code of a date, in order. */
export function* entries(
  data: EntryData,
  options?: EntriesOptions,
): Generator<Icd10pcsEntry, void, undefined> {
  const codes = data.codes();
  const moment = momentOf(codes, options, ENTRIES_OPTIONS);
  codes.fillAll();
  for (let table = 0; table < codes.numbers.length; table++) {
    if (moment.release < 0 || !hasBit(codes.tableMask(table), moment.release)) continue;
    if (options?.billable !== true) yield tableEntry(data, table, moment)!;
    if (options?.billable === false) continue;
    for (const code of codesUnder(codes, codes.codeOf(table), moment.release))
      yield entryAt(data, code, moment)!;
  }
}

/** How many tables and codes are in force on a date. */
export function size(data: CodeData, options?: OnDate): SetSize {
  const codes = data.codes();
  const { release } = momentOf(codes, options);
  return release < 0 ? { entries: 0, billable: 0, headers: 0 } : { ...sizes(codes)[release]! };
}

/** The sizes of all releases. */
const sizes = /* @__PURE__ */ oncePerTable((codes: CodeTable): readonly SetSize[] =>
  codes.releases.map((_, release) => sizeOf(codes, release)),
);

function sizeOf(codes: CodeTable, release: number): SetSize {
  codes.fillAll();
  let headers = 0;
  let billable = 0;
  for (let table = 0; table < codes.numbers.length; table++) {
    if (hasBit(codes.tableMask(table), release)) headers++;
    for (let era = codes.eraStart[table]!; era < codes.eraStart[table + 1]!; era++) {
      if (hasBit(codes.mask[era]!, release)) billable += codes.codesIn(era);
    }
  }
  return { entries: headers + billable, billable, headers };
}

/** The releases, in order of time. */
export function releases(data: CodeData): readonly Release[] {
  const codes = data.codes();
  return codes.releases.map(({ effective, fiscalYear, provenance, note }, index) => {
    const { entries: count, billable } = sizes(codes)[index]!;
    const last = lastDayField(codes, index, 'to');
    return { effective, ...last, fiscalYear, provenance, note, entries: count, billable };
  });
}

/** The data range: the dates that the data covers. */
export const dataRange = (data: CodeData): DataRange => dataRangeOf(data.codes());

/** What changed between two dates. */
export function diff(data: EntryData, from: IsoDate, to: IsoDate): SetDiff<Icd10pcsEntry> {
  const codes = data.codes();
  const before = momentAt(codes, parseDate(from, 'from'));
  const after = momentAt(codes, parseDate(to, 'to'));
  codes.fillAll();
  const lists = {
    added: [] as Icd10pcsEntry[],
    removed: [] as Icd10pcsEntry[],
    retitled: [] as Retitled[],
  };
  for (let table = 0; table < codes.numbers.length; table++) {
    for (const code of mayDiffer(codes, table, before.release, after.release))
      compare(data, code, before, after, lists);
  }
  // A table is a header and a code is billable, always.
  return {
    from,
    to,
    becameBillable: [],
    becameHeader: [],
    ...lists,
    projected: before.projected || after.projected,
  };
}

/** The table and the codes of the eras that only one of two releases has: no others can differ. */
function mayDiffer(codes: CodeTable, table: number, before: number, after: number): string[] {
  const name = codes.codeOf(table);
  const found = new Set<string>();
  for (let era = codes.eraStart[table]!; era < codes.eraStart[table + 1]!; era++) {
    const mask = codes.mask[era]!;
    if (hasBit(mask, before) === hasBit(mask, after)) continue;
    for (const code of expandEra(codes, era, name)) found.add(code);
  }
  return [name, ...[...found].sort()];
}

function compare(
  data: EntryData,
  code: string,
  before: Moment,
  after: Moment,
  lists: { added: Icd10pcsEntry[]; removed: Icd10pcsEntry[]; retitled: Retitled[] },
): void {
  const old = titlesIn(data, code, before.release);
  const now = titlesIn(data, code, after.release);
  if (old === undefined && now !== undefined) lists.added.push(entryAt(data, code, after)!);
  else if (old !== undefined && now === undefined) lists.removed.push(entryAt(data, code, before)!);
  else if (old !== undefined && now !== undefined && !sameTitles(old, now))
    lists.retitled.push({ code, before: old, after: now });
}

/** Whether two pairs of titles are the same. */
export const sameTitles = (a: TitlePair, b: TitlePair): boolean =>
  a.title === b.title && a.shortTitle === b.shortTitle;

/** The titles of a code or a table in a release, undefined if it is not in it. */
export function titlesIn(data: TitleData, code: string, release: number): TitlePair | undefined {
  if (release < 0) return undefined;
  if (code.length === 7) return codeTitles(data, code, release);
  return hasBit(data.codes().tableMaskOf(code), release) ? tableTitles(data, code, release) : undefined;
}
