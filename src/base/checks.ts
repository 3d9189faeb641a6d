import type { Finding, Severity } from './findings.js';
import { type RuleId, rankOf } from './rule-ids.js';

/**
 * The checks by name, in the order in which they run. `docs/rules.md` lists the rules of each.
 *
 * - `shape`: the claim has the fields that a claim of its type needs
 * - `dates`: dates are calendar days in the right order
 * - `diagnoses`: codes, sequence, Excludes1, present on admission: the rules of ICD-10-CM
 * - `code-editor`: the Medicare Code Editor
 * - `procedures`: ICD-10-PCS codes
 * - `services`: HCPCS Level II and CPT codes
 * - `modifiers`: modifiers are valid on the date and not repeated
 * - `diagnosis-pointers`: each points to a diagnosis that is valid on the date of service
 * - `place-of-service`: the place of service exists
 * - `duplicates`: no line repeats another
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

/** A table that a check read. */
export interface CheckData {
  /** The table: `ICD-10-CM`, `NCCI PTP edits, practitioner services`. */
  readonly source: string;
  /** The release or version that was used; absent if several were. */
  readonly release?: string;
}

/** A rule, or a group of rules: `mce` is every rule whose id begins with `mce.`. */
export type RuleGroup = RuleId | 'icd10cm' | 'mce' | 'icd10cm.poa';

/** Codes that a check could not judge, for one reason. */
export interface NotJudged {
  /** Why not, in a sentence. */
  readonly reason: string;
  /** The codes, as people read them; empty if the reason concerns all codes. */
  readonly codes: readonly string[];
  /** The rule that did not run; absent if it is the whole check. */
  readonly rule?: RuleGroup;
  /** The place of each code in the input, a JSON pointer; absent if the codes are enough to find it. */
  readonly pointers?: readonly string[];
  /** The reason as a stable value, as the NCCI look-ups give it in `verdict`. Given by `checkUnits` and `checkAddOns`. */
  readonly cause?: 'not-loaded' | 'outside-data-range' | 'not-published';
}

/** Whether a check ran, on which data, and what it could not judge. */
export interface CheckReport {
  /** The name of the check. */
  readonly check: CheckName;
  /**
   * `ran`: it judged everything. `partly`: it could not judge some codes or dates, see {@link CheckReport.reason}.
   * `not-run`: the data was not loaded, or the input lacks what the check needs. `not-applicable`: this kind of claim
   * has nothing to check.
   *
   * No findings from a check that was `partly` or `not-run` is not an approval.
   */
  readonly status: 'ran' | 'partly' | 'not-run' | 'not-applicable';
  /** The tables that it read. */
  readonly data: readonly CheckData[];
  /** Why it did not run, or not for everything: a sentence. */
  readonly reason?: string;
  /** All codes that it could not judge, as people read them. */
  readonly codes?: readonly string[];
  /** The same, split by reason, if the check knows which codes each reason concerns. */
  readonly notJudged?: readonly NotJudged[];
}

/** How many findings there are of each severity. */
export interface FindingCounts {
  /** Findings that mean a denied or returned claim. */
  readonly errors: number;
  /** Findings that a coder should look at. */
  readonly warnings: number;
  /** Findings that are only for information. */
  readonly information: number;
}

/** What every check of this package answers: `checkClaim`, `checkDiagnoses`, `checkUnits` and `checkAddOns`. */
export interface CheckAnswer {
  /**
   * True if no finding has the severity `error`. An `ok` answer is not an approval: {@link CheckAnswer.checks} says what
   * was not judged.
   */
  readonly ok: boolean;
  /**
   * What was found, in this order: by place in the input (a field of the claim, a diagnosis, a procedure, a line), from top to
   * bottom; at one place errors, then warnings, then
   * information; of one severity in the order of the checks and their rules in `docs/rules.md`; then by the place of the
   * second code.
   */
  readonly findings: readonly Finding[];
  /** How many findings of each severity. */
  readonly counts: FindingCounts;
  /** Every check in its order: whether it ran, on which data, and what it could not judge. */
  readonly checks: readonly CheckReport[];
}

/** Counts findings by severity. Internal. */
export function countsOf(findings: readonly Finding[]): FindingCounts {
  const counts = { errors: 0, warnings: 0, information: 0 };
  for (const { severity } of findings) {
    if (severity === 'error') counts.errors++;
    else if (severity === 'warning') counts.warnings++;
    else counts.information++;
  }
  return counts;
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information'];

/** The order of two findings at one place: by severity, then by rule. Internal. */
export const compareAtOnePlace = (
  a: { readonly severity: Severity; readonly rule: RuleId },
  b: { readonly severity: Severity; readonly rule: RuleId },
): number =>
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || rankOf(a.rule) - rankOf(b.rule);

/** A report with what was not judged: the status, the reasons in one sentence, and all codes. Internal. */
export function withNotJudged(
  report: CheckReport,
  notJudged: readonly NotJudged[],
  status: CheckReport['status'] = 'partly',
): CheckReport {
  if (notJudged.length === 0) return report;
  const known = report.reason === undefined ? [] : [report.reason];
  const reason = [...new Set([...known, ...notJudged.map((entry) => entry.reason)])].join('; ');
  const codes = [...new Set(notJudged.flatMap((entry) => entry.codes))];
  return { ...report, status, reason, ...(codes.length === 0 ? {} : { codes }), notJudged };
}
