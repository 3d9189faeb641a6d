import type { CodeTable } from '../codetree/codes.js';
import * as payload from '../data/mce/index.js';
import { forCodes } from '../icd10cm/bundled.js';
import { diagnosesFrom, type MceData, proceduresFrom } from './data.js';
import type { MceTable } from './table.js';

// Bound apart, so that a bundler leaves out the lists of which no imported function asks.
let diagnosisTable: MceTable | undefined;
let procedureTable: MceTable | undefined;

function diagnoses(): MceTable {
  diagnosisTable ??= diagnosesFrom(payload.diagnoses);
  return diagnosisTable;
}

function procedures(): MceTable {
  procedureTable ??= proceduresFrom(payload.procedures);
  return procedureTable;
}

const codes = (): CodeTable => forCodes.codes();

/** The lists of diagnoses, and the codes. */
export const forDiagnoses: Pick<MceData, 'codes' | 'diagnoses'> = { codes, diagnoses };
/** The lists of procedures. */
export const forProcedures: Pick<MceData, 'procedures'> = { procedures };
/** All lists. */
export const forLists: Pick<MceData, 'diagnoses' | 'procedures'> = { diagnoses, procedures };
