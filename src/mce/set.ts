import { dayOf, type OnDate } from '../base/dates.js';
import { ageRangesOn } from './ages.js';
import type { MceData } from './data.js';
import type { MceAgeRange, MceDataRange, MceList } from './types.js';

/** The attributes in the data. */
export const lists = (data: Pick<MceData, 'diagnoses' | 'procedures'>): readonly MceList[] => [
  ...data.diagnoses().describe('diagnoses'),
  ...data.procedures().describe('procedures'),
];

/** The dates that the attribute table of diagnoses covers. */
export function dataRange(data: Pick<MceData, 'diagnoses'>): MceDataRange {
  const { from, to } = data.diagnoses();
  return { from, to };
}

/** The ages of the age categories on a date. */
export const ageRanges = (options?: OnDate): readonly MceAgeRange[] => ageRangesOn(dayOf(options));
