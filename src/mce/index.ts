/**
 * The lists of the Medicare Code Editor (MCE): what Medicare objects to on an inpatient claim, code by code.
 *
 * Ages, sex (until 2024-09-30), manifestations, external causes and other unacceptable principal diagnoses, questionable
 * admissions, codes without a side (since 2022-04-01); the edits of procedures. `checkDiagnoses` in `medcodes/diagnoses` applies them to a list of diagnoses.
 *
 * Source: the attribute table of CMS's own Medicare Code Editor v43.1 (public domain), with a first and a last day for every code
 * and edit; see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { PayloadPart } from '../packed/payload.js';
export { createMce, type Mce } from './create.js';
export type { McePayload } from './data.js';
export { ageRanges, dataRange, edits, lists, procedureEdits } from './public/index.js';
export type * from './types.js';
