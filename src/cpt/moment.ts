import { type DayNumber, dayOf, formatDay, type OnDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { CptCodes, Edition } from './data.js';
import type { CptDataRange } from './types.js';

/** The moment that a question is about. */
export interface Moment {
  readonly day: DayNumber;
  /** Whether the day lies after the edition. */
  readonly projected: boolean;
}

/** The moment of a question. */
export function momentOf({ edition }: CptCodes, options: OnDate | undefined): Moment {
  const day = dayOf(options);
  return { day, projected: edition.to !== 0 && day > edition.to };
}

/**
 * The first day that the files speak of a row, 0 where no date is known: then they are taken to speak of every day.
 *
 * A descriptor that is in force since a day before the edition shows the code in force since that day; one without a date
 * shows it in force when the edition begins.
 */
export const firstDayOf = ({ from, edition }: CptCodes, row: number): DayNumber =>
  from[row]! || edition.effective;

/**
 * Whether a day lies before the files speak of a row. The code may have had another descriptor then, or not have been in
 * force: that is no ground to deny it.
 */
export const isUnconfirmed = (codes: CptCodes, row: number, { day }: Moment): boolean =>
  day < firstDayOf(codes, row);

/**
 * Stops where an edition would end before it begins.
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
