import { codes } from '../data/icd10cm/index.js';
import * as parts from '../data/mce/index.js';
import type { McePayload } from './data.js';

export { codes } from '../data/icd10cm/index.js';
export { diagnoses, procedures } from '../data/mce/index.js';
export type { McePayload } from './data.js';

/**
 * The bundled payload of the Medicare Code Editor, for those who keep it somewhere else and give it to `createMce`
 * themselves. Its part `codes` is that of ICD-10-CM.
 *
 * Each part is an export of its own too. Import parts by name if size matters: bundlers keep all of `payload`.
 *
 * @example
 * ```ts
 * import { createMce } from 'medcodes/mce';
 * import { payload } from 'medcodes/data/mce';
 *
 * createMce(payload).dataRange(); //=> { from: '2015-10-01', to: '2026-09-30' }
 * ```
 */
export const payload: McePayload = { codes, diagnoses: parts.diagnoses, procedures: parts.procedures };
