/** A code of ICD-10-CM without its dot, upper case: the form on claims. Internal. */
export type PlainCode = string;

// Tested before upper-casing, which would turn the long s, 'ſ', and others into letters of a code.
const SHAPE = /^[A-Z][0-9A-Z]{2}(?:\.?[0-9A-Z]{1,4})?$/i;

/**
 * The form in claims and order files: upper case, no dot, no surrounding spaces.
 *
 * Checks the shape only, not whether the code exists. Only a dot after the third character is removed: a dot in another
 * place is a typing error, and {@link suggest} repairs it.
 *
 * @param code - any text
 * @returns the plain code, or `undefined` if the text does not have the shape of a code
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/icd10cm';
 *
 * normalize(' e11.9 '); //=> 'E119'
 * normalize('E1.19'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  if (typeof code !== 'string') return undefined;
  // Longer texts are never codes and are not tested by a regular expression.
  if (code.length > 64) return undefined;
  const text = code.trim();
  if (!SHAPE.test(text)) return undefined;
  return (text.charAt(3) === '.' ? text.slice(0, 3) + text.slice(4) : text).toUpperCase();
}

/**
 * The form that people read: upper case, with the dot after the third character.
 *
 * Checks the shape only, like {@link normalize}.
 *
 * @param code - any text
 * @returns the code with its dot, or `undefined` if the text does not have the shape of a code
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/icd10cm';
 *
 * format('s72001a'); //=> 'S72.001A'
 * format('I10'); //=> 'I10'
 * format('diabetes'); //=> undefined
 * ```
 */
export function format(code: string): string | undefined {
  const plain = normalize(code);
  return plain === undefined ? undefined : withDot(plain);
}

/**
 * Whether a text has the shape of an ICD-10-CM code: a letter, two letters or digits, and up to four more after an
 * optional dot. Lower case and surrounding spaces are accepted.
 *
 * It needs no table: a bundle that uses nothing else stays under one kilobyte.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/icd10cm';
 *
 * isWellFormed('QA0.0101'); //=> true
 * isWellFormed('99213'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return normalize(code) !== undefined;
}

/** A plain code with its dot. Internal. */
export const withDot = (plain: PlainCode): string =>
  plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
