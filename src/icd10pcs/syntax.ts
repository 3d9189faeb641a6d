/** A code of ICD-10-PCS: seven characters, upper case. Internal. */
export type PlainCode = string;

// Tested before upper-casing, which would turn the long s, 'ſ', and others into letters of a code.
const SHAPE = /^(?:[0-9A-HJ-NP-Z]{7}|[0-9A-HJ-NP-Z]{3})$/i;

/**
 * The form in claims and order files: upper case, no surrounding spaces. A code of ICD-10-PCS has no dot.
 *
 * Checks the shape only, not whether the code exists. A code has seven characters and a table has three: digits and letters
 * without I and O, which look like 1 and 0.
 *
 * @param code - any text
 * @returns the plain code, or `undefined` if the text does not have the shape of a code or a table
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
  // Longer texts are never codes and are not tested by a regular expression.
  if (code.length > 64) return undefined;
  const text = code.trim();
  return SHAPE.test(text) ? text.toUpperCase() : undefined;
}

/**
 * The form that people read: the same as {@link normalize}, because ICD-10-PCS is written without a dot.
 *
 * @param code - any text
 * @returns the code, or `undefined` if the text does not have the shape of a code or a table
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
 * case and surrounding spaces are accepted.
 *
 * It needs no table: a bundle that uses nothing else stays under one kilobyte.
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
