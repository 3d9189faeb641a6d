import { type DayNumber, dayOf, type OnDate, quickDayOf } from '../base/dates.js';
import type { EntryData, RecordData, TextData } from './data.js';
import { inForce, isoOf, type Moment, momentAt, standingOf } from './moment.js';
import { OPEN, type Period } from './periods.js';
import type { RecordTable } from './record-table.js';
import type { HcpcsDayBounds, HcpcsDetails, HcpcsEntry, HcpcsField, HcpcsValidityBasis } from './types.js';

/** Whether the set has a code on a date. */
export function has({ records }: RecordData, code: string, options?: OnDate): boolean {
  const table = records();
  const day = quickDayOf(options);
  return inForce(table, table.rowOf(code), day);
}

/** The entry of a code on a date. */
export function lookup(data: EntryData, code: string, options?: OnDate): HcpcsEntry | undefined {
  const day = dayOf(options);
  const records = data.records();
  const row = records.rowOf(code);
  if (row < 0) return undefined;
  const { recent } = data.entries();
  const kept = recent.get(row, day);
  if (kept !== undefined) return kept;
  const entry = entryAt(data, row, momentAt(records, day));
  if (entry !== undefined) recent.offer(row, day, entry);
  return entry;
}

/** The entry of a row at a moment; undefined if it is not in force. */
export function entryAt(data: EntryData, row: number, moment: Moment): HcpcsEntry | undefined {
  const standing = standingOf(data.records(), row, moment);
  if (standing === undefined) return undefined;
  const { number, period, edition } = standing;
  return data
    .entries()
    .get(row, number, edition, moment, () => makeEntry(data, row, period, edition, moment));
}

/** The entry of a row in a period, from the record of an edition. It is not kept. */
export function makeEntry(
  data: TextData,
  row: number,
  period: Period,
  edition: number,
  moment: Moment,
): HcpcsEntry {
  const records = data.records();
  return {
    kind: 'code',
    code: records.codeOf(row),
    billable: true,
    ...textsOf(data, row, edition),
    ...validityOf(records, period, moment),
    release: records.editions[edition]!.effective,
    ...addedIn(records, row, edition),
    ...data.details().noc(row, edition),
    ...detailsOf(data, row, edition),
  };
}

/** The columns of a row in an edition, and which are unknown: a text that is there is not. */
export function detailsOf(data: TextData, row: number, edition: number): HcpcsDetails {
  const details = data.details().details(row, edition);
  if (!data.records().editions[edition]!.partial) return details;
  const { shortTitle } = textsOf(data, row, edition);
  const isUnknown = (field: HcpcsField): boolean => field !== 'shortTitle' || shortTitle === '';
  return { ...details, unknown: Object.freeze(details.unknown.filter(isUnknown)) };
}

/** Both texts of a row in an edition. If only the short text is known, it is given for both. */
export function textsOf(
  data: TextData,
  row: number,
  edition: number,
): { readonly title: string; readonly shortTitle: string } {
  const pair = data.titles().pairOf(row, edition);
  const shortTitle = data.shortTitles().text(pair);
  return { title: data.titles().text(pair) || shortTitle, shortTitle };
}

/** The day of addition printed in an edition. */
export function addedIn(records: RecordTable, row: number, edition: number): { readonly added?: string } {
  const text = records.dates.added.value(row, edition);
  return text === '' ? {} : { added: isoOf(Number(text)) };
}

/** The dates of a period, and the edition that they come from. */
export function validityOf(
  records: RecordTable,
  period: Period,
  { projected, retrospective }: Moment,
): HcpcsValidityBasis & {
  readonly validFrom: string;
  readonly validTo?: string;
  readonly projected: boolean;
} {
  return {
    validFrom: isoOf(period.from),
    ...(period.to === OPEN ? {} : { validTo: isoOf(period.to) }),
    ...boundsOf(period),
    validityRelease: records.editions[period.basis]!.effective,
    projected,
    retrospective,
  };
}

/** The bounds of an unknown first or last day. */
export function boundsOf({ from, fromAtLatest, between }: Period): {
  readonly firstDayBetween?: HcpcsDayBounds;
  readonly lastDayBetween?: HcpcsDayBounds;
} {
  if (between === undefined && fromAtLatest === undefined) return {};
  return {
    ...(fromAtLatest === undefined ? {} : { firstDayBetween: bounds(from, fromAtLatest) }),
    ...(between === undefined ? {} : { lastDayBetween: bounds(between.notBefore, between.notAfter) }),
  };
}

const bounds = (notBefore: DayNumber, notAfter: DayNumber): HcpcsDayBounds =>
  Object.freeze({ notBefore: isoOf(notBefore), notAfter: isoOf(notAfter) });
