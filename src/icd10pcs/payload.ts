import * as parts from '../data/icd10pcs/index.js';
import type { Icd10pcsPayload } from './data.js';

export { changes, codes, definitions, keys, labels, titles } from '../data/icd10pcs/index.js';
export type { Icd10pcsPayload } from './data.js';

/**
 * The bundled payload of ICD-10-PCS, if you store it elsewhere and pass it to `createIcd10pcs` yourself.
 *
 * Each part is an export of its own too. Import parts by name if size matters: bundlers keep all of `payload`.
 *
 * @example
 * ```ts
 * import { createIcd10pcs } from 'medcodes/icd10pcs';
 * import { payload } from 'medcodes/data/icd10pcs';
 *
 * const icd10pcs = createIcd10pcs(payload);
 * icd10pcs.has('0DTJ4ZZ'); //=> true
 * ```
 */
export const payload: Icd10pcsPayload = {
  codes: parts.codes,
  labels: parts.labels,
  titles: parts.titles,
  definitions: parts.definitions,
  keys: parts.keys,
  changes: parts.changes,
};
