/**
 * ICD-10-PCS, the inpatient procedure codes of the United States: every release from 2015-10-01, with its tables.
 *
 * Codes may be written in either case, with spaces around them. Dates are strings `YYYY-MM-DD` and inclusive. An unknown
 * code gives `false`, `undefined` or an empty list, never an error; a bad date throws `MedcodesError` `invalid-date`.
 *
 * Source: the order files, tables, definitions, indexes and conversion tables of CMS (public domain); see
 * `docs/data-sources.md` for which data was published and which was put together.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { EntriesOptions } from '../codeset/types.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Icd10pcs } from './api.js';
export type { Icd10pcsCompleteOptions } from './builder.js';
export { createIcd10pcs } from './create.js';
export type { Icd10pcsPayload } from './data.js';
export * from './functions.js';
export type * from './types.js';
export type * from './validation-types.js';
