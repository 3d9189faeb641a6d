import { type DayNumber, type IsoDate, parseDate } from '../base/dates.js';

/** The first and the last day of a service. */
export interface Span {
  readonly on: IsoDate;
  /** The last day, not before `on`. */
  readonly through: IsoDate;
}

/** The number of a day in a count that has no gaps; March is the first month, so that a leap day is the last of its year. */
function ordinal(day: DayNumber): number {
  const month = ((Math.floor(day / 100) % 100) + 9) % 12;
  const year = Math.floor(day / 10_000) - (month > 9 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return year * 365 + leaps + Math.floor((month * 306 + 5) / 10) + (day % 100);
}

/** How many days a service takes, both ends counted. Internal. */
export function daysOf({ on, through }: Span): number {
  return on === through ? 1 : ordinal(parseDate(through)) - ordinal(parseDate(on)) + 1;
}

/**
 * The units that count for each day: those of a line are divided by the days of its span and rounded to the nearest whole
 * number (NCCI Policy Manual for Medicare, chapter I, section V). The manual says nothing of halves; they are rounded up.
 * One day keeps its units as they are. Internal.
 */
export function unitsPerDay(units: number, span: Span): number {
  const days = daysOf(span);
  return days === 1 ? units : Math.round(units / days);
}

/** Whether two services share a day. Internal. */
export const overlap = (a: Span, b: Span): boolean => a.on <= b.through && b.on <= a.through;
