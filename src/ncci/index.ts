/**
 * The edits of the National Correct Coding Initiative: which codes are not paid beside each other, how many units are likely,
 * and what add-on codes need.
 *
 * The bundled tables hold HCPCS Level II codes only: the full ones carry CPT codes, which are not ours to ship. Compile them from the
 * files of CMS with `medcodes compile ncci`, and give them to {@link createNcci}. What the tables do not hold is answered
 * `not-loaded`: absence of an edit is not permission.
 *
 * Codes may be written in either case, with blanks around. Dates are strings `YYYY-MM-DD` and inclusive. A bad date throws
 * `MedcodesError` `invalid-date`, an unknown setting or program `invalid-argument`.
 *
 * Source: the files of CMS (public domain but for the CPT codes in them); see `docs/data-sources.md`.
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
