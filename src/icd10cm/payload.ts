import { payload as changes } from '../data/icd10cm/changes.js';
import { payload as codes } from '../data/icd10cm/codes.js';
import { payload as poa } from '../data/icd10cm/poa.js';
import { payload as shortTitles } from '../data/icd10cm/short-titles.js';
import { payload as tabular } from '../data/icd10cm/tabular.js';
import { payload as titles } from '../data/icd10cm/titles.js';
import type { Icd10cmPayload } from './data.js';

export type { Icd10cmPayload } from './data.js';

/**
 * The bundled payload of ICD-10-CM, for those who keep it somewhere else and give it to `createIcd10cm` themselves.
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
export const payload: Icd10cmPayload = { codes, titles, shortTitles, tabular, changes, poa };
