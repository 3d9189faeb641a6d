import { forAll, forReferences } from '../bundled.js';
import * as over from '../history.js';
import type { HcpcsChange, HcpcsHistory, HcpcsRecord } from '../types.js';

/**
 * Everything that the editions say about a code or modifier over time: when it was in force, its texts, and what CMS's
 * corrections say about it. Each part names the edition that it comes from.
 *
 * @param code - any text
 * @returns the history, or `undefined` for a text that no edition has
 *
 * @example
 * ```ts
 * import { history } from 'medcodes/hcpcs';
 *
 * // Reused ten years after its end, for another drug.
 * history('J1440')?.periods;
 * //=> [{ from: '1994-01-01', to: '2013-12-31', began: 'added', fromRelease: '2017-01-01', toRelease: '2017-01-01' }, { from: '2023-07-01', began: 'added', fromRelease: '2024-07-01' }]
 * history('J1440')?.texts.map((text) => text.shortTitle);
 * //=> ['Filgrastim 300 mcg injection', 'Fecal microbiota jslm 1 ml']
 * ```
 */
export function history(code: string): HcpcsHistory | undefined {
  return over.history(forAll, code);
}

/**
 * The record of a code or modifier in each edition, in order of time; empty for a text that no edition has.
 *
 * @param code - any text
 *
 * @example
 * ```ts
 * import { records } from 'medcodes/hcpcs';
 *
 * records('M0245').map((record) => [record.release, record.terminated]);
 * //=> [['2024-07-01', undefined], ['2025-10-01', '2023-12-13'], ['2026-01-01', '2023-12-13']]
 * ```
 */
export function records(code: string): readonly HcpcsRecord[] {
  return over.recordsOf(forAll, code);
}

/**
 * The codes whose cross reference names a code, sorted by code. They may include codes that ended before the first edition.
 *
 * @param code - any text; a code that no cross reference names gives an empty list
 *
 * @example
 * ```ts
 * import { predecessors } from 'medcodes/hcpcs';
 *
 * predecessors('Q5120').map((change) => change.code); //=> ['C9058']
 * ```
 */
export function predecessors(code: string): readonly HcpcsChange[] {
  return over.predecessors(forReferences, code);
}

/**
 * The codes that the cross reference of a code names, from the newest edition that has the column. The record layout defines
 * it as a reference from a deleted code, or a code that is not valid for Medicare, to a current one. CPT codes are left out:
 * `crossReference.cpt` of an entry, record or issue is true if the file names some.
 *
 * @param code - any text; a code without a cross reference gives an empty list
 *
 * @example
 * ```ts
 * import { successors } from 'medcodes/hcpcs';
 *
 * successors('C9058');
 * //=> [{ code: 'Q5120', effective: '2020-07-01', lastDay: '2020-06-30', basis: 'cross-reference', replaced: true }]
 * ```
 */
export function successors(code: string): readonly HcpcsChange[] {
  return over.successors(forReferences, code);
}
