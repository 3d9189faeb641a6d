import type { OnDate } from '../../base/dates.js';
import type { SuggestOptions } from '../../codeset/suggest.js';
import * as look from '../../codetree/entry.js';
import { forChanges, forCodes, forEntries, forPoa, forValidation } from '../bundled.js';
import { poaExempt as poaExemptOf } from '../poa.js';
import { suggest as suggestFor } from '../suggest.js';
import type { Icd10cmEntry, Icd10cmPoaExemption, Icd10cmSuggestion } from '../types.js';
import { checkCode as checkOneCode, validate as validateCode } from '../validate.js';
import type { Icd10cmCodeCheck, Icd10cmValidation } from '../validation-types.js';

/**
 * Whether a code exists on a date, as a billable code or as a header. Reads the codes only, no titles.
 *
 * @param code - any text; anything but a code of that date gives `false`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/icd10cm';
 *
 * has('U07.1', { on: '2020-03-31' }); //=> false
 * has('U07.1', { on: '2020-04-01' }); //=> true
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return look.has(forCodes, code, options);
}

/**
 * Whether a code may be reported on a claim of a date: the code is in force and no longer code extends it. Reads the codes
 * only, no titles. Before 2015-10-01 nothing is billable; after `dataRange` the newest release answers.
 *
 * @param code - any text; anything but a billable code of that date gives `false`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/icd10cm';
 *
 * isBillable('A04.7', { on: '2017-09-30' }); //=> true
 * isBillable('A04.7', { on: '2017-10-01' }); //=> false
 * isBillable('a0472', { on: '2017-10-01' }); //=> true
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return look.isBillable(forCodes, code, options);
}

/**
 * The entry of a code on a date: titles, whether it is billable, and the period for which that is true.
 *
 * @param code - any text
 * @returns the entry, or `undefined` if the text is not a code of that date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/icd10cm';
 *
 * lookup('E119', { on: '2026-01-15' });
 * //=> { kind: 'code', code: 'E11.9', billable: true, title: 'Type 2 diabetes mellitus without complications', shortTitle: 'Type 2 diabetes mellitus without complications', validFrom: '2015-10-01', release: '2025-10-01', projected: false }
 * lookup('E11.9999'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): Icd10cmEntry | undefined {
  return look.lookup(forEntries, code, options);
}

/**
 * Checks whether a code may be reported on a claim of a date and, if not, says why, with suggestions.
 *
 * Issues: `malformed`, `unknown`, `header` (with what is missing), `not-yet-effective` (with the day), `retired` (with the
 * last day and the successors), `outside-data-range`. After the data range there is a second issue, `outside-data-range`,
 * because a later release may differ.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/icd10cm';
 *
 * const answer = validate('W21.89', { on: '2026-01-15' });
 * answer.ok; //=> false
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['W21.89XA', 'W21.89XD', 'W21.89XS']
 *
 * const [issue] = answer.ok ? [] : answer.issues;
 * issue?.code === 'header' ? issue.completion : undefined; //=> { stem: 'W21.89X', characters: ['A', 'D', 'S'] }
 * ```
 */
export function validate(code: string, options?: OnDate): Icd10cmValidation {
  return validateCode(forValidation, code, options);
}

/**
 * Checks a code as {@link validate} does, without its entry. It reads no titles: a form field that only says what is wrong needs
 * an eighth of the bytes.
 *
 * @param code - any text
 * @returns `ok`, with the same issues, suggestions and warnings as `validate`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { checkCode } from 'medcodes/icd10cm';
 *
 * checkCode('E11.9', { on: '2026-01-15' }); //=> { ok: true, warnings: [] }
 * const answer = checkCode('E11', { on: '2026-01-15' });
 * answer.ok ? [] : answer.issues[0].message; //=> 'E11 is a header, not billable: more characters are needed'
 * ```
 */
export function checkCode(code: string, options?: OnDate): Icd10cmCodeCheck {
  return checkOneCode(forChanges, code, options);
}

/**
 * Suggests codes for a mistyped text, the likeliest first: wrong or missing dot, look-alikes (O for 0, I for 1),
 * missing placeholder X, wrong 7th character, a header that needs more characters, one character wrong or two swapped.
 *
 * @param text - any text; a billable code of the date, and a text that is not similar to any code, give an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a limit that is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/icd10cm';
 *
 * suggest('EII.9')[0]?.code; //=> 'E11.9'
 * suggest('W2189A')[0]; //=> { code: 'W21.89XA', title: 'Striking against or struck by other sports equipment, initial encounter', billable: true, reason: 'placeholder' }
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly Icd10cmSuggestion[] {
  return suggestFor(forEntries, text, options);
}

/**
 * Whether a code is exempt from present-on-admission reporting on a date, and by which official list.
 *
 * Between two lists the earlier one applies; the newest available list is that of 2025-10-01. `undefined` for anything but a
 * billable code of the date, and for a code that was not billable when the list took effect, because the list does not cover it.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { poaExempt } from 'medcodes/icd10cm';
 *
 * poaExempt('Z99.81', { on: '2026-01-15' }); //=> { exempt: true, list: '2025-10-01' }
 * poaExempt('E11.9', { on: '2026-01-15' }); //=> { exempt: false, list: '2025-10-01' }
 * ```
 */
export function poaExempt(code: string, options?: OnDate): Icd10cmPoaExemption | undefined {
  return poaExemptOf(forPoa, code, options);
}
