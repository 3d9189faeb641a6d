import type { OnDate } from '../../base/dates.js';
import { forTitles } from '../bundled.js';
import { laterality as lateralityOf } from '../specificity/laterality.js';
import { moreSpecific as moreSpecificOf } from '../specificity/more-specific.js';
import type { Icd10cmLaterality, Icd10cmMoreSpecific } from '../types.js';

/**
 * The side of the body that a code names, and the matching codes for the other sides.
 *
 * It is derived from the official titles and the structure of the codes. A right and a left code differ in one character, and
 * their titles differ only in the side. The codes for both sides, one side or an unspecified side are next to them. A word in
 * the title is not enough: I50.1 'Left ventricular failure' has no right counterpart and gives `undefined`, as do codes for
 * both eyes (H54.2X11). The 7th character does not change.
 *
 * @param code - any text
 * @returns `undefined` for anything but a billable code of the date that names a side
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { laterality } from 'medcodes/icd10cm';
 *
 * const answer = laterality('H61.20', { on: '2026-01-15' });
 * answer?.side; //=> 'unspecified'
 * answer?.siblings.map(({ code, side }) => `${code} ${side}`); //=> ['H61.21 right', 'H61.22 left', 'H61.23 bilateral']
 * laterality('S72.001A', { on: '2026-01-15' })?.side; //=> 'right'
 * laterality('I50.1', { on: '2026-01-15' }); //=> undefined
 * ```
 */
export function laterality(code: string, options?: OnDate): Icd10cmLaterality | undefined {
  return lateralityOf(forTitles, code, options);
}

/**
 * More specific codes for a header, or for a code that leaves something unspecified. They show a coder what to look for in
 * the record.
 *
 * For a header: the billable codes below it whose titles leave no more unspecified than its own. For a code: at each level
 * where its title leaves something unspecified that its siblings name, their counterparts with the same last characters; the
 * nearest level first. The patient's record decides which one is right.
 *
 * @param code - any text; an unknown code, or one that leaves nothing unspecified, gives an empty list
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { moreSpecific } from 'medcodes/icd10cm';
 *
 * moreSpecific('M25.569', { on: '2026-01-15' }).slice(0, 2).map(({ code }) => code); //=> ['M25.561', 'M25.562']
 * moreSpecific('A04.7', { on: '2026-01-15' }).map(({ code }) => code); //=> ['A04.71', 'A04.72']
 * moreSpecific('E11.9', { on: '2026-01-15' }); //=> []
 * ```
 */
export function moreSpecific(code: string, options?: OnDate): readonly Icd10cmMoreSpecific[] {
  return moreSpecificOf(forTitles, code, options);
}
