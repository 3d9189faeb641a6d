/**
 * The edits of the National Correct Coding Initiative: which codes are not paid together, the most units of a code,
 * and the primary codes that add-on codes need.
 *
 * The bundled tables have only HCPCS Level II codes, because CPT codes belong to the American Medical Association. To get the full tables, run
 * `medcodes compile ncci` on the files of CMS and pass the result to {@link createNcci}. For codes that the tables do not have, the verdict is
 * `not-loaded`. That is not an approval.
 *
 * Codes may be in upper or lower case, with spaces around them. Dates are strings `YYYY-MM-DD` and inclusive. A bad date throws
 * `MedcodesError` `invalid-date`, an unknown setting or program `invalid-argument`.
 *
 * Source: the files of CMS (public domain, except for the CPT codes in them); see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate } from '../base/dates.js';
export type { Evidence, Finding, Fix, RuleId, Severity } from '../base/findings.js';
export type { DataRange } from '../codeset/types.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Ncci } from './api.js';
export type * from './check-types.js';
export { createNcci } from './create.js';
export type { NcciPayload } from './data.js';
export type { NcciEditsOptions } from './edits.js';
export * from './functions.js';
export type * from './types.js';
