import { normalize } from './syntax.js';
import type { CptCategory } from './types.js';

/** The category of the last character of a code; a digit means category I. */
const BY_LETTER: Readonly<Record<string, CptCategory>> = {
  A: 'administration',
  F: 'II',
  M: 'MAAA',
  T: 'III',
  U: 'PLA',
};

/** The category of a text that is known to be a code. */
export const categoryOf = (code: string): CptCategory => BY_LETTER[code.charAt(4)] ?? 'I';

/**
 * The category that a code belongs to by its shape: `I`, `II` (F), `III` (T), `PLA` (U), `MAAA` (M) or `administration` (A).
 *
 * @param code - any text
 * @returns `undefined` if the text does not have the shape of a code
 *
 * @example
 * ```ts
 * import { category } from 'medcodes/cpt';
 *
 * category('12345'); //=> 'I'
 * category('1234F'); //=> 'II'
 * category('0123U'); //=> 'PLA'
 * category('J1885'); //=> undefined
 * ```
 */
export function category(code: string): CptCategory | undefined {
  const plain = normalize(code);
  return plain === undefined ? undefined : categoryOf(plain);
}
