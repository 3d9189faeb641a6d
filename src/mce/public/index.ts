import type { OnDate } from '../../base/dates.js';
import { forDiagnoses, forLists, forProcedures } from '../bundled.js';
import { edits as editsOf } from '../edits.js';
import { procedureEdits as procedureEditsOf } from '../procedures.js';
import * as set from '../set.js';
import type { MceAgeRange, MceDataRange, MceEdits, MceList, MceProcedureEdits } from '../types.js';

/**
 * The edits of the Medicare Code Editor that a diagnosis code is subject to on a date, each with its first and last day.
 *
 * The data is CMS's own attribute table of v43.1: every code, from 2015-10-01 to 2026-09-30. Later dates carry the edits of the last
 * day forward and set `projected: true`; codes that are newer than the table have `gaps`. Sex edits ended on 2024-09-30.
 * The edit for codes without a side began on 2022-04-01.
 *
 * @param code - any text
 * @returns the edits, or `undefined` if the text is not a billable code on the date. An empty list is not an approval: see `gaps`
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { edits } from 'medcodes/mce';
 *
 * const answer = edits('A33', { on: '2026-01-15' });
 * answer?.edits.map((edit) => edit.edit); //=> ['age']
 * answer?.edits[0]?.basis; //=> { version: 'v43.1', from: '2015-10-01' }
 * edits('F02.80', { on: '2026-01-15' })?.edits.map((edit) => edit.edit); //=> ['manifestation']
 * edits('A34', { on: '2024-01-01' })?.edits.map((edit) => edit.edit); //=> ['age', 'sex']
 * edits('A34', { on: '2026-01-15' })?.edits.map((edit) => edit.edit); //=> ['age']
 * ```
 */
export function edits(code: string, options?: OnDate): MceEdits | undefined {
  return editsOf(forDiagnoses, code, options);
}

/**
 * The edits of the Medicare Code Editor that a procedure code (ICD-10-PCS) is subject to on a date.
 *
 * The data is CMS's own attribute table of v43.1, from 2015-10-01 to 2026-09-30. Later dates carry the edits of the last day
 * forward and set `projected: true`. The diagnoses and procedures that `non-covered-conditional` depends on are not in the data.
 * Sex edits ended on 2024-09-30.
 *
 * @param code - any text; anything but a code with an edit has no edits, which is not an approval
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { procedureEdits } from 'medcodes/mce';
 *
 * procedureEdits('5A1955Z', { on: '2020-01-15' }).edits[0]?.edit; //=> 'inconsistent-with-length-of-stay'
 * procedureEdits('02HA0QZ', { on: '2020-01-15' }).edits[0]?.basis; //=> { version: 'v43.1', from: '2015-10-01', to: '2022-03-31' }
 * procedureEdits('0DTJ4ZZ', { on: '2026-10-01' }); //=> { edits: [], projected: true }
 * ```
 */
export function procedureEdits(code: string, options?: OnDate): MceProcedureEdits {
  return procedureEditsOf(forProcedures, code, options);
}

/**
 * The ages that each age category allows on a date: inclusive, in completed years.
 *
 * Maternity was 12 to 55 until 2019-09-30 and is 9 to 64 since.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { ageRanges } from 'medcodes/mce';
 *
 * ageRanges({ on: '2026-01-15' })[2]; //=> { category: 'maternity', from: 9, to: 64 }
 * ageRanges({ on: '2018-01-15' })[2]; //=> { category: 'maternity', from: 12, to: 55 }
 * ```
 */
export function ageRanges(options?: OnDate): readonly MceAgeRange[] {
  return set.ageRanges(options);
}

/**
 * The attributes in the data, each with its version, where it came from, and how many codes have or had it.
 *
 * @example
 * ```ts
 * import { lists } from 'medcodes/mce';
 *
 * lists().find(({ attribute }) => attribute === 'manifestation')?.codes; //=> 433
 * ```
 */
export function lists(): readonly MceList[] {
  return set.lists(forLists);
}

/**
 * The dates that the data covers, both inclusive. Later dates are answered and marked.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/mce';
 *
 * dataRange(); //=> { from: '2015-10-01', to: '2026-09-30' }
 * ```
 */
export function dataRange(): MceDataRange {
  return set.dataRange(forLists);
}
