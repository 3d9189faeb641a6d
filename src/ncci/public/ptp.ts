import { forPairs } from '../bundled.js';
import { edits as editsOf, type NcciEditsOptions } from '../edits.js';
import { allModifiers, findModifier } from '../modifiers.js';
import { checkPair as checkPairOf } from '../pair.js';
import type { NcciModifier, NcciPairCheck, NcciPairOptions, NcciPtpEdit } from '../types.js';

/**
 * Whether two codes may be billed for the same patient by the same provider on the same day.
 *
 * The order of the codes does not matter. The answer says which code is column 1 and which is column 2, the one that is denied. `conflict`: no
 * modifier bypasses the edit. `allowed-with-modifier`: an NCCI-associated modifier would bypass it, but none was given. `bypassed`: a
 * modifier that was given bypasses it, if the record supports it. `no-edit`: no row of the pair is in force on the date;
 * `otherRows` has the rows of other dates. `not-loaded`: the loaded tables do not have these codes; that is not an approval.
 * `outside-data-range`: the date is before the first day of the table. Later dates use the table and set `projected: true`.
 *
 * A row with modifier indicator 9 was never an edit. The deletion date is the last day in force. The sources of the bundled tables have no
 * effective dates: then `edit.effectiveUnknown` is true, and the edit may have begun after the date.
 *
 * @param a - a HCPCS or CPT code, any text
 * @param b - another one
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown setting or program, or modifiers that are not an array
 *
 * @example
 * ```ts
 * import { checkPair } from 'medcodes/ncci';
 *
 * const answer = checkPair('A9512', 'A9503', { on: '2024-08-01' });
 * answer.verdict; //=> 'conflict'
 * answer.verdict === 'conflict' ? [answer.column1, answer.column2] : []; //=> ['A9503', 'A9512']
 * answer.verdict === 'conflict' ? answer.edit.rationale : ''; //=> 'Misuse of Column Two code with Column One code'
 *
 * checkPair('A9500', 'A9512', { on: '2024-08-01' }).verdict; //=> 'allowed-with-modifier'
 * checkPair('A9500', 'A9512', { on: '2024-08-01', modifiers: ['59'] }).verdict; //=> 'bypassed'
 * checkPair('A9500', 'A9503', { on: '2024-08-01' }).verdict; //=> 'no-edit'
 * checkPair('A9500', '00001', { on: '2024-08-01' }).verdict; //=> 'not-loaded'
 * ```
 */
export function checkPair(a: string, b: string, options?: NcciPairOptions): NcciPairCheck {
  return checkPairOf(forPairs, a, b, options);
}

/**
 * Every row of a table of procedure-to-procedure edits, including ended ones, in order of column 1, column 2 and last day. With
 * `column1`, only the rows of that code.
 *
 * @returns nothing if no such table is loaded
 * @throws MedcodesError `invalid-argument` for an unknown setting or program
 *
 * @example
 * ```ts
 * import { edits } from 'medcodes/ncci';
 *
 * [...edits()].length; //=> 3158
 * [...edits({ column1: 'A4644' })].map((edit) => edit.column2); //=> ['A4645', 'A4646']
 * ```
 */
export function edits(options?: NcciEditsOptions): Generator<NcciPtpEdit, void, undefined> {
  return editsOf(forPairs, options);
}

/**
 * An NCCI-associated modifier by its text: a modifier that can bypass an edit with modifier indicator 1, on either line, if the record supports
 * it.
 *
 * @param text - any text
 * @returns `undefined` for any other modifier; the manual excludes 22, 76 and 77
 *
 * @example
 * ```ts
 * import { modifier } from 'medcodes/ncci';
 *
 * modifier('59'); //=> { modifier: '59', group: 'other' }
 * modifier('lt'); //=> { modifier: 'LT', group: 'anatomic' }
 * modifier('76'); //=> undefined
 * ```
 */
export function modifier(text: string): NcciModifier | undefined {
  return findModifier(text);
}

/**
 * All NCCI-associated modifiers, in order: NCCI Policy Manual for Medicare Services 2026, chapter I, section E.
 *
 * @example
 * ```ts
 * import { modifiers } from 'medcodes/ncci';
 *
 * modifiers().length; //=> 44
 * modifiers().filter((entry) => entry.group === 'global-surgery').map((entry) => entry.modifier); //=> ['24', '25', '57', '58', '78', '79']
 * ```
 */
export function modifiers(): readonly NcciModifier[] {
  return allModifiers();
}
