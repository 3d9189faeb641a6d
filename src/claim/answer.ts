import type { Finding } from '../base/findings.js';

/**
 * The checks by name, in the order in which they run. `docs/rules.md` says which rules each has.
 *
 * - `shape`: that it is a claim at all, and has what a claim of its type must have
 * - `dates`: that they are dates, and in their order
 * - `diagnoses`: codes, sequence, Excludes1, present on admission: the rules of ICD-10-CM
 * - `code-editor`: the Medicare Code Editor
 * - `procedures`: the codes of ICD-10-PCS
 * - `services`: the codes of HCPCS Level II and CPT
 * - `modifiers`: that they are valid on the date, and stand once
 * - `diagnosis-pointers`: that they lead to a diagnosis that is valid on the date of service
 * - `place-of-service`: that the place is one
 * - `duplicates`: lines that say the same twice
 * - `ptp-edits`, `units`, `add-ons`: the National Correct Coding Initiative
 */
export type CheckName =
  | 'shape'
  | 'dates'
  | 'diagnoses'
  | 'code-editor'
  | 'procedures'
  | 'services'
  | 'modifiers'
  | 'diagnosis-pointers'
  | 'place-of-service'
  | 'duplicates'
  | 'ptp-edits'
  | 'units'
  | 'add-ons';

/** The table that a check read. */
export interface CheckData {
  /** The table: `ICD-10-CM`, `NCCI PTP edits, practitioner services`. */
  readonly source: string;
  /** Its release or version that answered; absent where several did. */
  readonly release?: string;
}

/** Whether a check ran, on what, and what it could not judge. */
export interface CheckReport {
  /** Which one. */
  readonly check: CheckName;
  /**
   * `ran`: on all that the claim has. `partly`: some codes or dates could not be judged, see {@link CheckReport.reason}.
   * `not-run`: the data was not loaded, or the claim lacks what the check needs. `not-applicable`: this kind of claim
   * has nothing for it.
   *
   * No finding of a check that ran in part or not at all is no permission.
   */
  readonly status: 'ran' | 'partly' | 'not-run' | 'not-applicable';
  /** What it read. */
  readonly data: readonly CheckData[];
  /** Why it did not run, or not wholly: a sentence. */
  readonly reason?: string;
  /** The codes that it could not judge, as people read them. */
  readonly codes?: readonly string[];
}

/** How many findings there are of each severity. */
export interface FindingCounts {
  /** What is denied or returned. */
  readonly errors: number;
  /** What needs a coder's eye. */
  readonly warnings: number;
  /** What is to know. */
  readonly information: number;
}

/** The answer of `checkClaim`. */
export interface ClaimAnswer {
  /** True where no finding is an `error`. See {@link ClaimAnswer.checks} for what was not judged. */
  readonly ok: boolean;
  /** The `id` of the claim, where it has one. */
  readonly id?: string;
  /** What was found: from the top of the claim to its end; at one place in the order of the checks. */
  readonly findings: readonly Finding[];
  /** How many of each severity. */
  readonly summary: FindingCounts;
  /** Every check in its order: whether it ran, and on what. */
  readonly checks: readonly CheckReport[];
}
