import type { OnDate } from '../../base/dates.js';
import type { SuggestOptions } from '../../codeset/suggest.js';
import { forCodeCheck, forEntries, forRecords, forValidation } from '../bundled.js';
import * as look from '../entry.js';
import { suggest as suggestFor } from '../suggest.js';
import type { HcpcsEntry, HcpcsSuggestion } from '../types.js';
import { checkCode as checkOneCode, validate as validateCode } from '../validate.js';
import type { HcpcsCodeCheck, HcpcsValidation } from '../validation-types.js';

/**
 * Whether a code is in force on a date. Reads codes and dates only, no texts. For HCPCS Level II this is the same as
 * {@link isBillable}, because no code is a header.
 *
 * @param code - any text; anything but a Level II code of that date gives `false`, including modifiers
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/hcpcs';
 *
 * has('J1885', { on: '2026-01-15' }); //=> true
 * has('D0120'); //=> false
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return look.has(forRecords, code, options);
}

/**
 * Whether a code may be reported on a claim of a date, by the days of addition and termination in the newest edition that
 * prints them. Reads codes and dates only, no texts. It does not mean that Medicare pays: see `coverage` of the entry.
 *
 * If no edition gives a last day (`lastDayBetween`), the code counts as in force up to the latest possible day, and
 * {@link validate} warns. After {@link dataRange} the newest edition answers.
 *
 * @param code - any text; anything but a Level II code of that date gives `false`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/hcpcs';
 *
 * // Terminated with hindsight: the edition of July 2024 had no end yet.
 * isBillable('M0245', { on: '2023-12-13' }); //=> true
 * isBillable('M0245', { on: '2023-12-14' }); //=> false
 * isBillable('m0245', { on: '2021-02-08' }); //=> false
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return look.has(forRecords, code, options);
}

/**
 * The entry of a code on a date: texts, dates, and every indicator with its meaning.
 *
 * @param code - any text
 * @returns the entry, frozen and shared, or `undefined` if the text is not a Level II code of that date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/hcpcs';
 *
 * const entry = lookup('J1885', { on: '2025-10-15' });
 * entry?.title; //=> 'Injection, ketorolac tromethamine, per 15 mg'
 * entry?.pricing; //=> [{ code: '51', meaning: 'Drugs' }]
 * entry?.coverage; //=> { code: 'D', meaning: 'Special coverage instructions apply' }
 * entry?.release; //=> '2025-10-01'
 * // The edition of January 2026 is put together from a source without this column: not known is not 'none'.
 * lookup('J1885', { on: '2026-01-15' })?.unknown.includes('multiplePricing'); //=> true
 * lookup('J9999999'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): HcpcsEntry | undefined {
  return look.lookup(forEntries, code, options);
}

/**
 * Checks whether a code may be reported on a claim of a date and, if not, says why, with the official row as evidence.
 *
 * Issues: `malformed`, `unknown`, `dental` (a D code: CDT belongs to the American Dental Association), `not-yet-effective` (with
 * the day), `retired` (with the last day and what the cross reference says). Outside {@link dataRange} there is a second
 * issue, `outside-data-range`, because other editions may differ: the code may be new. Warnings of a valid code:
 * `outside-data-range`, `first-day-unknown`, `last-day-unknown`.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/hcpcs';
 *
 * const answer = validate('C9058', { on: '2020-07-01' });
 * answer.ok ? '' : answer.issues[0].message;
 * //=> 'C9058 was valid through 2020-06-30; the cross reference names Q5120'
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['Q5120']
 * ```
 */
export function validate(code: string, options?: OnDate): HcpcsValidation {
  return validateCode(forValidation, code, options);
}

/**
 * Checks a code as {@link validate} does, without its entry. It reads no texts: a form field that only says what is wrong needs a
 * fraction of the bytes.
 *
 * @param code - any text
 * @returns `ok`, with the same issues, suggestions and warnings as `validate`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { checkCode } from 'medcodes/hcpcs';
 *
 * checkCode('J1885', { on: '2025-10-15' }); //=> { ok: true, warnings: [] }
 * const answer = checkCode('C9058', { on: '2020-07-01' });
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['Q5120']
 * ```
 */
export function checkCode(code: string, options?: OnDate): HcpcsCodeCheck {
  return checkOneCode(forCodeCheck, code, options);
}

/**
 * Suggests codes for a mistyped text, the likeliest first: spaces or signs inside, look-alikes (O for 0, l for 1), one
 * digit wrong, two swapped.
 *
 * @param text - any text; a code of the date, and a text that is not similar to any code, give an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a limit that is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/hcpcs';
 *
 * suggest('JI885', { on: '2026-01-15' })[0];
 * //=> { code: 'J1885', title: 'Injection, ketorolac tromethamine, per 15 mg', billable: true, reason: 'look-alike' }
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly HcpcsSuggestion[] {
  return suggestFor(forEntries, text, options);
}
