/**
 * ICD-10-CM, the diagnosis codes of the United States: every release from 2015-10-01, with exact dates.
 *
 * Codes may be written in either case, with or without the dot, with spaces around them. Dates are strings `YYYY-MM-DD` and
 * inclusive. An unknown code gives `false`, `undefined` or an empty list, never an error; a bad date throws
 * `MedcodesError` `invalid-date`.
 *
 * Source: the order files, addenda, conversion tables, tabular lists and POA-exempt lists of CMS and CDC/NCHS (public
 * domain); see `docs/data-sources.md` for which data was published and which was put together.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { EntriesOptions } from '../codeset/types.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Icd10cm } from './api.js';
export { createIcd10cm } from './create.js';
export type { Icd10cmPayload } from './data.js';
export * from './functions.js';
export type * from './types.js';
export type * from './validation-types.js';
