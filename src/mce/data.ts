import type { CodeTable } from '../codetree/codes.js';
import { NOTATION } from '../icd10cm/notation.js';
import { openPart, type PayloadPart } from '../packed/payload.js';
import { PROCEDURE_NOTATION } from './notation.js';
import { MceTable } from './table.js';

/** The payload of the Medicare Code Editor in its parts. `medcodes/data/mce` exports the bundled one. */
export interface McePayload {
  /** The codes of ICD-10-CM: the part `codes` of `medcodes/data/icd10cm`. Says when a code was in force. */
  readonly codes: PayloadPart;
  /** The lists of diagnoses. */
  readonly diagnoses: PayloadPart;
  /** The lists of procedures. */
  readonly procedures?: PayloadPart | undefined;
}

/** The decoded tables, each made on first use. */
export interface MceData {
  readonly codes: () => CodeTable;
  readonly diagnoses: () => MceTable;
  readonly procedures: () => MceTable;
}

/** The name of the payload's set. */
const SET = 'mce';

/** The lists of diagnoses, from their part. */
export const diagnosesFrom = (part: PayloadPart | undefined): MceTable =>
  new MceTable(openPart(SET, 'diagnoses', part), NOTATION);

/** The lists of procedures, from their part. */
export const proceduresFrom = (part: PayloadPart | undefined): MceTable =>
  new MceTable(openPart(SET, 'procedures', part), PROCEDURE_NOTATION);
