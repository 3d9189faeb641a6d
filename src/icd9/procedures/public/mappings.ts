import * as mapping from '../../mapping.js';
import type { Icd9Mapping } from '../../mapping-types.js';
import { forMappings } from '../bundled.js';

/**
 * What a code of ICD-9-CM procedures maps to in ICD-10-PCS: every row of the general equivalence mappings, with its flags.
 *
 * A mapping is a starting point for a coder, not a conversion: most targets are approximate.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-PCS that began after 2018-09-30 are not in it.
 *
 * @param code - with or without its dot, in any case, with or without surrounding spaces
 * @returns `undefined` for anything that is not a code of version 32, such as a header
 *
 * @example
 * ```ts
 * import { toIcd10 } from 'medcodes/icd9/procedures';
 *
 * toIcd10('47.01')?.single; //=> ['0DTJ4ZZ']
 * toIcd10('00.16')?.noMap; //=> true
 * ```
 */
export function toIcd10(code: string): Icd9Mapping | undefined {
  return mapping.toIcd10(forMappings, code);
}

/**
 * What a code of ICD-10-PCS maps to in ICD-9-CM procedures. It is a file of its own, not {@link toIcd10} the other way around.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-PCS that began after 2018-09-30 are not in it.
 *
 * @param code - a code of ICD-10-PCS
 * @returns `undefined` for a code that the files do not have
 *
 * @example
 * ```ts
 * import { fromIcd10 } from 'medcodes/icd9/procedures';
 *
 * fromIcd10('0DTJ4ZZ')?.single; //=> ['47.01']
 * ```
 */
export function fromIcd10(code: string): Icd9Mapping | undefined {
  return mapping.fromIcd10(forMappings, code);
}

/**
 * What every code of ICD-9-CM procedures maps to in ICD-10-PCS, in the order of the codes: {@link toIcd10} of each. Codes that have no map are there too.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-PCS that began after 2018-09-30 are not in it.
 *
 * @example
 * ```ts
 * import { forwardMappings } from 'medcodes/icd9/procedures';
 *
 * [...forwardMappings()].length; //=> 3882
 * ```
 */
export function forwardMappings(): Generator<Icd9Mapping, void, undefined> {
  return mapping.forwardMappings(forMappings);
}

/**
 * What every code of ICD-10-PCS in the files maps to in ICD-9-CM procedures, in the order of the codes: {@link fromIcd10} of each.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-PCS that began after 2018-09-30 are not in it.
 *
 * @example
 * ```ts
 * import { backwardMappings } from 'medcodes/icd9/procedures';
 *
 * [...backwardMappings()].length; //=> 78705
 * ```
 */
export function backwardMappings(): Generator<Icd9Mapping, void, undefined> {
  return mapping.backwardMappings(forMappings);
}
