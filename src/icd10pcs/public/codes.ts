import type { OnDate } from '../../base/dates.js';
import type { SuggestOptions } from '../../codeset/suggest.js';
import { forCodeCheck, forEntries, forTitles, forValidation } from '../bundled.js';
import { forCodes } from '../bundled-codes.js';
import * as look from '../entry.js';
import { suggest as suggestFor } from '../suggest.js';
import type { Icd10pcsEntry, Icd10pcsSuggestion } from '../types.js';
import { checkCode as checkOneCode, validate as validateCode } from '../validate.js';
import type { Icd10pcsCodeCheck, Icd10pcsValidation } from '../validation-types.js';

/**
 * Whether a code or a table exists on a date. Reads the codes only, no titles.
 *
 * @param code - any text; anything but a code (seven characters) or a table (three) of that date gives `false`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { has } from 'medcodes/icd10pcs';
 *
 * has('0DT', { on: '2026-01-15' }); //=> true
 * has('02HM3JZ', { on: '2026-03-31' }); //=> false
 * has('02HM3JZ', { on: '2026-04-01' }); //=> true
 * ```
 */
export function has(code: string, options?: OnDate): boolean {
  return look.has(forCodes, code, options);
}

/**
 * Whether a code may be reported on a claim of a date: it has seven characters and is in force. Reads the codes only, no
 * titles. Before 2015-10-01 nothing is billable; after `dataRange` the newest release answers.
 *
 * @param code - any text; anything but a code of that date gives `false`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { isBillable } from 'medcodes/icd10pcs';
 *
 * isBillable('0dtj4zz', { on: '2026-01-15' }); //=> true
 * isBillable('0DT', { on: '2026-01-15' }); //=> false
 * isBillable('30233AZ', { on: '2026-04-01' }); //=> false
 * ```
 */
export function isBillable(code: string, options?: OnDate): boolean {
  return look.isBillable(forCodes, code, options);
}

/**
 * The entry of a code or a table on a date: titles, the period in which it is in force, and its axes, each with its label
 * and what the official definitions say about it.
 *
 * Titles come from the order file of the release (CMS). The official short titles of codes that were added or renamed in 2026-04-01 and
 * 2026-10-01 are not available: theirs are composed, marked `titles: 'short-title-composed'`. The label of an axis comes from the
 * tables file of the release, or from the nearest one that has the value; `tables` says which.
 *
 * @param code - any text
 * @returns the entry, or `undefined` if the text is not a code or table of that date
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { lookup } from 'medcodes/icd10pcs';
 *
 * const entry = lookup('0DTN4ZZ', { on: '2026-01-15' });
 * entry?.title; //=> 'Resection of Sigmoid Colon, Percutaneous Endoscopic Approach'
 * entry?.validFrom; //=> '2015-10-01'
 * entry?.axes.map(({ name, value, label }) => `${name} ${value}: ${label}`);
 * //=> ['Section 0: Medical and Surgical', 'Body System D: Gastrointestinal System', 'Operation T: Resection', 'Body Part N: Sigmoid Colon', 'Approach 4: Percutaneous Endoscopic', 'Device Z: No Device', 'Qualifier Z: No Qualifier']
 * entry?.axes[2].definition?.definition; //=> 'Cutting out or off, without replacement, all of a body part'
 * lookup('0DTN4Z'); //=> undefined
 * ```
 */
export function lookup(code: string, options?: OnDate): Icd10pcsEntry | undefined {
  return look.lookup(forEntries, code, options);
}

/**
 * Checks whether a code may be reported on a claim of a date and, if not, says why, with suggestions.
 *
 * Issues: `malformed` (with the characters that no code has, I and O among them), `unknown` and `header` (with the
 * explanation of `explain`), `not-yet-effective` (with the day), `retired` (with the last day and the successors that the
 * conversion table names), `outside-data-range`. After the data range there is a second issue, `outside-data-range`, because
 * a later release may differ.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { validate } from 'medcodes/icd10pcs';
 *
 * const answer = validate('ODTJ4ZZ', { on: '2026-01-15' });
 * answer.ok; //=> false
 * answer.ok ? '' : answer.issues[0].message;
 * //=> "'ODTJ4ZZ' does not have the shape of an ICD-10-PCS code: codes never have the letters I and O; use the digits 1 and 0"
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['0DTJ4ZZ']
 * ```
 */
export function validate(code: string, options?: OnDate): Icd10pcsValidation {
  return validateCode(forValidation, code, options);
}

/**
 * Checks a code as {@link validate} does, without its entry. It reads no titles and no definitions: a form field that only says what
 * is wrong needs a fraction of the bytes.
 *
 * @param code - any text
 * @returns `ok`, with the same issues, suggestions and warnings as `validate`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { checkCode } from 'medcodes/icd10pcs';
 *
 * checkCode('0DTJ4ZZ', { on: '2026-01-15' }); //=> { ok: true, warnings: [] }
 * const answer = checkCode('0DTJ4Z', { on: '2026-01-15' });
 * answer.ok ? [] : answer.issues[0].suggestions; //=> ['0DTJ4ZG', '0DTJ4ZZ']
 * ```
 */
export function checkCode(code: string, options?: OnDate): Icd10pcsCodeCheck {
  return checkOneCode(forCodeCheck, code, options);
}

/**
 * Suggests codes for a mistyped text, the likeliest first: spaces, dots or hyphens, look-alikes (O for 0, I for 1), an
 * incomplete code, one character wrong or two swapped.
 *
 * @param text - any text; a code of the date, and a text that is not similar to any code, give an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a limit that is not a whole number of at least 1
 *
 * @example
 * ```ts
 * import { suggest } from 'medcodes/icd10pcs';
 *
 * suggest('0DT-J4-ZZ', { on: '2026-01-15' })[0];
 * //=> { code: '0DTJ4ZZ', title: 'Resection of Appendix, Percutaneous Endoscopic Approach', billable: true, reason: 'format' }
 * ```
 */
export function suggest(text: string, options?: SuggestOptions): readonly Icd10pcsSuggestion[] {
  return suggestFor(forTitles, text, options);
}
