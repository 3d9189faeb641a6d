/**
 * HCPCS Level II, the codes of the United States for drugs, supplies, equipment and services outside CPT, and their modifiers:
 * nine editions from 2017-01-01 to 2026-01-01 and the lists of codes of April and July 2026, with the dates of each code.
 *
 * Codes may be written in either case, with spaces around them. Dates are strings `YYYY-MM-DD` and inclusive. An unknown code
 * gives `false`, `undefined` or an empty list, never an error; a bad date throws `MedcodesError` `invalid-date`.
 *
 * Entries are frozen and shared: the same question returns the same object.
 *
 * Source: the alphanumeric files, corrections, record layouts, lists and processing notes of CMS, and its crosswalk of drug
 * products (public domain); see `docs/data-sources.md` for which data was published and which was put together. No code or
 * text of CPT (American Medical Association) or CDT (American Dental Association) is contained.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { Evidence } from '../base/findings.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Hcpcs } from './api.js';
export { createHcpcs } from './create.js';
export type { HcpcsPayload } from './data.js';
export type { HcpcsBillUnitsOptions } from './drugs.js';
export * from './functions.js';
export type * from './types.js';
export type * from './validation-types.js';
