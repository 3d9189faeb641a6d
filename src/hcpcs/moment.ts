import { type DayNumber, dayOf, formatDay, type IsoDate, type OnDate, parseDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import { lastUse, type Period } from './periods.js';
import type { RecordTable } from './record-table.js';
import type { DataRange } from './types.js';

/** The date of a question, and its place in the data. */
export interface Moment {
  readonly day: DayNumber;
  /** The day is after the last day of the data. */
  readonly projected: boolean;
  /** The day is before the first edition. */
  readonly retrospective: boolean;
}

/** A day number as a date. */
export const isoOf = (day: DayNumber): IsoDate => formatDay(day);

/** The data range: the dates that the data covers. */
export const dataRangeOf = (records: RecordTable): DataRange => ({
  from: records.editions[0]!.effective,
  to: isoOf(records.lastDay),
});

/**
 * The moment of a question.
 *
 * @param known - the names of all options of the function; `on` alone if absent
 */
export const momentOf = (
  records: RecordTable,
  options: OnDate | undefined,
  known?: readonly string[],
): Moment => momentAt(records, dayOf(options, known));

/** The moment of a date. */
export const momentOn = (records: RecordTable, date: IsoDate, name: string): Moment =>
  momentAt(records, parseDate(date, name));

/** The moment of a day. */
export const momentAt = (records: RecordTable, day: DayNumber): Moment => ({
  day,
  projected: day > records.lastDay,
  retrospective: day < records.editions[0]!.day,
});

/** The number of the period of a row that holds a day; -1 for none. */
export function periodOn(periods: readonly Period[], day: DayNumber): number {
  for (let i = periods.length - 1; i >= 0; i--) {
    const period = periods[i]!;
    if (day >= period.from) return day <= lastUse(period) ? i : -1;
  }
  return -1;
}

/** Whether a row is in force on a day. */
export const inForce = (records: RecordTable, row: number, day: DayNumber): boolean =>
  records.inForce(row, day);

/**
 * The edition whose record is used for a row on a day: the newest edition in force that lists the row in that period, or the
 * first later one.
 *
 * Editions are up to four years apart, but records have the day of their last action. If the next edition has an action that
 * the edition in force does not have, and that took effect up to the day, the record of the next edition is used. The same
 * applies if CMS's corrections replace the record.
 */
export function recordEdition(records: RecordTable, row: number, period: Period, day: DayNumber): number {
  // A period before a reactivation may not be in any edition: then the first edition that lists the row is used.
  const listing = period.editions === 0 ? records.present[row]! : period.editions;
  const mask = records.withRecords(listing);
  const listed = (edition: number): boolean => hasBit(mask, edition);
  let edition = records.editionOn(day);
  while (edition >= 0 && !listed(edition)) edition--;
  const next = nextListed(records, listed, edition);
  if (edition < 0) return next;
  return next > 0 && holdsAlready(records, row, edition, next, day) ? next : edition;
}

/** The source of an answer for a row at a moment: its period, by number, and the edition whose record is used. */
export interface Standing {
  readonly number: number;
  readonly period: Period;
  readonly edition: number;
}

/** The source of an answer for a row at a moment; undefined if the row is not in force. */
export function standingOf(records: RecordTable, row: number, { day }: Moment): Standing | undefined {
  const periods = records.periods(row);
  const number = periodOn(periods, day);
  if (number < 0) return undefined;
  const period = periods[number]!;
  return { number, period, edition: recordEdition(records, row, period, day) };
}

function nextListed(
  { editions }: RecordTable,
  listed: (edition: number) => boolean,
  edition: number,
): number {
  for (let next = edition + 1; next < editions.length; next++) if (listed(next)) return next;
  return -1;
}

/** Whether the record of the next edition was in use on a day before that edition. */
function holdsAlready(
  records: RecordTable,
  row: number,
  edition: number,
  next: number,
  day: DayNumber,
): boolean {
  const action = records.actionDay(row, next);
  if (action > day) return false;
  if (records.isCorrected(row, edition)) return true;
  const known = records.actionDay(row, edition);
  // If the edition in force gives no action, an action before its day may not be new.
  return known > 0 ? action > known : action >= records.editions[edition]!.day;
}
