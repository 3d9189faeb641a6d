import { forMappings } from '../bundled.js';
import * as mapping from '../mapping.js';
import type { Icd9Mapping } from '../mapping-types.js';

/**
 * What a code of ICD-9-CM diagnoses maps to in ICD-10-CM: every row of the general equivalence mappings, with its flags.
 *
 * A mapping is a starting point for a coder, not a conversion: most targets are approximate.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-CM that began after 2018-09-30 are not in it.
 *
 * @param code - with or without its dot, in any case, with or without surrounding spaces
 * @returns `undefined` for anything that is not a code of version 32, such as a header
 *
 * @example
 * ```ts
 * import { toIcd10 } from 'medcodes/icd9';
 *
 * const found = toIcd10('V72.31');
 * found?.single; //=> ['Z01.411', 'Z01.419']
 * found?.rows[0]?.approximate; //=> true
 * toIcd10('250.10')?.noMap; //=> false
 * toIcd10('not a code'); //=> undefined
 * ```
 */
export function toIcd10(code: string): Icd9Mapping | undefined {
  return mapping.toIcd10(forMappings, code);
}

/**
 * What a code of ICD-10-CM maps to in ICD-9-CM diagnoses. It is a file of its own, not {@link toIcd10} the other way around.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-CM that began after 2018-09-30 are not in it.
 *
 * @param code - a code of ICD-10-CM
 * @returns `undefined` for a code that the files do not have
 *
 * @example
 * ```ts
 * import { fromIcd10 } from 'medcodes/icd9';
 *
 * fromIcd10('E11.9')?.single; //=> ['250.00']
 * fromIcd10('A18.01')?.scenarios[0]; //=> { scenario: 1, choiceLists: [{ choiceList: 1, codes: ['015.00'] }, { choiceList: 2, codes: ['737.40'] }] }
 * ```
 */
export function fromIcd10(code: string): Icd9Mapping | undefined {
  return mapping.fromIcd10(forMappings, code);
}

/**
 * What every code of ICD-9-CM diagnoses maps to in ICD-10-CM, in the order of the codes: {@link toIcd10} of each. Codes that have no map are there too.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-CM that began after 2018-09-30 are not in it.
 *
 * @example
 * ```ts
 * import { forwardMappings } from 'medcodes/icd9';
 *
 * [...forwardMappings()].length; //=> 14567
 * ```
 */
export function forwardMappings(): Generator<Icd9Mapping, void, undefined> {
  return mapping.forwardMappings(forMappings);
}

/**
 * What every code of ICD-10-CM in the files maps to in ICD-9-CM diagnoses, in the order of the codes: {@link fromIcd10} of each.
 *
 * Source: the general equivalence mappings (GEM) of FY2018, the last edition, of CMS and NCHS. Codes of ICD-10-CM that began after 2018-09-30 are not in it.
 *
 * @example
 * ```ts
 * import { backwardMappings } from 'medcodes/icd9';
 *
 * [...backwardMappings()].length; //=> 71704
 * ```
 */
export function backwardMappings(): Generator<Icd9Mapping, void, undefined> {
  return mapping.backwardMappings(forMappings);
}
