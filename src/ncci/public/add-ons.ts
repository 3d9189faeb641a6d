import { addOn as addOnOf } from '../add-on.js';
import { checkAddOns as checkAddOnsOf } from '../add-ons-check.js';
import { forAddOns } from '../bundled.js';
import type { NcciLinesCheck, NcciLinesOptions, NcciServiceLine } from '../check-types.js';
import type { NcciAddOnAnswer, NcciOptions } from '../types.js';

/**
 * What primary codes an add-on code is payable beside. Type 1: those listed and no others. Type 2: those that the contractor defines.
 * Type 3: those listed, and others that the contractor may accept.
 *
 * `add-on`: its primaries on the date. `not-add-on`: the table has no row of it. `not-loaded`: the table does not hold what would
 * answer; the bundled one leaves out primaries that are not HCPCS Level II, and says so with `complete: false`. `outside-data-range`: the
 * date lies before the table begins. Dates after it are answered and marked `projected`.
 *
 * @param code - a HCPCS or CPT code, any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a setting or program that is none
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
 * Whether each add-on code among service lines has a primary code beside it on the same day. The lines are those of one patient and
 * one provider.
 *
 * @returns a finding for each add-on without a primary (`ncci.add-on-without-primary`), and for each whose primaries the contractor defines
 *   (`ncci.add-on-contractor`, to know); and the lines that the table cannot judge
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for lines that are none, a setting or program that is none
 *
 * @example
 * ```ts
 * import { checkAddOns } from 'medcodes/ncci';
 *
 * const on = '2026-07-15';
 * checkAddOns([{ code: 'G0554' }, { code: 'G0553' }], { on }).findings; //=> []
 * checkAddOns([{ code: 'G0554' }], { on }).findings.map((finding) => finding.message); //=> ['G0554 is an add-on code, and no other service of 2026-07-15 is billed with it']
 * ```
 */
export function checkAddOns(lines: readonly NcciServiceLine[], options?: NcciLinesOptions): NcciLinesCheck {
  return checkAddOnsOf(forAddOns, lines, options);
}
