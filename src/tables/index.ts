import { HCPCS_CHANGES } from './hcpcs/changes.js';
import { HCPCS_CODES } from './hcpcs/codes.js';
import { HCPCS_DRUG_UNITS } from './hcpcs/drugs.js';
import { HCPCS_INDICATORS, HCPCS_MODIFIER_INDICATORS } from './hcpcs/indicators.js';
import { HCPCS_MODIFIERS } from './hcpcs/modifiers.js';
import { ICD9_CODES, ICD9_PROCEDURE_CODES } from './icd9/codes.js';
import { ICD9_MAPS } from './icd9/maps.js';
import { ICD10CM_CHANGES, ICD10PCS_CHANGES } from './icd10cm/changes.js';
import { ICD10CM_CODES } from './icd10cm/codes.js';
import { ICD10CM_NODES } from './icd10cm/nodes.js';
import { ICD10CM_NOTE_REFERENCES, ICD10CM_NOTES } from './icd10cm/notes.js';
import { ICD10CM_POA_EXEMPT } from './icd10cm/poa.js';
import { ICD10PCS_AXES } from './icd10pcs/axes.js';
import { ICD10PCS_CODES } from './icd10pcs/codes.js';
import { NCCI_ADD_ONS } from './ncci/add-ons.js';
import { NCCI_MUE } from './ncci/mue.js';
import { NCCI_PTP } from './ncci/ptp.js';
import { NCCI_MODIFIERS, NCCI_TABLES } from './ncci/tables.js';
import { CODE_SETS, RELEASES } from './other/about.js';
import { MCE_DIAGNOSIS_EDITS, MCE_PROCEDURE_EDITS } from './other/mce.js';
import { POS_CODES } from './other/pos.js';
import type { Table } from './table.js';

export { type Sources, sourcesOf } from './sources.js';
export * from './table.js';

/** Every table that can be exported. */
export const TABLES: readonly Table[] = [
  CODE_SETS,
  RELEASES,
  ICD10CM_CODES,
  ICD10CM_NODES,
  ICD10CM_CHANGES,
  ICD10CM_NOTES,
  ICD10CM_NOTE_REFERENCES,
  ICD10CM_POA_EXEMPT,
  ICD10PCS_CODES,
  ICD10PCS_AXES,
  ICD10PCS_CHANGES,
  ICD9_CODES,
  ICD9_PROCEDURE_CODES,
  ...ICD9_MAPS,
  HCPCS_CODES,
  HCPCS_INDICATORS,
  HCPCS_MODIFIERS,
  HCPCS_MODIFIER_INDICATORS,
  HCPCS_CHANGES,
  HCPCS_DRUG_UNITS,
  MCE_DIAGNOSIS_EDITS,
  MCE_PROCEDURE_EDITS,
  NCCI_TABLES,
  NCCI_PTP,
  NCCI_MUE,
  NCCI_ADD_ONS,
  NCCI_MODIFIERS,
  POS_CODES,
];
