/**
 * zod schemas: code types, as strings that the tables of medcodes judge on a date, with the messages of `validate`; claims,
 * findings, and the answer of `checkClaim`.
 *
 * The only entry that imports zod (version 4), an optional peer dependency: install it too to use this one.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export { claimAnswerSchema, findingSchema } from './answer.js';
export {
  claimSchema,
  diagnosisSchema,
  drugSchema,
  facilityLineSchema,
  patientSchema,
  procedureSchema,
  professionalLineSchema,
} from './claim.js';
export type { CodeIssueParams, WriteOptions } from './code-schema.js';
export {
  type CptCodeOptions,
  cptCode,
  cptShape,
  icd10cmCode,
  icd10cmShape,
  modifierShape,
} from './codes.js';
export type { CodeOptions } from './kinds.js';
export {
  hcpcsCode,
  hcpcsModifier,
  hcpcsShape,
  icd10pcsCode,
  icd10pcsShape,
  posCode,
  posShape,
} from './procedure-codes.js';
