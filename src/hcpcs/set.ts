import type { DayNumber, IsoDate, OnDate } from '../base/dates.js';
import { dayBefore, formatDay } from '../base/dates.js';
import { oncePerTable } from '../codeset/once-per-table.js';
import type { Both, EntryData, RecordData } from './data.js';
import { entryAt } from './entry.js';
import { dataRangeOf, inForce, momentOf, momentOn } from './moment.js';
import type { HcpcsDiff, HcpcsRetitled } from './node-types.js';
import type { RecordTable } from './record-table.js';
import type { DataRange, HcpcsEntry, HcpcsRelease, HcpcsSize } from './types.js';

/** Every code of a date, by code. */
export function* entries(data: EntryData, options?: OnDate): Generator<HcpcsEntry, void, undefined> {
  const records = data.records();
  const moment = momentOf(records, options);
  for (let row = records.modifiers; row < records.rows; row++) {
    const entry = entryAt(data, row, moment);
    if (entry !== undefined) yield entry;
  }
}

/** How many codes and modifiers are in force on a date. */
export function size({ codes, modifiers }: Both<RecordData>, options?: OnDate): HcpcsSize {
  const { day } = momentOf(codes.records(), options);
  const count = countInForce(codes.records(), codes.records().modifiers, codes.records().rows, day);
  const ofModifiers = countInForce(modifiers.records(), 0, modifiers.records().modifiers, day);
  return { entries: count, billable: count, modifiers: ofModifiers };
}

function countInForce(table: RecordTable, from: number, to: number, day: DayNumber): number {
  let count = 0;
  for (let row = from; row < to; row++) if (inForce(table, row, day)) count++;
  return count;
}

/** The editions, in order of time. */
export function releases({ codes, modifiers }: Both<RecordData>): readonly HcpcsRelease[] {
  const table = codes.records();
  return table.editions.map((info, edition) => {
    const next = table.editions[edition + 1];
    return {
      effective: info.effective,
      ...(next === undefined ? {} : { to: formatDay(dayBefore(next.day)) }),
      provenance: info.provenance,
      note: info.note,
      partial: info.partial,
      codes: counts(table)[edition]!.codes,
      modifiers: counts(modifiers.records())[edition]!.modifiers,
      unknown: info.codes.all,
      unknownOfModifiers: info.modifiers.all,
    };
  });
}

/** How many codes and modifiers of a table an edition lists. */
interface Counts {
  readonly codes: number;
  readonly modifiers: number;
}

/** The counts of all editions. */
const counts = /* @__PURE__ */ oncePerTable((table: RecordTable): readonly Counts[] =>
  table.editions.map((_, edition) => ({
    codes: countIn(table, edition, table.modifiers, table.rows),
    modifiers: countIn(table, edition, 0, table.modifiers),
  })),
);

function countIn(table: RecordTable, edition: number, from: number, to: number): number {
  let count = 0;
  for (let row = from; row < to; row++) if (table.isPresent(row, edition)) count++;
  return count;
}

/** The data range: the dates that the data covers. */
export const dataRange = ({ records }: RecordData): DataRange => dataRangeOf(records());

/** What changed between two dates. */
export function diff(data: EntryData, from: IsoDate, to: IsoDate): HcpcsDiff {
  const records = data.records();
  const before = momentOn(records, from, 'from');
  const after = momentOn(records, to, 'to');
  const added: HcpcsEntry[] = [];
  const removed: HcpcsEntry[] = [];
  const retitled: HcpcsRetitled[] = [];
  for (let row = records.modifiers; row < records.rows; row++) {
    const old = entryAt(data, row, before);
    const now = entryAt(data, row, after);
    if (old === undefined && now !== undefined) added.push(now);
    else if (old !== undefined && now === undefined) removed.push(old);
    else if (old !== undefined && now !== undefined && isRetitled(old, now)) retitled.push(retitle(old, now));
  }
  return { from, to, added, removed, retitled, projected: before.projected || after.projected };
}

const isRetitled = (old: HcpcsEntry, now: HcpcsEntry): boolean =>
  old.title !== now.title || old.shortTitle !== now.shortTitle;

const textOf = ({ title, shortTitle, release }: HcpcsEntry): HcpcsRetitled['before'] => ({
  title,
  shortTitle,
  release,
});

const retitle = (old: HcpcsEntry, now: HcpcsEntry): HcpcsRetitled => ({
  code: now.code,
  before: textOf(old),
  after: textOf(now),
});
