import {
  codes,
  mappings,
  procedureCodes,
  procedureMappings,
  procedureTitles,
  titles,
} from '../data/icd9/index.js';
import type { Icd9Payload, Icd9ProceduresPayload } from './data.js';

export {
  codes,
  mappings,
  procedureCodes,
  procedureMappings,
  procedureTitles,
  titles,
} from '../data/icd9/index.js';
export type { Icd9Payload, Icd9ProceduresPayload } from './data.js';

/**
 * The bundled payload of ICD-9-CM, if you store it elsewhere and pass it to `createIcd9` and `createIcd9Procedures`.
 *
 * Each part is an export of its own too.
 *
 * @example
 * ```ts
 * import { createIcd9 } from 'medcodes/icd9';
 * import { codes } from 'medcodes/data/icd9';
 *
 * createIcd9({ codes }).has('250.00'); //=> true
 * ```
 */
export const payload: Icd9Payload & Icd9ProceduresPayload = {
  codes,
  titles,
  mappings,
  procedureCodes,
  procedureTitles,
  procedureMappings,
};
