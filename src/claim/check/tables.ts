import type { OnDate } from '../../base/dates.js';
import type { CheckDiagnosesOptions, DiagnosesCheck, ListedDiagnosis } from '../../diagnoses/index.js';
import type { Icd10pcsCodeCheck } from '../../icd10pcs/index.js';

/**
 * The checks whose tables hold texts beside what decides. `medcodes/claim` has them with all texts, `medcodes/claim/light` loads the
 * texts when asked. Internal.
 */
export interface ClaimTables {
  /** Judges the list of diagnoses. */
  readonly checkDiagnoses: (
    list: readonly ListedDiagnosis[],
    options: CheckDiagnosesOptions,
  ) => DiagnosesCheck;
  /** Judges the code of a procedure. */
  readonly checkProcedure: (code: string, options: OnDate) => Icd10pcsCodeCheck;
}
