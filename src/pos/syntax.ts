import { mayBeCode } from '../base/limits.js';

const SHAPE = /^\d\d$/;

/**
 * The form on claims: two digits, no surrounding spaces.
 *
 * Checks the shape only: the number need not be assigned.
 *
 * @param code - any text
 * @returns `undefined` if the text is not two digits
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/pos';
 *
 * normalize(' 11 '); //=> '11'
 * normalize('1'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  const plain = mayBeCode(code) ? code.trim() : '';
  return SHAPE.test(plain) ? plain : undefined;
}

/**
 * The form that people read. For a place of service it equals {@link normalize}.
 *
 * @param code - any text
 * @returns `undefined` if the text is not two digits
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/pos';
 *
 * format(' 22'); //=> '22'
 * ```
 */
export function format(code: string): string | undefined {
  return normalize(code);
}

/**
 * Whether a text has the shape of a place of service: two digits. The number need not be assigned.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/pos';
 *
 * isWellFormed('98'); //=> true
 * isWellFormed('office'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return normalize(code) !== undefined;
}
