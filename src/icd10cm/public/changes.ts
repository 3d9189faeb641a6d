import type { OnDate } from '../../base/dates.js';
import * as changesOf from '../../codetree/changes.js';
import { history as historyOf } from '../../codetree/history.js';
import { forChanges, forEntries } from '../bundled.js';
import type { CodeChange, CodeHistory, Upgrade } from '../types.js';

/**
 * Everything that the releases say about a code over time: when it was billable, when it was a header, and its titles.
 *
 * @param code - any text
 * @returns the history, or `undefined` for a code that no release has
 *
 * @example
 * ```ts
 * import { history } from 'medcodes/icd10cm';
 *
 * history('A04.7')?.periods;
 * //=> [{ from: '2015-10-01', to: '2017-09-30', billable: true }, { from: '2017-10-01', billable: false }]
 * ```
 */
export function history(code: string): CodeHistory | undefined {
  return historyOf(forEntries, code);
}

/**
 * The codes that were used before a code took effect, from the conversion tables of CDC/NCHS. In order of date.
 *
 * If the tables have no row for the code, or no row that names the code above it that became a header when this code was
 * added, that code is given too (`basis: 'subdivision'`). So is a code with a placeholder that the new code
 * replaces by a character: T52.8X1A for T52.811A.
 *
 * The newest table is that of 2025-10-01: later changes are known by subdivision only.
 *
 * @param code - any text; an unknown code gives an empty list
 *
 * @example
 * ```ts
 * import { predecessors } from 'medcodes/icd10cm';
 *
 * predecessors('A04.72').map((change) => change.code); //=> ['A04.7']
 * predecessors('C56.3').map((change) => [change.code, change.relation]); //=> [['C56.1', 'all'], ['C56.2', 'all']]
 * ```
 */
export function predecessors(code: string): readonly CodeChange[] {
  return changesOf.predecessors(forChanges, code);
}

/**
 * The codes that came after a code: those that replaced it (`replaced: true`), and those that were split off while it
 * stayed in force. The sources and limits are those of {@link predecessors}.
 *
 * @param code - any text; an unknown code gives an empty list
 *
 * @example
 * ```ts
 * import { successors } from 'medcodes/icd10cm';
 *
 * successors('A04.7').map((change) => change.code); //=> ['A04.71', 'A04.72']
 * ```
 */
export function successors(code: string): readonly CodeChange[] {
  return changesOf.successors(forChanges, code);
}

/**
 * The current codes for a code on a date: the code itself if it is billable, or the codes that replaced it up to that date.
 *
 * @param code - any text
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { upgrade } from 'medcodes/icd10cm';
 *
 * upgrade('A04.7', { on: '2026-01-15' }).codes; //=> ['A04.71', 'A04.72']
 * upgrade('E11.9', { on: '2026-01-15' }).status; //=> 'current'
 * ```
 */
export function upgrade(code: string, options?: OnDate): Upgrade {
  return changesOf.upgrade(forChanges, code, options);
}
