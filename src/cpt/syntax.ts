// Tested before upper-casing, which would turn letters of other alphabets into letters of a code.
const SHAPE = /^[0-9]{4}[0-9AFMTU]$/i;

/**
 * The form on claims: five characters, upper case, no surrounding spaces.
 *
 * Checks the shape only, not whether the code exists. Five digits, or four digits and A, F, M, T or U. Letters O and I in
 * the place of digits, a modifier after a hyphen and the like are typing errors: they give `undefined`.
 *
 * @param code - any text
 * @returns the code, or `undefined` if the text does not have the shape of one
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/cpt';
 *
 * normalize(' 1234f '); //=> '1234F'
 * normalize('12345-25'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  if (typeof code !== 'string' || code.length > 64) return undefined;
  const text = code.trim();
  return SHAPE.test(text) ? text.toUpperCase() : undefined;
}

/**
 * The form that people read. It is the same as the form on claims: see {@link normalize}.
 *
 * @param code - any text
 * @returns the code, or `undefined` if the text does not have the shape of one
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/cpt';
 *
 * format('0001u'); //=> '0001U'
 * format('J1885'); //=> undefined
 * ```
 */
export function format(code: string): string | undefined {
  return normalize(code);
}

/**
 * Whether a text has the shape of a CPT code: five digits, or four digits and A, F, M, T or U.
 *
 * HCPCS Level II codes and diagnosis codes never have this shape: they begin with a letter.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/cpt';
 *
 * isWellFormed('12345'); //=> true
 * isWellFormed('1234T'); //=> true
 * isWellFormed('A1234'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return normalize(code) !== undefined;
}
