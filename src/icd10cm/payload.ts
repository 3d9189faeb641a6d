import * as parts from '../data/icd10cm/index.js';
import type { Icd10cmPayload } from './data.js';

export { changes, codes, poa, shortTitles, tabular, titles } from '../data/icd10cm/index.js';
export type { Icd10cmPayload } from './data.js';

/**
 * The bundled payload of ICD-10-CM, if you store it elsewhere and pass it to `createIcd10cm` yourself.
 *
 * Each part is an export of its own too. Import parts by name if size matters: bundlers keep all of `payload`.
 *
 * @example
 * ```ts
 * import { createIcd10cm } from 'medcodes/icd10cm';
 * import { payload } from 'medcodes/data/icd10cm';
 *
 * const icd10cm = createIcd10cm(payload);
 * icd10cm.has('E11.9'); //=> true
 * ```
 */
export const payload: Icd10cmPayload = {
  codes: parts.codes,
  titles: parts.titles,
  shortTitles: parts.shortTitles,
  tabular: parts.tabular,
  changes: parts.changes,
  poa: parts.poa,
};
