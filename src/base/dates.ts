import { MedcodesError } from './errors.js';
import { knownOptions } from './options.js';

/**
 * A calendar date written `YYYY-MM-DD`, such as `'2025-10-01'`.
 *
 * It is a string because a `Date` is an instant, and the day of an instant depends on the time zone of the machine.
 */
export type IsoDate = string;

/** The option of every function whose answer depends on time. */
export interface OnDate {
  /**
   * The date to answer for, `YYYY-MM-DD`: the date of service, or the discharge date of an inpatient stay.
   *
   * @defaultValue today, in the time zone of the machine
   */
  readonly on?: IsoDate | undefined;
}

/** A date as one number, `20251001`. Numbers sort like the dates. Internal. */
export type DayNumber = number;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The digits from `start` to `end` as a number, or -1 if one is not a digit. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

// Claims of one batch share few dates, so the last one read is kept.
let lastText = '';
let lastDay: DayNumber | undefined;

/** The day number of a text, undefined if it is not a calendar day written `YYYY-MM-DD`. Internal. */
export function dayNumberOrUndefined(text: string): DayNumber | undefined {
  if (text === lastText) return lastDay;
  const day = readDay(text);
  if (day !== undefined) {
    lastText = text;
    lastDay = day;
  }
  return day;
}

function readDay(text: string): DayNumber | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (year < 1 || day < 1) return undefined;
  // A month that does not exist has no last day.
  const last = month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
  return day <= last ? year * 10_000 + month * 100 + day : undefined;
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `'${value.length > 40 ? `${value.slice(0, 40)}...` : value}'`;
  return value instanceof Date ? 'a Date object' : typeof value;
}

/**
 * Reads a date. Internal.
 *
 * @param name - the option, argument or field that gives it, for the message
 * @throws MedcodesError `invalid-date` for anything but a real calendar day written `YYYY-MM-DD`
 */
export function parseDate(text: IsoDate, name?: string): DayNumber {
  const day = typeof text === 'string' ? dayNumberOrUndefined(text) : undefined;
  if (day === undefined) {
    throw new MedcodesError(
      'invalid-date',
      `${name === undefined ? '' : `${name}: `}${describe(text)} is not a date; give a calendar date as a string YYYY-MM-DD, such as '2025-10-01'`,
    );
  }
  return day;
}

/**
 * Whether a value is a date that medcodes accepts: a string `YYYY-MM-DD` that names a real calendar day.
 *
 * Use it for input that is not checked yet, such as a date field that a person may leave empty. Passing any other value
 * as `on` throws `invalid-date`.
 *
 * @param value - any value
 * @returns `false` for an empty string, another format, a day that does not exist, a `Date` object, and anything but a string
 *
 * @example
 * ```ts
 * import { isDate } from 'medcodes';
 *
 * isDate('2025-10-01'); //=> true
 * isDate('2025-02-30'); //=> false
 * isDate('10/01/2025'); //=> false
 * isDate(''); //=> false
 * ```
 */
export function isDate(value: unknown): value is IsoDate {
  return typeof value === 'string' && dayNumberOrUndefined(value) !== undefined;
}

/** The option of most functions. */
const ON_ALONE: readonly string[] = ['on'];

/**
 * The day to answer for: `options.on`, or today by the clock of this machine. Internal.
 *
 * @param known - the names of all options of the function
 * @param caller - the name of the function, for the message
 * @throws MedcodesError `invalid-date`; `invalid-argument` for an option that the function does not have, and for a date
 * that is given instead of the options. Without this check both would be answered for today
 */
export function dayOf(
  options: OnDate | undefined,
  known: readonly string[] = ON_ALONE,
  caller?: string,
): DayNumber {
  knownOptions(options, known, caller);
  const on = options?.on;
  if (on !== undefined) return parseDate(on, 'on');
  // A number is accepted, because `codes.filter(isBillable)` passes the index as the second argument.
  if (typeof options === 'string' || (options as unknown) instanceof Date) {
    throw new MedcodesError(
      'invalid-argument',
      `${describe(options)} is given instead of options; write { on: '2025-10-01' }`,
    );
  }
  const now = new Date();
  const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
  // A replaced clock may give no number.
  if (Number.isNaN(today))
    throw new MedcodesError(
      'invalid-date',
      "the clock of this machine gives no date; write { on: '2025-10-01' }",
    );
  return today;
}

/**
 * The same for `has` and `isBillable`, which are called millions of times. If `on` is given, other options are not checked:
 * they could not change the answer, and the check would take a quarter of the call. Internal.
 *
 * @throws MedcodesError as `dayOf` does
 */
export function quickDayOf(options: OnDate | undefined): DayNumber {
  const on = options?.on;
  return on === undefined ? dayOf(options) : parseDate(on, 'on');
}

/** A day number as it is written: `20251001` is `'2025-10-01'`. Internal. */
export function formatDay(day: DayNumber): IsoDate {
  const text = String(day).padStart(8, '0');
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

/** The day before, as a day number. Internal. */
export function dayBefore(day: DayNumber): DayNumber {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  if (day % 100 > 1) return day - 1;
  if (month === 1) return (year - 1) * 10_000 + 1231;
  const last = month === 3 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 2]!;
  return year * 10_000 + (month - 1) * 100 + last;
}

/** The day after, as a day number. Internal. */
export function dayAfter(day: DayNumber): DayNumber {
  const year = Math.floor(day / 10_000);
  const month = Math.floor(day / 100) % 100;
  const last = month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1]!;
  if (day % 100 < last) return day + 1;
  return month === 12 ? (year + 1) * 10_000 + 101 : year * 10_000 + (month + 1) * 100 + 1;
}
