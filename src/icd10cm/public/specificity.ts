import type { OnDate } from '../../base/dates.js';
import { forTitles } from '../bundled.js';
import { laterality as lateralityOf } from '../specificity/laterality.js';
import { moreSpecific as moreSpecificOf } from '../specificity/more-specific.js';
import type { Icd10cmLaterality, Icd10cmMoreSpecific } from '../types.js';

/**
 * The side that a code tells, and its siblings of the other sides.
 *
 * Read from the official titles and the structure of the codes: a right and a left code differ in one character, and their
 * titles in the side alone; those of both sides, of one side and of none stand beside them. A word is not enough: I50.1 'Left
 * ventricular failure' has no right counterpart and gives `undefined`, as do codes for both eyes (H54.2X11). The 7th character
 * stays as it is.
 *
 * @param code - any text
 * @returns `undefined` for anything but a billable code of the date for which sides are told
 * @throws MedcodesError `invalid-date`
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
 * The codes that say more than a header, or than a code that leaves something open: what a coder would look for in the
 * record.
 *
 * Below a header: the billable codes whose titles leave no more open ('unspecified') than its own. Beside a code: at each level
 * at which its title leaves something open that its siblings tell, their counterparts with the same last characters; the
 * nearest level first. Which of them is right is for the record to say.
 *
 * @param code - any text; an unknown code, or one that leaves nothing open, gives an empty list
 * @throws MedcodesError `invalid-date`
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
