import type { MceTable } from '../mce/table.js';
import type { PoaTable } from '../icd10cm/poa-table.js';
import type { ValidateData } from '../icd10cm/validate.js';
import type { EvidenceData } from '../icd10cm/rules/data.js';

/** What `checkDiagnoses` needs. What is undefined was not in the payload: the checks that need it do not run. */
export interface DiagnosesData extends EvidenceData {
  /** Titles and code changes: for sides, and for what is said of a code that may not be reported. */
  readonly entries: ValidateData | undefined;
  /** Present-on-admission exemptions. */
  readonly poa: (() => PoaTable) | undefined;
  /** The lists of the Medicare Code Editor. */
  readonly mce: (() => MceTable) | undefined;
}
