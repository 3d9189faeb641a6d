/**
 * ICD-9-CM diagnoses, volumes 1 and 2: the codes of claims for services and discharges through 2015-09-30, and the general equivalence mappings
 * to and from ICD-10-CM. Procedures, volume 3, are in `medcodes/icd9/procedures`: a text such as `0010` is a code of either.
 *
 * One edition is in the data, version 32, the last one (2014-10-01 to 2015-09-30). Earlier dates are marked `unconfirmed`, later ones `projected`.
 *
 * Source: ICD-9-CM version 32 and the mappings of FY2018, of CMS and NCHS (public domain); see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { DataRange, SetSize } from '../codeset/types.js';
export type { PayloadPart } from '../packed/payload.js';
export { createIcd9, type Icd9 } from './create.js';
export type { Icd9Payload } from './data.js';
export * from './functions.js';
export type * from './mapping-types.js';
export type * from './types.js';
export type * from './validation-types.js';
