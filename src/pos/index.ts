/**
 * Place of service: the two-digit codes that say where a professional service was given.
 *
 * The official page has no dates for single codes. Answers for another day than that of the table (2024-06-28) are marked:
 * `unconfirmed` before it, `projected` after it.
 *
 * Source: the place of service code set of CMS (public domain), as a table; see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { DataRange, SetSize } from '../codeset/types.js';
export type { PayloadPart } from '../packed/payload.js';
export { createPos, type Pos } from './create.js';
export * from './functions.js';
export type { PosPayload } from './table.js';
export type * from './types.js';
export type * from './validation-types.js';
