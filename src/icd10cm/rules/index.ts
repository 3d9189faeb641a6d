/**
 * The rules of the Tabular List of ICD-10-CM: instructional notes, 7th characters, and which diagnoses may stand together.
 *
 * @packageDocumentation
 */

export type { IsoDate, OnDate } from '../../base/dates.js';
export type { Evidence, Finding, Severity } from '../../base/findings.js';
export type { NamedNode, NodeKind, NodeRef } from '../types.js';
export type { Icd10cmRules } from './api.js';
export { createRules } from './create.js';
export type { RulesPayload } from './data.js';
export type { NotesOptions } from './notes/notes.js';
export { instructions, notes, tabulars } from './public/notes.js';
export { checkPair } from './public/pairs.js';
export { expand, seventhCharacters } from './public/seventh.js';
export type * from './types.js';
