/**
 * The rules of the Tabular List of ICD-10-CM: instructional notes, 7th characters, and which diagnoses may be reported together.
 *
 * @packageDocumentation
 */

export type { IsoDate, OnDate } from '../../base/dates.js';
export type { Evidence, Finding, RuleId, Severity } from '../../base/findings.js';
export type { Icd10cmNamedNode, Icd10cmNodeKind, Icd10cmNodeRef } from '../types.js';
export type { Icd10cmRules } from './api.js';
export { createRules } from './create.js';
export type { Icd10cmRulesPayload } from './data.js';
export * from './functions.js';
export type { Icd10cmNotesOptions } from './notes/notes.js';
export type * from './types.js';
