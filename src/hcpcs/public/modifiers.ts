import type { OnDate } from '../../base/dates.js';
import { forModifierRecords, forModifiers, forModifierValidation } from '../bundled.js';
import * as all from '../modifiers.js';
import type { HcpcsAnyModifier, HcpcsModifier } from '../types.js';
import * as judge from '../validate-modifier.js';
import type { HcpcsModifierValidation } from '../validation-types.js';

/**
 * Whether a text is a modifier on a date: a Level II modifier in force, or one with the shape of a modifier of CPT: two digits
 * from 22 on, or a digit and P. Check your own CPT file for which of those exist.
 *
 * @param modifier - any text; a leading hyphen is accepted
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isModifier } from 'medcodes/hcpcs';
 *
 * isModifier('lt', { on: '2026-01-15' }); //=> true
 * isModifier('JZ', { on: '2022-12-31' }); //=> false
 * isModifier('59'); //=> true
 * isModifier('J1885'); //=> false
 * ```
 */
export function isModifier(modifier: string, options?: OnDate): boolean {
  return all.isModifier(forModifierRecords, modifier, options);
}

/**
 * A modifier as it is on a date. For Level II: text, dates, indicators, and the kinds of service that its text names. For
 * CPT (`level: 'I'`): only the number. Both have their group if they may bypass an NCCI edit.
 *
 * @param modifier - any text; a leading hyphen is accepted
 * @returns the modifier, or `undefined` if the text is not a modifier on that date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { modifier } from 'medcodes/hcpcs';
 *
 * modifier('59'); //=> { level: 'I', modifier: '59', ncci: 'other' }
 * const found = modifier('SK', { on: '2025-10-15' });
 * found?.level === 'II' ? found.appliesTo : [];
 * //=> [{ kind: 'immunization', statement: 'use only with codes for immunization' }]
 * ```
 */
export function modifier(modifier: string, options?: OnDate): HcpcsAnyModifier | undefined {
  return all.modifier(forModifiers, modifier, options);
}

/**
 * Checks whether a modifier may be reported on a claim of a date and, if not, says why, with the official row as evidence.
 * `ok` is true exactly if {@link isModifier} is true.
 *
 * Issues: `malformed`, `unknown`, `not-yet-effective` (with the day), `retired` (with the last day), and outside
 * {@link dataRange} a second issue, `outside-data-range`. Warnings of a valid modifier: `outside-data-range`, `last-day-unknown`.
 *
 * @param modifier - any text; a leading hyphen is accepted
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { validateModifier } from 'medcodes/hcpcs';
 *
 * validateModifier('-LT', { on: '2026-01-15' }).ok; //=> true
 * const answer = validateModifier('JZ', { on: '2022-12-31' });
 * answer.ok ? '' : answer.issues[0].message; //=> 'JZ takes effect on 2023-01-01'
 * ```
 */
export function validateModifier(modifier: string, options?: OnDate): HcpcsModifierValidation {
  return judge.validateModifier(forModifierValidation, modifier, options);
}

/**
 * The Level II modifiers of a date by their characters, one at a time, as you ask for them.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { modifiers } from 'medcodes/hcpcs';
 *
 * [...modifiers({ on: '2025-10-15' })].filter((found) => found.ncci === 'anatomic').length; //=> 31
 * ```
 */
export function modifiers(options?: OnDate): Generator<HcpcsModifier, void, undefined> {
  return all.modifiers(forModifiers, options);
}
