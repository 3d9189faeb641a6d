/**
 * zod schemas of code types: strings that the tables of medcodes judge on a date, with the messages of `validate`.
 *
 * The only entry that imports zod (version 4), an optional peer dependency: install it beside medcodes to use this one.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../dates.js';
export type { CodeIssueParams, WriteOptions } from './code-schema.js';
export {
  type CodeOptions,
  type CptCodeOptions,
  cptCode,
  cptShape,
  hcpcsCode,
  hcpcsModifier,
  hcpcsShape,
  icd10cmCode,
  icd10cmShape,
  icd10pcsCode,
  icd10pcsShape,
  modifierShape,
} from './codes.js';
