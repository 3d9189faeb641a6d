/**
 * The letters of Level II: the CMS file has the letters A to V. D is dental (CDT, owned by the American Dental
 * Association) and not in the file; F, I, N and O were never used.
 */
const LETTERS = 'ABCEGHJKLMPQRSTUV';

// Tested before upper-casing, which would turn the long s, 'ſ', into a letter of a code.
const SHAPE = new RegExp(`^[${LETTERS}]\\d{4}$`, 'i');
const DENTAL = /^D\d{4}$/i;
const MODIFIER = /^[0-9A-Z]{2}$/i;

/** Longer texts are never codes and are not tested by a regular expression. */
const LONGEST_TEXT = 64;

const trimmed = (text: string): string | undefined =>
  typeof text !== 'string' || text.length > LONGEST_TEXT ? undefined : text.trim();

/**
 * The form on claims: a capital letter and four digits, no surrounding spaces.
 *
 * Checks the shape only, not whether the code exists. D codes (CDT) and CPT codes give `undefined`: they are not Level II
 * codes of the CMS file.
 *
 * @param code - any text
 * @returns the code, or `undefined` if the text does not have the shape of one
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/hcpcs';
 *
 * normalize(' j1885 '); //=> 'J1885'
 * normalize('99213'); //=> undefined
 * normalize('D0120'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  const text = trimmed(code);
  return text !== undefined && SHAPE.test(text) ? text.toUpperCase() : undefined;
}

/**
 * The form that people read: for Level II the same as {@link normalize}.
 *
 * @param code - any text
 * @returns the code, or `undefined` if the text does not have the shape of one
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/hcpcs';
 *
 * format('j1885'); //=> 'J1885'
 * format('walker'); //=> undefined
 * ```
 */
export function format(code: string): string | undefined {
  return normalize(code);
}

/**
 * Whether a text has the shape of a Level II code: one of the letters A to V that are in use, without D, and four digits.
 * Lower case and surrounding spaces are accepted.
 *
 * It needs no table: a bundle that uses nothing else stays under one kilobyte.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/hcpcs';
 *
 * isWellFormed('j1885'); //=> true
 * isWellFormed('D0120'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return normalize(code) !== undefined;
}

/** Whether a text has the shape of a dental code. Internal. */
export function isDental(code: string): boolean {
  const text = trimmed(code);
  return text !== undefined && DENTAL.test(text);
}

/**
 * A modifier in the form on claims; undefined if the text does not have its shape. A hyphen in front is how coders
 * write it: `-LT`. Internal.
 */
export function normalizeModifier(modifier: string): string | undefined {
  const text = trimmed(modifier)?.replace(/^-/, '');
  return text !== undefined && MODIFIER.test(text) ? text.toUpperCase() : undefined;
}
