import type { IsoDate, OnDate } from '../../base/dates.js';
import type { EntriesOptions } from '../../codeset/types.js';
import * as set from '../../codetree/set.js';
import { forCodes, forEntries } from '../bundled.js';
import type { DataRange, Icd10cmEntry, Release, SetDiff, SetSize } from '../types.js';

/**
 * Every code of a date in tabular order, one at a time, as you ask for them.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { entries } from 'medcodes/icd10cm';
 *
 * for (const entry of entries({ on: '2026-01-15', billable: true })) {
 *   entry.code; //=> 'A00.0'
 *   break;
 * }
 * ```
 */
export function entries(options?: EntriesOptions): Generator<Icd10cmEntry, void, undefined> {
  return set.entries(forEntries, options);
}

/**
 * How many codes are in force on a date. All zero before 2015-10-01.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option
 *
 * @example
 * ```ts
 * import { size } from 'medcodes/icd10cm';
 *
 * size({ on: '2026-01-15' }); //=> { entries: 98186, billable: 74719, headers: 23467 }
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
 * import { releases } from 'medcodes/icd10cm';
 *
 * releases().length; //=> 19
 * releases()[0]?.effective; //=> '2015-10-01'
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
 * import { dataRange } from 'medcodes/icd10cm';
 *
 * dataRange(); //=> { from: '2015-10-01', to: '2027-09-30' }
 * ```
 */
export function dataRange(): DataRange {
  return set.dataRange(forCodes);
}

/**
 * What changed in the set between two dates.
 *
 * @param from - the earlier date, `YYYY-MM-DD`
 * @param to - the later date, `YYYY-MM-DD`; if it is the earlier one, the changes are reversed
 * @throws MedcodesError `invalid-date`
 *
 * @example
 * ```ts
 * import { diff } from 'medcodes/icd10cm';
 *
 * const changes = diff('2020-03-31', '2020-04-01');
 * changes.added.map((entry) => entry.code); //=> ['U07', 'U07.0', 'U07.1']
 * ```
 */
export function diff(from: IsoDate, to: IsoDate): SetDiff<Icd10cmEntry> {
  return set.diff(forEntries, from, to);
}
