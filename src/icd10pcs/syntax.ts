/** A code of ICD-10-PCS: seven characters, upper case. Internal. */
export type PlainCode = string;

// Tested before the letters are made capitals: that would turn the long s, 'ſ', and others into letters of a code.
const SHAPE = /^(?:[0-9A-HJ-NP-Z]{7}|[0-9A-HJ-NP-Z]{3})$/i;

/**
 * The form that claims and order files carry: upper case, no blanks around. A code of ICD-10-PCS has no dot.
 *
 * Pure syntax: says nothing of whether the code exists. Seven characters make a code, three a table; digits and letters
 * without I and O, which are taken for 1 and 0.
 *
 * @param code - any text
 * @returns the plain code, or `undefined` where the text does not have the shape of a code or a table
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/icd10pcs';
 *
 * normalize(' 0dtj4zz '); //=> '0DTJ4ZZ'
 * normalize('0DT'); //=> '0DT'
 * normalize('ODTJ4ZZ'); //=> undefined
 * ```
 */
export function normalize(code: string): PlainCode | undefined {
  if (typeof code !== 'string') return undefined;
  // Longer texts are no codes, and no regular expression should see them.
  if (code.length > 64) return undefined;
  const text = code.trim();
  return SHAPE.test(text) ? text.toUpperCase() : undefined;
}

/**
 * The form that people read: the same as {@link normalize}, for ICD-10-PCS is written without a dot.
 *
 * @param code - any text
 * @returns the code, or `undefined` where the text does not have the shape of a code or a table
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/icd10pcs';
 *
 * format('0dtj4zz'); //=> '0DTJ4ZZ'
 * format('appendectomy'); //=> undefined
 * ```
 */
export function format(code: string): string | undefined {
  return normalize(code);
}

/**
 * Whether a text has the shape of an ICD-10-PCS code or table: seven or three digits and letters without I and O. Lower
 * case and blanks around it are accepted.
 *
 * Carries no table: a bundle that uses nothing else stays under one kilobyte.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/icd10pcs';
 *
 * isWellFormed('0DTJ4ZZ'); //=> true
 * isWellFormed('0DTI4ZZ'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return normalize(code) !== undefined;
}
