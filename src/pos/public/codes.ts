import type { OnDate } from '../../base/dates.js';
import type { SuggestOptions } from '../../codeset/suggest.js';
import { forEntries, forPlaces } from '../bundled.js';
import * as entry from '../entry.js';
import { suggest as suggestIn } from '../suggest.js';
import type { PosEntry, PosSuggestion } from '../types.js';
import { validate as validateIn } from '../validate.js';
import type { PosValidation } from '../validation-types.js';

/**
 * Whether a number is an assigned place of service.
 *
 * The table has no dates for single codes. The date is checked but does not change the answer.
 *
 * Source: the place of service code set of CMS, as of 2024-06-28.
 *
 * @param code - two digits, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `false` for anything that is not an assigned number
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/pos';
 *
 * has('11'); //=> true
 * has('98'); //=> false
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return entry.has(forPlaces, code, options);
}

/**
 * Whether a number may be reported on a claim as its place of service. Equals {@link has}: the set has no headers.
 *
 * @param code - two digits, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/pos';
 *
 * isBillable('22', { on: '2026-01-15' }); //=> true
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return entry.has(forPlaces, code, options);
}

/**
 * A place of service by its code.
 *
 * Before the day of the table (2024-06-28) the entry has `unconfirmed: true`, after it `projected: true`.
 *
 * @param code - two digits, with or without surrounding spaces
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `undefined` for anything that is not an assigned number
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/pos';
 *
 * lookup('11')?.title; //=> 'Office'
 * lookup('22')?.setting; //=> 'facility'
 * lookup('11', { on: '2020-01-15' })?.unconfirmed; //=> true
 * lookup('98'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): PosEntry | undefined {
  return entry.lookup(forEntries, code, options);
}

/**
 * Whether a text is a place of service, and if not, why.
 *
 * @param code - any text
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @returns `ok: true` with the entry, and a warning if the date is not the day of the table; else issue `malformed` or `unknown`
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/pos';
 *
 * validate('11').ok; //=> true
 * const answer = validate('98');
 * answer.ok ? undefined : answer.issues[0].message; //=> '98 is not an assigned place of service'
 * ```
 */
export function validate(code: string, options?: OnDate): PosValidation {
  return validateIn(forEntries, code, options);
}

/**
 * Suggests places of service for a mistyped number, the likeliest first.
 *
 * @param text - any text
 * @param options - `on`, a date; `limit`, the most suggestions to give, 5 without it
 * @returns an empty list for an assigned number, and if nothing is near
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/pos';
 *
 * suggest('2').map((found) => found.code); //=> ['02']
 * suggest('I1')[0]?.title; //=> 'Office'
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly PosSuggestion[] {
  return suggestIn(forPlaces, text, options);
}
