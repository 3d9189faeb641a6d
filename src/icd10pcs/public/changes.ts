import type { OnDate } from '../../base/dates.js';
import { forChanges, forTitles } from '../bundled.js';
import * as changes from '../changes.js';
import { history as historyOf } from '../history.js';
import type { CodeChange, CodeHistory, Upgrade } from '../types.js';

/**
 * All that the releases say of a code or a table over time: when it was in force, and its titles.
 *
 * @param code - any text
 * @returns `undefined` for what no release has
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
 * The codes that came before a code, by the official conversion table (CMS), in order of time.
 *
 * The table at hand covers 2016-10-01 to 2022-04-01; of later changes no predecessor is known.
 *
 * @param code - any text; what the table does not name gives an empty list
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
 * The codes that came after a code, by the official conversion table (CMS), in order of time.
 *
 * The table at hand covers 2016-10-01 to 2022-04-01; of later changes no successor is known.
 *
 * @param code - any text; what the table does not name gives an empty list
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
 * What a code is on a date, or what it became: follows the steps of the conversion table by which codes were replaced.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`
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
