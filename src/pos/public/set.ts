import type { OnDate } from '../../base/dates.js';
import type { DataRange, SetSize } from '../../codeset/types.js';
import { forEntries, forPlaces } from '../bundled.js';
import * as entry from '../entry.js';
import type { PosEntry, PosRelease } from '../types.js';

/**
 * Every assigned place of service, in order of code.
 *
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/pos';
 *
 * [...entries()][0]?.title; //=> 'Pharmacy'
 * ```
 */
export function entries(options?: OnDate): Generator<PosEntry, void, undefined> {
  return entry.entries(forEntries, options);
}

/**
 * How many places of service are assigned.
 *
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/pos';
 *
 * size(); //=> { entries: 52, billable: 52, headers: 0 }
 * ```
 */
export function size(options?: OnDate): SetSize {
  return entry.size(forPlaces, options);
}

/**
 * The table that the answers come from: one, with the day on which it was read.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/pos';
 *
 * releases()[0]?.effective; //=> '2024-06-28'
 * ```
 */
export function releases(): readonly PosRelease[] {
  return entry.releases(forPlaces);
}

/**
 * The data range: only the day on which the table was read, because the table has no dates of its own.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/pos';
 *
 * dataRange(); //=> { from: '2024-06-28', to: '2024-06-28' }
 * ```
 */
export function dataRange(): DataRange {
  const { release } = forPlaces.places();
  return { from: release, to: release };
}
