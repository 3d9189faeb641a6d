import type { RulesCore } from './data.js';
import type { Icd10cmTabularRelease } from './types.js';

/** The Tabular Lists of the payload, in order of time. */
export const tabulars = (data: RulesCore): readonly Icd10cmTabularRelease[] => data.relation().tabulars;
