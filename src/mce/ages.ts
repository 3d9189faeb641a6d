import type { DayNumber } from '../base/dates.js';
import { deepFreeze } from '../base/freeze.js';
import type { MceAgeCategory, MceAgeRange } from './types.js';

/** The first day of the wider ages of the maternity category, with version 37. */
const WIDER_MATERNITY: DayNumber = 20191001;

const range = (category: MceAgeCategory, from: number, to: number): MceAgeRange => ({ category, from, to });

const BEFORE: readonly MceAgeRange[] = /* @__PURE__ */ deepFreeze([
  range('newborn', 0, 0),
  range('pediatric', 0, 17),
  range('maternity', 12, 55),
  range('adult', 15, 124),
]);
const SINCE: readonly MceAgeRange[] = /* @__PURE__ */ deepFreeze([
  range('newborn', 0, 0),
  range('pediatric', 0, 17),
  range('maternity', 9, 64),
  range('adult', 15, 124),
]);

/** The ages of each category on a day. The data build compares them with those that the editor prints. */
export function ageRangesOn(day: DayNumber): readonly MceAgeRange[] {
  return day < WIDER_MATERNITY ? BEFORE : SINCE;
}
