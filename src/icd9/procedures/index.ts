/**
 * ICD-9-CM procedures, volume 3: the codes of claims for services and discharges through 2015-09-30, and the general equivalence mappings
 * to and from ICD-10-PCS. Diagnoses are in `medcodes/icd9`.
 *
 * One edition is in the data, version 32, the last one (2014-10-01 to 2015-09-30). Earlier dates are marked `unconfirmed`, later ones `projected`.
 *
 * Source: ICD-9-CM version 32 and the mappings of FY2018, of CMS and NCHS (public domain); see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../../base/dates.js';
export type { SuggestOptions } from '../../codeset/suggest.js';
export type { DataRange, SetSize } from '../../codeset/types.js';
export type { PayloadPart } from '../../packed/payload.js';
export type { Icd9ProceduresPayload } from '../data.js';
export type * from '../mapping-types.js';
export type * from '../types.js';
export type * from '../validation-types.js';
export { createIcd9Procedures, type Icd9Procedures } from './create.js';
export * from './functions.js';
