import { type DayNumber, dayOf, formatDay, type OnDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { CptCodes, Edition } from './data.js';
import type { CptDataRange } from './types.js';

/** The date of a question, and its place in the data. */
export interface Moment {
  readonly day: DayNumber;
  /** Whether the day is after the edition. */
  readonly projected: boolean;
}

/** The date of a question, and its place in the data. */
export function momentOf({ edition }: CptCodes, options: OnDate | undefined): Moment {
  const day = dayOf(options);
  return { day, projected: edition.to !== 0 && day > edition.to };
}

/**
 * The first day that the files cover for a row; 0 if no date is known, and then they are treated as covering every day.
 *
 * A descriptor with a date before the edition shows that the code is valid since that day; a descriptor without a date
 * shows that it is valid when the edition begins.
 */
export const firstDayOf = ({ from, edition }: CptCodes, row: number): DayNumber =>
  from[row]! || edition.effective;

/**
 * Whether a day is before the days that the files cover for a row. The code may have had another descriptor then, or not have
 * been valid. That is not a reason to deny it.
 */
export const isUnconfirmed = (codes: CptCodes, row: number, { day }: Moment): boolean =>
  day < firstDayOf(codes, row);

/**
 * Throws if an edition would end before it begins.
 *
 * @throws MedcodesError `invalid-argument`
 */
export function checkEdition({ effective, to }: Edition): void {
  if (to === 0 || to >= effective) return;
  throw new MedcodesError(
    'invalid-argument',
    `the edition ends on ${formatDay(to)}, before it begins on ${formatDay(effective)}`,
  );
}

/** The dates of an edition, as far as they are known. */
export function dataRangeOf({ effective, to }: Edition): CptDataRange {
  return {
    ...(effective === 0 ? {} : { from: formatDay(effective) }),
    ...(to === 0 ? {} : { to: formatDay(to) }),
  };
}
