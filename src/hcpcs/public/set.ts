import type { IsoDate, OnDate } from '../../base/dates.js';
import { forAllRecords, forEntries, forRecords } from '../bundled.js';
import * as set from '../set.js';
import type { DataRange, HcpcsDiff, HcpcsEntry, HcpcsRelease, HcpcsSize } from '../types.js';

/**
 * Every code of a date by code, one at a time, as you ask for them.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/hcpcs';
 *
 * for (const entry of entries({ on: '2026-01-15' })) {
 *   entry.code; //=> 'A0021'
 *   break;
 * }
 * ```
 */
export function entries(options?: OnDate): Generator<HcpcsEntry, void, undefined> {
  return set.entries(forEntries, options);
}

/**
 * How many codes and Level II modifiers are in force on a date.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/hcpcs';
 *
 * size({ on: '2026-01-01' }); //=> { entries: 7323, billable: 7323, modifiers: 363 }
 * ```
 */
export function size(options?: OnDate): HcpcsSize {
  return set.size(forAllRecords, options);
}

/**
 * The bundled editions in order of time, each with where its file comes from and what it lacks.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/hcpcs';
 *
 * releases().length; //=> 11
 * releases()[0]?.effective; //=> '2017-01-01'
 * releases().at(-1)?.partial; //=> true
 * ```
 */
export function releases(): readonly HcpcsRelease[] {
  return set.releases(forAllRecords);
}

/**
 * The data range, both days inclusive: from the first edition to the day before the quarterly edition after the
 * newest one is due. Dates between two editions are included, because a code stays in the file for years after its end. Earlier
 * dates are answered from the codes' own dates and have `retrospective: true`; later dates are answered from the newest edition
 * and have `projected: true`.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/hcpcs';
 *
 * dataRange(); //=> { from: '2017-01-01', to: '2026-09-30' }
 * ```
 */
export function dataRange(): DataRange {
  return set.dataRange(forRecords);
}

/**
 * What changed between two dates.
 *
 * @param from - the earlier date, `YYYY-MM-DD`
 * @param to - the later date, `YYYY-MM-DD`; if it is the earlier one, the changes are reversed
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { diff } from 'medcodes/hcpcs';
 *
 * const changes = diff('2025-12-31', '2026-01-01');
 * [changes.added.length, changes.removed.length]; //=> [160, 95]
 * ```
 */
export function diff(from: IsoDate, to: IsoDate): HcpcsDiff {
  return set.diff(forEntries, from, to);
}
