import type { RulesCore } from './data.js';
import type { TabularRelease } from './types.js';

/** The Tabular Lists of the payload, in order of time. */
export const tabulars = (data: RulesCore): readonly TabularRelease[] => data.relation().tabulars;
