import { type DayNumber, dayBefore } from '../base/dates.js';

/** The first day of the quarter after one that begins on `day`. */
export function quarterAfter(day: DayNumber): DayNumber {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  return month >= 10 ? (year + 1) * 10_000 + 101 : year * 10_000 + (month + 3) * 100 + 1;
}

/** The last day of a quarter that begins on `day`. */
export const quarterEnd = (day: DayNumber): DayNumber => dayBefore(quarterAfter(day));
