import { hasBit, MASK_BITS, type Mask, without } from '../base/masks.js';
import { type DayNumber, dayOf, formatDay, type IsoDate, type OnDate } from '../dates.js';
import type { CodeTable } from './codes.js';
import type { Coverage } from './types.js';

/** The moment that a question is about: the release in force, and whether the day lies past the data. */
export interface Moment {
  /** The index of the release in force; -1 before the first one. */
  readonly release: number;
  readonly projected: boolean;
}

/** The releases of a set, and which of them is in force on a day. */
export type Calendar = Pick<CodeTable, 'releases' | 'lastDays' | 'releaseOn' | 'releaseDate'>;

/** The last day that the data can speak for: the day before the next annual release is due. */
export function lastCoveredDay(codes: Calendar): DayNumber {
  const newest = codes.releases.at(-1)!;
  return newest.fiscalYear * 10_000 + 930;
}

/** The dates that the data can speak for. */
export const coverageOf = (codes: Calendar): Coverage => ({
  from: codes.releaseDate(0),
  to: formatDay(lastCoveredDay(codes)),
});

/** The moment of a question. */
export function momentOf(codes: Calendar, options: OnDate | undefined): Moment {
  const day = dayOf(options);
  return { release: codes.releaseOn(day), projected: day > lastCoveredDay(codes) };
}

/** The first release of the unbroken run of set bits in `mask` that holds `release`. */
export function runStart(mask: Mask, release: number): number {
  let first = release;
  while (first > 0 && hasBit(mask, first - 1)) first--;
  return first;
}

/** The last release of the unbroken run of set bits in `mask` that holds `release`. */
export function runEnd(mask: Mask, release: number): number {
  let last = release;
  while (last < MASK_BITS - 1 && hasBit(mask, last + 1)) last++;
  return last;
}

/** The last day of a release; undefined for the newest one, which nothing ends yet. */
export const lastDayOf = (codes: Calendar, release: number): IsoDate | undefined => codes.lastDays[release];

/** `{ to }` where there is a last day, else nothing to spread. */
export function lastDayField<K extends string>(
  codes: Calendar,
  release: number,
  name: K,
): { readonly [name in K]?: IsoDate } {
  const day = lastDayOf(codes, release);
  return day === undefined ? {} : ({ [name]: day } as { readonly [name in K]?: IsoDate });
}

/** The releases in which a row is a header. */
export const headerMask = (codes: CodeTable, row: number): Mask =>
  without(codes.present[row]!, codes.billable[row]!);
