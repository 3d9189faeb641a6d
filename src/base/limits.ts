import { MedcodesError } from './errors.js';

/** No code, with blanks around it, has more characters. A longer text is not looked at. */
export const LONGEST_CODE_TEXT = 64;

/** Whether a value is a text that may be a code, by its length alone. */
export const mayBeCode = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= LONGEST_CODE_TEXT;

/** A value as a message quotes it: the first 40 characters of a text, the type of anything else. */
export const quoted = (value: unknown): string =>
  typeof value === 'string' ? `'${value.slice(0, 40)}'` : typeof value;

/**
 * The option `limit` of a function that gives a list.
 *
 * @throws MedcodesError `invalid-argument` for anything but a whole number from 1
 */
export function checkLimit(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1)
    throw new MedcodesError('invalid-argument', `limit is ${limit}: give a whole number from 1`);
  return limit;
}
