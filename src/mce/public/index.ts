import type { OnDate } from '../../base/dates.js';
import { forDiagnoses, forLists, forProcedures } from '../bundled.js';
import { edits as editsOf } from '../edits.js';
import { procedureEdits as procedureEditsOf } from '../procedures.js';
import * as set from '../set.js';
import type { MceAgeRange, MceDataRange, MceEdits, MceList, MceProcedureEdit } from '../types.js';

/**
 * The edits of the Medicare Code Editor that a diagnosis code is subject to on a date, each with the list it rests on.
 *
 * The data has lists of three dates: 2019-10-01, 2024-04-01 and 2025-10-01, with one known change on 2026-04-01. A date between two
 * lists uses the earlier one. If the next list differs, the day of the change is not known, and the edit has `basis.doubt`. A code that is
 * newer than the earlier list uses the next list, from the code's first day on. Questionable admissions have a list only for
 * 2019-10-01, and unacceptable diagnoses have none for 2024-04-01. Sex edits
 * ended on 2024-09-30. Source: the definitions manuals of the Medicare Code Editor (CMS), v37, v41.1, v43 and v43.1.
 *
 * @param code - any text
 * @returns the edits, or `undefined` if the text is not a billable code on the date. An empty list is not an approval: see `gaps`
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { edits } from 'medcodes/mce';
 *
 * const answer = edits('A33', { on: '2026-01-15' });
 * answer?.edits.map((edit) => edit.edit); //=> ['age']
 * answer?.edits[0]?.basis; //=> { list: '2025-10-01', version: 'v43', listed: true }
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
 * The only lists are those of 2019-10-01. Later dates use them too, with `basis.doubt`. Edits that depend
 * on diagnoses are not included. Sex edits ended on 2024-09-30.
 *
 * @param code - any text; anything but a code on a list gives an empty list, which is not an approval
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { procedureEdits } from 'medcodes/mce';
 *
 * procedureEdits('5A1955Z', { on: '2020-01-15' })[0]?.edit; //=> 'inconsistent-with-length-of-stay'
 * procedureEdits('5A1955Z', { on: '2026-01-15' })[0]?.basis.doubt?.kind; //=> 'after-last-list'
 * ```
 */
export function procedureEdits(code: string, options?: OnDate): readonly MceProcedureEdit[] {
  return procedureEditsOf(forProcedures, code, options);
}

/**
 * The ages that each age category allows on a date: inclusive, in completed years.
 *
 * Maternity was 12 to 55 until 2019-09-30 and is 9 to 64 since.
 *
 * @throws MedcodesError `invalid-date`
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
 * The lists in the data, each with its date, its version and where it came from.
 *
 * @example
 * ```ts
 * import { lists } from 'medcodes/mce';
 *
 * lists().filter(({ kind }) => kind === 'manifestation').map(({ effective, codes }) => [effective, codes]);
 * //=> [['2019-10-01', 395], ['2024-04-01', 422], ['2025-10-01', 422]]
 * ```
 */
export function lists(): readonly MceList[] {
  return set.lists(forLists);
}

/**
 * The dates that the lists can speak for, both inclusive. Other dates are answered and marked.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/mce';
 *
 * dataRange(); //=> { from: '2019-10-01', to: '2026-09-30' }
 * ```
 */
export function dataRange(): MceDataRange {
  return set.dataRange(forLists);
}
