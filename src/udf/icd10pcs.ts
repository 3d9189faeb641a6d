import * as icd10pcs from '../icd10pcs/index.js';
import {
  type IsBillable,
  isBillableOf,
  normalizeOf,
  type TextOf,
  type TextOn,
  titleOf,
  validateOf,
} from './functions.js';
import { completeEngine } from './older-engines.js';

completeEngine();

export const is_billable: IsBillable = isBillableOf(icd10pcs.isBillable);
export const normalize: TextOf = normalizeOf(icd10pcs.normalize);
export const title: TextOn = titleOf(icd10pcs.lookup);
export const validate: TextOn = validateOf(icd10pcs.validate);
