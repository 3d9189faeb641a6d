import type { OnDate } from '../../../base/dates.js';
import { forSeventh } from '../bundled.js';
import * as seventh from '../seventh/seventh.js';
import type { Icd10cmSeventhCharacters } from '../types.js';

/**
 * The 7th characters of a code on a date, with their meanings. The nearest definition applies, at the code itself or above
 * it. `undefined` for a code without 7th characters, and for a code that does not exist on the date.
 *
 * @param code - a header, a stem without its placeholders, or a complete code
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { seventhCharacters } from 'medcodes/icd10cm/rules';
 *
 * const found = seventhCharacters('W21.89', { on: '2026-01-15' });
 * found?.node; //=> { kind: 'code', code: 'W21' }
 * found?.stem; //=> 'W21.89X'
 * found?.characters.map(({ character, label }) => `${character} ${label}`);
 * //=> ['A initial encounter', 'D subsequent encounter', 'S sequela']
 * seventhCharacters('I10'); //=> undefined
 * ```
 */
export function seventhCharacters(code: string, options?: OnDate): Icd10cmSeventhCharacters | undefined {
  return seventh.seventhCharacters(forSeventh, code, options);
}

/**
 * The billable codes of seven characters that complete a stem or header on a date, with placeholders, in tabular order.
 * A complete code gives itself. An empty list for a code without 7th characters, and for a text that is not a code of the
 * date.
 *
 * @param stem - a header or stem, with or without its placeholders
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { expand } from 'medcodes/icd10cm/rules';
 *
 * expand('T07', { on: '2026-01-15' }); //=> ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']
 * expand('T07.XXX', { on: '2026-01-15' }); //=> ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']
 * ```
 */
export function expand(stem: string, options?: OnDate): readonly string[] {
  return seventh.expand(forSeventh, stem, options);
}
