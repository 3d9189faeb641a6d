import type { OnDate } from '../../base/dates.js';
import { forTitles } from '../bundled.js';
import { forChanges } from '../bundled-codes.js';
import * as changes from '../changes.js';
import { history as historyOf } from '../history.js';
import type { CodeChange, CodeHistory, Upgrade } from '../types.js';

/**
 * Everything that the releases say about a code or a table over time: when it was in force, and its titles.
 * Whether a short title is official or composed is not said here: see `titles` of `lookup`.
 *
 * @param code - any text
 * @returns `undefined` for a text that is not in any release
 *
 * @example
 * ```ts
 * import { history } from 'medcodes/icd10pcs';
 *
 * history('30233AZ')?.periods; //=> [{ from: '2015-10-01', to: '2026-03-31', billable: true }]
 * ```
 */
export function history(code: string): CodeHistory | undefined {
  return historyOf(forTitles, code);
}

/**
 * The codes that came before a code, from the official conversion table (CMS), in order of time.
 *
 * The available table covers 2016-10-01 to 2022-04-01; predecessors of later changes are not known.
 *
 * @param code - any text; a code that is not in the table gives an empty list
 *
 * @example
 * ```ts
 * import { predecessors } from 'medcodes/icd10pcs';
 *
 * predecessors('00160ZB');
 * //=> [{ code: '00Q60ZZ', effective: '2017-10-01', basis: 'conversion-table', relation: 'one', with: [], replaced: false }]
 * ```
 */
export function predecessors(code: string): readonly CodeChange[] {
  return changes.predecessors(forChanges, code);
}

/**
 * The codes that came after a code, from the official conversion table (CMS), in order of time.
 *
 * The available table covers 2016-10-01 to 2022-04-01; successors of later changes are not known.
 *
 * @param code - any text; a code that is not in the table gives an empty list
 *
 * @example
 * ```ts
 * import { successors } from 'medcodes/icd10pcs';
 *
 * successors('0BQS3ZZ');
 * //=> [{ code: '0BQT3ZZ', effective: '2017-10-01', basis: 'conversion-table', relation: 'any', with: ['0BQR3ZZ'], replaced: true }]
 * ```
 */
export function successors(code: string): readonly CodeChange[] {
  return changes.successors(forChanges, code);
}

/**
 * The current codes for a code on a date: the code itself if it is in force, or the codes that replaced it according to the
 * conversion table.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { upgrade } from 'medcodes/icd10pcs';
 *
 * upgrade('0BQS3ZZ', { on: '2026-01-15' }).codes; //=> ['0BQT3ZZ']
 * upgrade('0DTJ4ZZ', { on: '2026-01-15' }).status; //=> 'current'
 * ```
 */
export function upgrade(code: string, options?: OnDate): Upgrade {
  return changes.upgrade(forChanges, code, options);
}
