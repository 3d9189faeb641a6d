import { DIAGNOSES } from '../syntax.js';

/**
 * The form on claims: capitals, no dot, no surrounding spaces. Checks the shape only: the code need not exist.
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a diagnosis
 *
 * @example
 * ```ts
 * import { normalize } from 'medcodes/icd9';
 *
 * normalize('250.00'); //=> '25000'
 * normalize('not a code'); //=> undefined
 * ```
 */
export function normalize(code: string): string | undefined {
  return DIAGNOSES.normalize(code);
}

/**
 * The form that people read: with its dot. Checks the shape only: the code need not exist.
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a diagnosis
 *
 * @example
 * ```ts
 * import { format } from 'medcodes/icd9';
 *
 * format(' v7231 '); //=> 'V72.31'
 * ```
 */
export function format(code: string): string | undefined {
  const plain = DIAGNOSES.normalize(code);
  return plain === undefined ? undefined : DIAGNOSES.display(plain);
}

/**
 * Whether a text has the shape of a diagnosis. The code need not exist.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { isWellFormed } from 'medcodes/icd9';
 *
 * isWellFormed('250.00'); //=> true
 * isWellFormed('47.01'); //=> false
 * ```
 */
export function isWellFormed(code: string): boolean {
  return DIAGNOSES.normalize(code) !== undefined;
}
