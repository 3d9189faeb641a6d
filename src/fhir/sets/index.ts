import { requireObject } from '../../base/arguments.js';
import type { Verbs } from '../../codeset/descriptor.js';
import { ABOUT as CPT } from '../../cpt/about.js';
import { ABOUT as HCPCS } from '../../hcpcs/about.js';
import { ABOUT as ICD10CM } from '../../icd10cm/about.js';
import { ABOUT as ICD10PCS } from '../../icd10pcs/about.js';
import { ABOUT as POS } from '../../pos/about.js';
import { axisProperties, recordProperties, settingProperty } from './axes.js';
import {
  type Icd10cmFunctions,
  type MceFunctions,
  mceOf,
  poaProperty,
  type SearchFunction,
  type SectionedFunctions,
  searchWith,
} from './bound.js';
import { terminologySet } from './make.js';
import type { TerminologySet } from './types.js';

/** What a set may be given besides its own functions. */
export interface TerminologySetOptions {
  /** Finds codes for the parameter `filter` of `$expand`: `searchIcd10cm` of `medcodes/search`, for example. */
  readonly search?: SearchFunction | undefined;
}

/** The same for ICD-10-CM and ICD-10-PCS. */
export interface TerminologyMceOptions extends TerminologySetOptions {
  /** The functions of `medcodes/mce`: they add the property `mce` and the value sets `?fhir_vs=mce/...`. */
  readonly mce?: MceFunctions | undefined;
}

const searching = (options: TerminologySetOptions | undefined) =>
  options?.search === undefined ? {} : { search: searchWith(options.search) };

/**
 * ICD-10-CM for `createTerminology`.
 *
 * @param icd10cm - the module `medcodes/icd10cm`, or what `createIcd10cm` gives
 * @param options - a search engine, the Medicare Code Editor
 *
 * @example
 * ```ts
 * import { createTerminology, icd10cmSet } from 'medcodes/fhir';
 * import * as icd10cm from 'medcodes/icd10cm';
 *
 * const terminology = createTerminology({ sets: [icd10cmSet(icd10cm)] });
 * terminology.lookup({ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9', version: '2026' }).resourceType; //=> 'Parameters'
 * ```
 */
export function icd10cmSet(icd10cm: Icd10cmFunctions, options?: TerminologyMceOptions): TerminologySet {
  requireObject(icd10cm, 'icd10cmSet', "the functions of 'medcodes/icd10cm'");
  const { properties, families } = mceOf(options?.mce, 'diagnoses');
  return terminologySet({
    about: ICD10CM,
    verbs: icd10cm,
    tops: icd10cm.chapters,
    properties: [...poaProperty(icd10cm), ...properties],
    families,
    ...searching(options),
  });
}

/**
 * ICD-10-PCS for `createTerminology`. Its tree has sections, body systems and tables; a beginning of four to six characters is a
 * node too.
 *
 * @param icd10pcs - the module `medcodes/icd10pcs`, or what `createIcd10pcs` gives
 * @param options - a search engine, the Medicare Code Editor
 *
 * @example
 * ```ts
 * import { createTerminology, icd10pcsSet } from 'medcodes/fhir';
 * import * as icd10pcs from 'medcodes/icd10pcs';
 *
 * const terminology = createTerminology({ sets: [icd10pcsSet(icd10pcs)] });
 * const answer = terminology.subsumes({ system: 'http://www.cms.gov/Medicare/Coding/ICD10', codeA: '0DT', codeB: '0DTJ4ZZ', date: '2026-01-15' });
 * answer; //=> { resourceType: 'Parameters', parameter: [{ name: 'outcome', valueCode: 'subsumes' }] }
 * ```
 */
export function icd10pcsSet(icd10pcs: SectionedFunctions, options?: TerminologyMceOptions): TerminologySet {
  requireObject(icd10pcs, 'icd10pcsSet', "the functions of 'medcodes/icd10pcs'");
  const { properties, families } = mceOf(options?.mce, 'procedures');
  const set = terminologySet({
    about: ICD10PCS,
    verbs: icd10pcs,
    tops: icd10pcs.sections,
    properties: [...axisProperties(), ...properties],
    families,
    ...searching(options),
  });
  return Object.freeze<TerminologySet>({
    ...set,
    // The tree is that of the characters, so the nodes between need not be made.
    descendants: (code, on) => {
      const start = code.toUpperCase();
      return set.isA(start, start, on)
        ? set.codes(on).filter((below) => below.length > start.length && below.startsWith(start))
        : [];
    },
  });
}

/**
 * HCPCS Level II for `createTerminology`: codes, without modifiers.
 *
 * @param hcpcs - the module `medcodes/hcpcs`, or what `createHcpcs` gives
 * @param options - a search engine
 *
 * @example
 * ```ts
 * import { createTerminology, hcpcsSet } from 'medcodes/fhir';
 * import * as hcpcs from 'medcodes/hcpcs';
 *
 * const set = hcpcsSet(hcpcs);
 * const terminology = createTerminology({ sets: [set] });
 * const drugs = terminology.expand({ url: `${set.urls[0]}?fhir_vs=isa/J9000-J9999`, date: '2026-01-15', count: 1 });
 * drugs.resourceType; //=> 'ValueSet'
 * ```
 */
export function hcpcsSet(hcpcs: SectionedFunctions, options?: TerminologySetOptions): TerminologySet {
  requireObject(hcpcs, 'hcpcsSet', "the functions of 'medcodes/hcpcs'");
  return terminologySet({
    about: HCPCS,
    verbs: hcpcs,
    tops: hcpcs.sections,
    properties: recordProperties(),
    byDay: true,
    ...searching(options),
  });
}

/**
 * Place of service for `createTerminology`.
 *
 * @param pos - the module `medcodes/pos`, or what `createPos` gives
 *
 * @example
 * ```ts
 * import { createTerminology, posSet } from 'medcodes/fhir';
 * import * as pos from 'medcodes/pos';
 *
 * const places = posSet(pos);
 * createTerminology({ sets: [places] }).lookup({ system: places.urls[0], code: '11' }).resourceType; //=> 'Parameters'
 * ```
 */
export const posSet = (pos: Verbs): TerminologySet =>
  terminologySet({ about: POS, verbs: pos, properties: settingProperty() });

/**
 * CPT for `createTerminology`, from the files of a licensed user.
 *
 * @param cpt - what `createCpt` gives
 *
 * @example
 * ```ts
 * import { createCpt } from 'medcodes/cpt';
 * import { cptSet, createTerminology } from 'medcodes/fhir';
 *
 * // The layout of the AMA's file; the code and the texts are invented.
 * const content = [
 *   'Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\tSpanish Consumer\tCurrent Descriptor Effective Date',
 *   '1\t71234\tInvented service one\tINVENTED SERVICE 1\tINVENTED 1\t\t\t20200101',
 * ].join('\n');
 * const cpt = createCpt([{ name: 'ConsolidatedCodeList.txt', content }], { effective: '2026-01-01', partial: true });
 * const set = cptSet(cpt);
 * createTerminology({ sets: [set] }).lookup({ system: set.urls[0], code: '71234', date: '2026-03-01' }).resourceType; //=> 'Parameters'
 * ```
 */
export const cptSet = (cpt: Verbs): TerminologySet => terminologySet({ about: CPT, verbs: cpt, byDay: true });
