import type { DataRange } from '../../codeset/types.js';
import { forAll } from '../bundled.js';
import { dataRange as dataRangeOf, releases as releasesOf } from '../releases.js';
import type { NcciOptions, NcciTable, NcciTableKind } from '../types.js';

/**
 * Every table that is loaded: what it is, of which version, what of it is there, and where it came from.
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
 * The dates that the tables of one kind can speak for, both inclusive. Earlier ones are `outside-data-range`, later ones are answered and
 * marked `projected`.
 *
 * @param kind - `ptp`, `mue` or `add-on`
 * @returns `undefined` if no such table is loaded
 * @throws MedcodesError `invalid-argument` for a kind, setting or program that is none
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
