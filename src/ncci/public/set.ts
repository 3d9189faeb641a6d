import type { DataRange } from '../../codeset/types.js';
import { forAll } from '../bundled.js';
import { dataRange as dataRangeOf, releases as releasesOf } from '../releases.js';
import type { NcciOptions, NcciTable, NcciTableKind } from '../types.js';

/**
 * Every loaded table: its kind, its version, how much of it is loaded, and where it comes from.
 *
 * @example
 * ```ts
 * import { releases } from 'medcodes/ncci';
 *
 * releases().map((table) => `${table.name} ${table.version} (${table.scope})`).slice(0, 2);
 * //=> ['NCCI PTP edits, practitioner services v30.2 (level2)', 'NCCI PTP edits, outpatient hospital services v30.2 (level2)']
 * ```
 */
export function releases(): readonly NcciTable[] {
  return releasesOf(forAll);
}

/**
 * The first and the last day that the tables of one kind cover, both inclusive. Earlier dates are `outside-data-range`; later dates use the newest
 * table and set `projected: true`.
 *
 * @param kind - `ptp`, `mue` or `add-on`
 * @returns `undefined` if no such table is loaded
 * @throws MedcodesError `invalid-argument` for an unknown kind, setting or program
 *
 * @example
 * ```ts
 * import { dataRange } from 'medcodes/ncci';
 *
 * dataRange('ptp'); //=> { from: '1996-01-01', to: '2024-09-30' }
 * dataRange('mue', { setting: 'dme' }); //=> { from: '2024-07-01', to: '2024-09-30' }
 * dataRange('ptp', { program: 'medicaid' }); //=> undefined
 * ```
 */
export function dataRange(kind: NcciTableKind, options?: Omit<NcciOptions, 'on'>): DataRange | undefined {
  return dataRangeOf(forAll, kind, options);
}
