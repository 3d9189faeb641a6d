import { addOn as addOnOf } from '../add-on.js';
import { checkAddOns as checkAddOnsOf } from '../add-ons-check.js';
import { forAddOns } from '../bundled.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from '../check-types.js';
import type { NcciAddOnAnswer, NcciOptions } from '../types.js';

/**
 * The primary codes that an add-on code must be billed with. Type 1: the listed codes only. Type 2: the codes that the contractor defines.
 * Type 3: the listed codes, and others that the contractor may accept.
 *
 * `add-on`: its primaries on the date. `not-add-on`: the table has no row for it. `not-loaded`: the table does not have the rows. The
 * bundled table has no primaries outside HCPCS Level II; the answer then has `complete: false`. `outside-data-range`: the
 * date is before the first day of the table. Dates after it use the table and set `projected: true`.
 *
 * @param code - a HCPCS or CPT code, any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown setting or program
 *
 * @example
 * ```ts
 * import { addOn } from 'medcodes/ncci';
 *
 * const answer = addOn('C9605', { on: '2026-07-15' });
 * answer.verdict === 'add-on' ? [answer.type, answer.primaries] : []; //=> [1, [{ code: 'C9604', effective: '2013-04-01' }]]
 * answer.verdict === 'add-on' ? answer.complete : true; //=> false
 * ```
 */
export function addOn(code: string, options?: NcciOptions): NcciAddOnAnswer {
  return addOnOf(forAddOns, code, options);
}

/**
 * Checks that each add-on code among service lines is billed with a primary code on the same day. All lines are of one patient and
 * one provider.
 *
 * @returns a finding for each add-on without a primary (`ncci.add-on-without-primary`), and for each whose primaries the contractor defines
 *   (`ncci.add-on-contractor`); and the lines that could not be judged
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for lines that are not an array of objects, or an unknown setting or program
 *
 * @example
 * ```ts
 * import { checkAddOns } from 'medcodes/ncci';
 *
 * const on = '2026-07-15';
 * checkAddOns([{ code: 'G0554' }, { code: 'G0553' }], { on }).findings; //=> []
 * checkAddOns([{ code: 'G0554' }], { on }).findings.map((finding) => finding.message); //=> ['G0554 is an add-on code, but no other service is billed on 2026-07-15']
 * ```
 */
export function checkAddOns(lines: readonly NcciServiceLine[], options?: NcciLinesOptions): NcciLinesCheck {
  return checkAddOnsOf(forAddOns, lines, options);
}
