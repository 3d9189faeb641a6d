import { descriptions, places } from '../data/pos/index.js';
import type { PosPayload } from './table.js';

export { descriptions, places } from '../data/pos/index.js';
export type { PosPayload } from './table.js';

/**
 * The bundled payload of the place of service codes, if you store it elsewhere and pass it to `createPos`.
 *
 * Each part is an export of its own too.
 *
 * @example
 * ```ts
 * import { createPos } from 'medcodes/pos';
 * import { places } from 'medcodes/data/pos';
 *
 * createPos({ places }).has('11'); //=> true
 * ```
 */
export const payload: PosPayload = { places, descriptions };
