/**
 * The lists of the Medicare Code Editor (MCE): what Medicare objects to on an inpatient claim, code by code.
 *
 * Ages, sex (until 2024-09-30), manifestations, external causes and other unacceptable principal diagnoses, questionable
 * admissions; the edits of procedures. `checkDiagnoses` in `medcodes/diagnoses` applies them to a list of diagnoses.
 *
 * Source: the definitions manuals of the Medicare Code Editor (CMS, public domain). The data has the lists of three dates;
 * see `docs/data-sources.md`.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { PayloadPart } from '../packed/payload.js';
export { createMce, type Mce } from './create.js';
export type { McePayload } from './data.js';
export { ageRanges, dataRange, edits, lists, procedureEdits } from './public/index.js';
export type * from './types.js';
