import * as hcpcs from '../hcpcs/index.js';
import { type IsBillable, isBillableOf, normalizeOf, type TextOf } from './functions.js';
import { completeEngine } from './older-engines.js';

completeEngine();

export const is_billable: IsBillable = isBillableOf(hcpcs.isBillable);
export const normalize: TextOf = normalizeOf(hcpcs.normalize);
