import { forPoa, forTitledChanges } from '../icd10cm/bundled.js';
import { forEvidence } from '../icd10cm/rules/bundled-notes.js';
import { forDiagnoses } from '../mce/bundled.js';
import type { DiagnosesData } from './data.js';

/** All that lists of diagnoses are checked with. */
export const forCheck = (): DiagnosesData => ({
  ...forEvidence,
  entries: forTitledChanges,
  poa: forPoa.poa,
  mce: forDiagnoses.diagnoses,
});
