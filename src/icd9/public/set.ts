import type { OnDate } from '../../base/dates.js';
import type { DataRange, SetSize } from '../../codeset/types.js';
import { forCodes, forEntries } from '../bundled.js';
import * as entry from '../entry.js';
import type { Icd9Entry, Icd9Release } from '../types.js';

/**
 * Every code and header, in order: a header comes before the codes below it.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/icd9';
 *
 * [...entries()][1]?.code; //=> '001.0'
 * ```
 */
export function entries(options?: OnDate): Generator<Icd9Entry, void, undefined> {
  return entry.entries(forEntries, options);
}

/**
 * How many codes and headers there are. After 2015-09-30 none of them may be reported, so `billable` is 0.
 *
 * Source: ICD-9-CM version 32 of CMS, in force 2014-10-01 to 2015-09-30, the last edition (45 CFR 162.1002).
 *
 * @param options - `on`, a date `YYYY-MM-DD`; today without it
 * @throws MedcodesError `invalid-date`, `invalid-argument`
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/icd9';
 *
 * size({ on: '2015-01-15' }); //=> { entries: 17553, billable: 14567, headers: 2986 }
 * ```
 */
export function size(options?: OnDate): SetSize {
  return entry.size(forCodes, options);
}

/**
 * The edition that the answers come from: version 32, the last one.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/icd9';
 *
 * releases()[0]?.billable; //=> 14567
 * ```
 */
export function releases(): readonly Icd9Release[] {
  return entry.releases(forCodes);
}

/**
 * The first and last day of the edition. The set was in force before, with editions that are not in the data; it ended on the last day.
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/icd9';
 *
 * dataRange(); //=> { from: '2014-10-01', to: '2015-09-30' }
 * ```
 */
export function dataRange(): DataRange {
  return entry.dataRange(forCodes);
}
