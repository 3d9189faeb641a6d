import type { IsoDate, OnDate } from '../../base/dates.js';
import type { EntriesOptions } from '../../codeset/types.js';
import { forEntries } from '../bundled.js';
import { forCodes } from '../bundled-codes.js';
import * as set from '../set.js';
import type { DataRange, Icd10pcsEntry, Release, SetDiff, SetSize } from '../types.js';

/**
 * Every table and code of a date in order, one at a time, as you ask for them.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/icd10pcs';
 *
 * for (const entry of entries({ on: '2026-01-15', billable: true })) {
 *   entry.code; //=> '0016070'
 *   break;
 * }
 * ```
 */
export function entries(options?: EntriesOptions): Generator<Icd10pcsEntry, void, undefined> {
  return set.entries(forEntries, options);
}

/**
 * How many codes and tables are in force on a date; tables are the headers. All zero before 2015-10-01.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/icd10pcs';
 *
 * size({ on: '2026-01-15' }); //=> { entries: 80029, billable: 79115, headers: 914 }
 * ```
 */
export function size(options?: OnDate): SetSize {
  return set.size(forCodes, options);
}

/**
 * The releases in order of time, each with where its table comes from.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/icd10pcs';
 *
 * releases().length; //=> 19
 * releases()[18]?.provenance; //=> 'reconstructed'
 * ```
 */
export function releases(): readonly Release[] {
  return set.releases(forCodes);
}

/**
 * The data range: the first and last day that the data covers, both inclusive. Earlier dates have no codes. Later dates are
 * answered from the newest release and have `projected: true`.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/icd10pcs';
 *
 * dataRange(); //=> { from: '2015-10-01', to: '2027-09-30' }
 * ```
 */
export function dataRange(): DataRange {
  return set.dataRange(forCodes);
}

/**
 * What changed in the set between two dates: codes and tables added and removed, and titles.
 *
 * @param from - the earlier date
 * @param to - the later date; if it is the earlier one, the changes are reversed
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { diff } from 'medcodes/icd10pcs';
 *
 * const april = diff('2026-03-31', '2026-04-01');
 * april.added.filter((entry) => entry.billable).length; //=> 80
 * april.removed.map((entry) => entry.code); //=> ['30233AZ', '30243AZ']
 * ```
 */
export function diff(from: IsoDate, to: IsoDate): SetDiff<Icd10pcsEntry> {
  return set.diff(forEntries, from, to);
}
