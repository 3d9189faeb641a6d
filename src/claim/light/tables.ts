import { checkDiagnoses } from '../../diagnoses/check.js';
import type { DiagnosesData } from '../../diagnoses/data.js';
import { forPoa, forTitledChanges } from '../../icd10cm/bundled.js';
import { forRelation } from '../../icd10cm/rules/bundled.js';
import { textsFrom } from '../../icd10cm/rules/data.js';
import type { NoteTexts } from '../../icd10cm/rules/notes/note-texts.js';
import { forChanges } from '../../icd10pcs/bundled-codes.js';
import { labelsFrom } from '../../icd10pcs/data.js';
import type { Labels } from '../../icd10pcs/label-table.js';
import { withoutLabels } from '../../icd10pcs/no-labels.js';
import { checkCode } from '../../icd10pcs/validate.js';
import { forDiagnoses } from '../../mce/bundled.js';
import type { PayloadPart } from '../../packed/payload.js';
import type { ClaimTables } from '../check/tables.js';

/** The texts, once they are loaded. */
interface Texts {
  readonly notes: PayloadPart;
  readonly labels: PayloadPart;
}

let loaded: Texts | undefined;
let diagnoses: DiagnosesData | undefined;
let labelTable: Labels | undefined;
let noteTexts: NoteTexts | undefined;

/** Takes loaded texts: answers from now on quote them. */
export function takeTexts(texts: Texts): void {
  if (loaded !== undefined) return;
  loaded = texts;
  diagnoses = undefined;
  labelTable = undefined;
}

function notes(): NoteTexts {
  noteTexts ??= textsFrom(forRelation.relation(), loaded!.notes);
  return noteTexts;
}

function forCheck(): DiagnosesData {
  diagnoses ??= {
    ...forRelation,
    texts: loaded === undefined ? undefined : notes,
    entries: forTitledChanges,
    poa: forPoa.poa,
    mce: forDiagnoses.diagnoses,
  };
  return diagnoses;
}

function labels(): Labels {
  labelTable ??= loaded === undefined ? withoutLabels() : labelsFrom(forChanges.codes(), loaded.labels);
  return labelTable;
}

/** The tables that decide, and the texts as far as they are loaded. */
export const TABLES: ClaimTables = {
  checkDiagnoses: (list, options) => checkDiagnoses(forCheck(), list, options),
  checkProcedure: (code, options) => checkCode({ ...forChanges, labels }, code, options),
};
