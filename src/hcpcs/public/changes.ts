import { forEntries, forReferences } from '../bundled.js';
import * as over from '../history.js';
import type { HcpcsChange, HcpcsHistory, HcpcsRecord } from '../types.js';

/**
 * All that the editions say of a code or modifier over time: when it was in force, its texts, and what the publisher's
 * corrections say of it. Each names the edition that it rests on.
 *
 * @param code - any text
 * @returns the history, or `undefined` for a text that no edition has
 *
 * @example
 * ```ts
 * import { history } from 'medcodes/hcpcs';
 *
 * // Given out anew ten years after its end, for another drug.
 * history('J1440')?.periods;
 * //=> [{ from: '1994-01-01', to: '2013-12-31', began: 'added', fromRelease: '2017-01-01', toRelease: '2017-01-01' }, { from: '2023-07-01', began: 'added', fromRelease: '2024-07-01' }]
 * history('J1440')?.texts.map((text) => text.shortTitle);
 * //=> ['Filgrastim 300 mcg injection', 'Fecal microbiota jslm 1 ml']
 * ```
 */
export function history(code: string): HcpcsHistory | undefined {
  return over.history(forEntries, code);
}

/**
 * What each edition prints of a code or modifier, in order of time; empty for a text that no edition has.
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
  return over.recordsOf(forEntries, code);
}

/**
 * The codes whose cross reference names a code, by code. A code that was gone before the first edition at hand may be named too.
 *
 * @param code - any text; one that none names gives an empty list
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
 * The codes that the cross reference of a code names, as the newest edition that has the column gives it: the record layout
 * calls it a reference from a deleted code, or one that is not valid for Medicare, to a current one. CPT codes are left out:
 * `crossReference.cpt` of an entry, record or issue tells that the file names some.
 *
 * @param code - any text; one without a cross reference gives an empty list
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
