import { MedcodesError } from './errors.js';

/** The most characters of a code with surrounding spaces. A longer text is never a code and is not read. */
export const LONGEST_CODE_TEXT = 64;

/** Whether a value is a text that may be a code, by its length alone. */
export const mayBeCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_CODE_TEXT;

/** A value as a message quotes it: the first 40 characters of a text, the type of anything else. */
export function quoted(value: unknown): string {
  if (typeof value === 'string') return `'${value.slice(0, 40)}'`;
  if (value === null || value === undefined) return String(value);
  return Array.isArray(value) ? 'an array' : `${typeof value === 'object' ? 'an' : 'a'} ${typeof value}`;
}

/** A value as a message shows it where a number is wanted: a number as it is, anything else quoted. */
export const shown = (value: unknown): string => (typeof value === 'number' ? `${value}` : quoted(value));

/**
 * The option `limit` of a function that gives a list.
 *
 * @throws MedcodesError `invalid-argument` for anything but a whole number from 1
 */
export function checkLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1)
    throw new MedcodesError(
      'invalid-argument',
      `limit is ${shown(limit)}; give a whole number of at least 1`,
    );
  return limit;
}

/** What was thrown, as a message quotes it: the first 200 characters of an error, the type of anything else. */
export function thrownText(error: unknown): string {
  if (!(error instanceof Error)) return quoted(error);
  try {
    return `${error.name}: ${error.message}`.slice(0, 200);
  } catch {
    // The message is a symbol, or reading it throws.
    return 'an error without a text';
  }
}
