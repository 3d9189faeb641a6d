import { forUnits } from '../bundled.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from '../check-types.js';
import { mue as mueOf } from '../mue.js';
import type { NcciMueAnswer, NcciOptions } from '../types.js';
import { checkUnits as checkUnitsOf } from '../units.js';

/**
 * The medically unlikely edit of a code: the most units for one patient, how they are counted, and the reason.
 *
 * `limit`: the row. `not-published`: CMS publishes no limit for the code; that does not mean it is unlimited.
 * `not-loaded`: the loaded tables do not have the code. `outside-data-range`: the date is before the quarter of the
 * oldest table loaded. Dates after the quarter use the newest table and set `projected: true`.
 *
 * @param code - a HCPCS or CPT code, any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown setting or program
 *
 * @example
 * ```ts
 * import { mue } from 'medcodes/ncci';
 *
 * const answer = mue('J0897', { on: '2026-04-15' });
 * answer.verdict === 'limit' ? [answer.units, answer.mai, answer.maiMeaning] : []; //=> [120, 3, 'Date of Service Edit: Clinical']
 * mue('00001', { on: '2026-04-15' }).verdict; //=> 'not-loaded'
 * ```
 */
export function mue(code: string, options?: NcciOptions): NcciMueAnswer {
  return mueOf(forUnits, code, options);
}

/**
 * Checks the units of service lines against their limits. With adjudication indicator 1 the limit applies to each line, with 2 and 3 to the sum of
 * all lines of one code and day. All lines are of one patient and one provider. The units of a line with `through` are divided by its days and
 * rounded to the nearest whole number, halves up (NCCI Policy Manual for Medicare, chapter I, section V).
 *
 * @returns a finding for each line (`ncci.mue-line`) or day (`ncci.mue-day`) above its limit, with the row as evidence; and the lines
 *   whose limit is not known
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for units that are not a number from 0, a last day before the first, or an unknown setting or program
 *
 * @example
 * ```ts
 * import { checkUnits } from 'medcodes/ncci';
 *
 * const lines = [{ code: 'J0897', units: 60 }, { code: 'J0897', units: 120 }];
 * const { findings } = checkUnits(lines, { on: '2026-04-15' });
 * findings.map((finding) => finding.message); //=> ['J0897: 180 units, but at most 120 for one patient on one day (2026-04-15)']
 * findings[0]?.pointers; //=> ['/0/units', '/1/units']
 * ```
 */
export function checkUnits(lines: readonly NcciServiceLine[], options?: NcciLinesOptions): NcciLinesCheck {
  return checkUnitsOf(forUnits, lines, options);
}
