import { dayOf, formatDay, type OnDate } from '../base/dates.js';
import { ageRangesOn } from './ages.js';
import type { MceData } from './data.js';
import type { MceAgeRange, MceDataRange, MceList } from './types.js';
import { firstDayOfAll, lastDayOfAll } from './verdict.js';

/** The lists in the data. */
export const lists = (data: Pick<MceData, 'diagnoses' | 'procedures'>): readonly MceList[] => [
  ...data.diagnoses().describe('diagnoses'),
  ...data.procedures().describe('procedures'),
];

/** The dates that the lists of diagnoses can speak for. */
export function dataRange(data: Pick<MceData, 'diagnoses'>): MceDataRange {
  const all = data.diagnoses().lists;
  return { from: formatDay(firstDayOfAll(all)), to: formatDay(lastDayOfAll(all)) };
}

/** The ages of the age categories on a date. */
export const ageRanges = (options?: OnDate): readonly MceAgeRange[] => ageRangesOn(dayOf(options));
