import * as icd10cm from '../icd10cm/index.js';
import { type IsBillable, isBillableOf, normalizeOf, type TextOf } from './functions.js';
import { completeEngine } from './older-engines.js';

completeEngine();

export const is_billable: IsBillable = isBillableOf(icd10cm.isBillable);
export const normalize: TextOf = normalizeOf(icd10cm.normalize);
