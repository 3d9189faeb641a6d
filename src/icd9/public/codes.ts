import type { OnDate } from '../../base/dates.js';
import type { SuggestOptions } from '../../codeset/suggest.js';
import { forCodes, forEntries } from '../bundled.js';
import * as entry from '../entry.js';
import { suggest as suggestIn } from '../suggest.js';
import type { Icd9Entry, Icd9Suggestion } from '../types.js';
import { validate as validateIn } from '../validate.js';
import type { Icd9Validation } from '../validation-types.js';

/**
 * Whether a text is a diagnosis of ICD-9-CM: a code, or a header that codes extend.
 *
 * The date is checked but does not change the answer: the data has one edition.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `false` for anything else
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/icd9';
 *
 * has('250.00'); //=> true
 * has('250'); //=> true
 * has('250.99'); //=> false
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return entry.has(forCodes, code, options);
}

/**
 * Whether a code may be reported on a claim of a date: a diagnosis that no code extends, on a day to 2015-09-30.
 *
 * After 2015-09-30 a code is still known, but it may not be reported: ICD-10 applies. Before 2014-10-01 the answer is that of the only edition in the data.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `false` for a header, for any day after 2015-09-30, and for anything that is not a code
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/icd9';
 *
 * isBillable('250.00', { on: '2015-09-30' }); //=> true
 * isBillable('250.00', { on: '2015-10-01' }); //=> false
 * isBillable('250.0', { on: '2015-09-30' }); //=> false
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return entry.isBillable(forCodes, code, options);
}

/**
 * A code or header with its title.
 *
 * After 2015-09-30 a code is still known, but it may not be reported: ICD-10 applies. Before 2014-10-01 the answer is that of the only edition in the data. The entry says which: `projected` and `unconfirmed`.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - with or without its dot, in any case, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `undefined` for anything that is not a code or a header
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/icd9';
 *
 * lookup('250.00')?.title; //=> 'Diabetes mellitus without mention of complication, type II or unspecified type, not stated as uncontrolled'
 * lookup('250.0')?.header; //=> true
 * lookup('250.99'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): Icd9Entry | undefined {
  return entry.lookup(forEntries, code, options);
}

/**
 * Whether a code may be reported on a claim of a date, and if not, why.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param code - any text
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `ok: true` with the entry, and a warning if the date is before 2014-10-01; else one issue: `malformed`, `unknown`, `header`, or `retired` for a day after 2015-09-30
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/icd9';
 *
 * const answer = validate('250');
 * answer.ok ? undefined : answer.issues[0].code; //=> 'retired'
 * validate('250.00', { on: '2015-09-30' }).ok; //=> true
 * const header = validate('250', { on: '2015-09-30' });
 * header.ok ? undefined : header.issues[0].code; //=> 'header'
 * ```
 */
export function validate(code: string, options?: OnDate): Icd9Validation {
  return validateIn(forEntries, code, options);
}

/**
 * Suggests codes for a mistyped text or a header, the likeliest first.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param text - any text
 * @param options - `on`, a date; `limit`, the most suggestions to give, 5 without it
 * @returns an empty list for a code, and if nothing is near
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/icd9';
 *
 * suggest('25O.00').map((found) => found.code); //=> ['250.00', '252.00']
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly Icd9Suggestion[] {
  return suggestIn(forEntries, text, options);
}
