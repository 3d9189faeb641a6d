import type { IsoDate, OnDate } from '../base/dates.js';
import type { Finding } from '../base/findings.js';

/**
 * Where the diagnoses are reported: on the claim of a practitioner, of a facility for an outpatient, or of a facility for a
 * stay. The edits of the Medicare Code Editor apply to stays.
 */
export type Setting = 'professional' | 'outpatient' | 'inpatient';

/** A diagnosis with what the claim says of it. */
export interface ListedDiagnosis {
  /** The code, with or without its dot. */
  readonly code: string;
  /** The present-on-admission indicator, for stays: `Y`, `N`, `U`, `W`, or `1` for exempt. Absent or empty: none reported. */
  readonly poa?: string | undefined;
}

/** Whom the diagnoses are of: what edits by age and sex need. */
export interface Patient {
  /** Date of birth, `YYYY-MM-DD`. Decides where both it and an age are given. */
  readonly birthDate?: IsoDate | undefined;
  /** Age in completed years, a whole number from 0. */
  readonly ageYears?: number | undefined;
  /** Female, male, unknown. */
  readonly sex?: 'F' | 'M' | 'U' | undefined;
}

/** The options of `checkDiagnoses`. */
export interface CheckDiagnosesOptions extends OnDate {
  /** Where the diagnoses are reported. */
  readonly setting: Setting;
  /** Whom they are of. Without it edits by age and sex do not run, and the answer says so. */
  readonly patient?: Patient | undefined;
  /**
   * The day on which the age is reckoned from the date of birth, `YYYY-MM-DD`: of a stay, the day of admission.
   *
   * @defaultValue the date of the check
   */
  readonly ageOn?: IsoDate | undefined;
  /**
   * What the pointers of the findings start with: `/diagnoses` where the list is a member `diagnoses` of a larger object.
   *
   * @defaultValue the empty text: pointers into the list, `/2`
   */
  readonly pointer?: string | undefined;
}

/** A check that did not run, or not for every code. */
export interface NotRun {
  /** The rule, as findings name it; or what several begin with: `mce`. */
  readonly rule: string;
  /** Why, in a sentence. */
  readonly reason: string;
  /** The codes that it did not run for; empty where it did not run at all. */
  readonly codes: readonly string[];
}

/** How many findings there are. */
export interface FindingCounts {
  /** Errors. */
  readonly errors: number;
  /** Warnings. */
  readonly warnings: number;
  /** Information. */
  readonly information: number;
}

/** What `checkDiagnoses` found. */
export interface DiagnosesCheck {
  /** True where there is no error and no warning. It is no promise of payment: see {@link DiagnosesCheck.notRun}. */
  readonly ok: boolean;
  /** A sentence for a person. */
  readonly summary: string;
  /** The principal diagnosis of a stay, or the first-listed one: as people read it; absent for an empty list. */
  readonly principal?: string;
  /**
   * What was found. Errors first, then warnings, then information; within these in the order of the list, by the
   * diagnosis to blame; of one diagnosis in the order in which `docs/rules.md` has the rules.
   */
  readonly findings: readonly Finding[];
  /** How many of each severity. */
  readonly counts: FindingCounts;
  /** What could not be checked. */
  readonly notRun: readonly NotRun[];
  /** The release of the codes that judged; absent before the first one. */
  readonly release?: IsoDate;
  /** The Tabular List whose notes judged; absent before the first one. */
  readonly tabular?: IsoDate;
  /**
   * True where the date lies after what the codes, the notes or (of a stay) the lists of the editor can speak for: the newest
   * ones answer.
   */
  readonly projected: boolean;
}
