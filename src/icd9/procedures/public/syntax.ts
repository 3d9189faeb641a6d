import { PROCEDURES } from '../../syntax.js';

/**
 * The form on claims: capitals, no dot, no surrounding spaces. Checks the shape only: the code need not exist.
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a procedure
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/icd9/procedures';
 *
 * normalize('47.01'); //=> '4701'
 * normalize('not a code'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  return PROCEDURES.normalize(code);
}

/**
 * The form that people read: with its dot. Checks the shape only: the code need not exist.
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a procedure
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/icd9/procedures';
 *
 * format(' 4701 '); //=> '47.01'
 * ```
 */
export function format(code: string): string | undefined {
  const plain = PROCEDURES.normalize(code);
  return plain === undefined ? undefined : PROCEDURES.display(plain);
}

/**
 * Whether a text has the shape of a procedure. The code need not exist.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/icd9/procedures';
 *
 * isWellFormed('47.01'); //=> true
 * isWellFormed('250.00'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return PROCEDURES.normalize(code) !== undefined;
}
