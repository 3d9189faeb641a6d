/**
 * Checks lists of diagnoses: the rules of the Tabular List of ICD-10-CM, and the edits of the Medicare Code Editor.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { Evidence, Finding, Fix, RuleId, Severity } from '../base/findings.js';
export type { PayloadPart } from '../packed/payload.js';
export { checkDiagnoses } from './check-diagnoses.js';
export { createDiagnoses, type Diagnoses } from './create.js';
export type { DiagnosesPayload } from './data.js';
export type { DiagnosisRule } from './rule-ids.js';
export type * from './types.js';
