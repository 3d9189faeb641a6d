import type { CheckAnswer } from '../base/checks.js';
import type { IsoDate, OnDate } from '../base/dates.js';
import type { Patient } from '../base/patient.js';

export type {
  CheckAnswer,
  CheckData,
  CheckName,
  CheckReport,
  FindingCounts,
  NotJudged,
  RuleGroup,
} from '../base/checks.js';
export type { Patient, PatientSex } from '../base/patient.js';

/**
 * Where the diagnoses are reported: on the claim of a practitioner, of a facility for an outpatient, or of a facility for a
 * stay. The edits of the Medicare Code Editor apply to stays.
 */
export type Setting = 'professional' | 'outpatient' | 'inpatient';

/** A diagnosis with its present-on-admission indicator. */
export interface ListedDiagnosis {
  /** The code, with or without its dot. */
  readonly code: string;
  /** The present-on-admission indicator, for stays: `Y`, `N`, `U`, `W`, or `1` for exempt. Absent or empty: none reported. */
  readonly poa?: string | undefined;
}

/** The options of `checkDiagnoses`. */
export interface CheckDiagnosesOptions extends OnDate {
  /** Where the diagnoses are reported. */
  readonly setting: Setting;
  /** The patient. Without it the edits by age and sex do not run; `checks` reports that. */
  readonly patient?: Patient | undefined;
  /**
   * The day for which the age is calculated from the date of birth, `YYYY-MM-DD`: of a stay, the day of admission.
   *
   * @defaultValue the date of the check
   */
  readonly ageOn?: IsoDate | undefined;
  /**
   * What the pointers of the findings start with: `/diagnoses` if the list is a member `diagnoses` of a larger object.
   *
   * @defaultValue the empty text: pointers into the list, `/2`
   */
  readonly pointer?: string | undefined;
}

/** What `checkDiagnoses` found. `checks` has two reports: `diagnoses` and `code-editor`. */
export interface DiagnosesCheck extends CheckAnswer {
  /** The principal diagnosis of a stay, or the first-listed one: as people read it; absent for an empty list. */
  readonly principal?: string;
  /** The release of the codes that was used; absent before the first one. */
  readonly release?: IsoDate;
  /** The Tabular List whose notes were used; absent before the first one. */
  readonly tabular?: IsoDate;
  /**
   * True if the date is after the last day of the codes, of the notes or (for a stay) of the lists of the editor. The newest
   * ones are then used.
   */
  readonly projected: boolean;
}
