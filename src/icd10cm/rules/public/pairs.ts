import type { OnDate } from '../../../base/dates.js';
import { forRelation } from '../bundled.js';
import { forEvidence } from '../bundled-notes.js';
import { checkPair as check, checkExcludes as checkWithoutTexts } from '../pairs/check-pair.js';
import type { Icd10cmPairCheck } from '../types.js';

/**
 * Checks whether two diagnosis codes may be reported together on a date, by the Excludes notes of both codes: their own
 * notes and those inherited from every node up to the chapter.
 *
 * An Excludes1 note makes a conflict unless the two conditions are unrelated (guideline I.A.12.a), an Excludes2 note permits
 * both, and the stricter note decides. If no note names the pair the verdict is `no-statement`, which is not an approval. The
 * order of the codes does not change the verdict.
 *
 * @param a - any text
 * @param b - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { checkPair } from 'medcodes/icd10cm/rules';
 *
 * const { verdict, statements } = checkPair('A18.50', 'P37.0', { on: '2026-01-15' });
 * verdict; //=> 'conflict'
 * statements[0]?.node; //=> { kind: 'block', code: 'A15-A19' }
 * statements[0]?.text; //=> 'congenital tuberculosis (P37.0)'
 * checkPair('J44.9', 'J43.9', { on: '2023-09-30' }).verdict; //=> 'conflict'
 * checkPair('J44.9', 'J43.9', { on: '2023-10-01' }).verdict; //=> 'permitted'
 * checkPair('A18.50', 'A02.21', { on: '2026-01-15' }).verdict; //=> 'no-statement'
 * ```
 */
export function checkPair(a: string, b: string, options?: OnDate): Icd10cmPairCheck {
  return check(forEvidence, a, b, options);
}

/**
 * Says what {@link checkPair} says without the texts of the notes: the same verdict, message and issues, and for each
 * statement its node and its reference. It costs a bundle a quarter as much: the texts are most of the rules. Fit for a
 * page that only warns, or that loads the texts when somebody asks why.
 *
 * @param a - any text
 * @param b - any text
 * @returns the statements have no `text` and no `heading`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { checkExcludes } from 'medcodes/icd10cm/rules';
 *
 * const { verdict, statements } = checkExcludes('A18.50', 'P37.0', { on: '2026-01-15' });
 * verdict; //=> 'conflict'
 * statements[0]?.kind; //=> 'excludes1'
 * statements[0]?.node; //=> { kind: 'block', code: 'A15-A19' }
 * statements[0]?.text; //=> undefined
 * ```
 */
export function checkExcludes(a: string, b: string, options?: OnDate): Icd10cmPairCheck {
  return checkWithoutTexts(forRelation, a, b, options);
}
