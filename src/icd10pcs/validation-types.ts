import type {
  IssueBase,
  NotYetEffectiveIssue,
  OutsideDataRangeIssue,
  RetiredIssue,
} from '../codeset/validation-types.js';
import type { Icd10pcsEntry, Icd10pcsExplanation } from './types.js';

export type * from '../codeset/validation-types.js';

/** The text does not have the shape of a code: not seven digits and letters, or an I or an O among them. */
export interface Icd10pcsMalformedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
  /** The characters that no code has, as they were given: such as `I` and `O` instead of the digits 1 and 0. */
  readonly characters: readonly string[];
}

/** No release has the code. */
export interface Icd10pcsUnknownIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
  /** Which character is not allowed, and what is allowed there. */
  readonly explanation: Icd10pcsExplanation;
}

/** The text is a table or an incomplete code: characters are missing. */
export interface Icd10pcsHeaderIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'header';
  /** What is missing. */
  readonly missing: 'characters';
  /** What is allowed next, and how far the text is right. */
  readonly explanation: Icd10pcsExplanation;
}

/** Why a code cannot be reported on a claim of a date. */
export type Icd10pcsIssue =
  | Icd10pcsMalformedIssue
  | Icd10pcsUnknownIssue
  | Icd10pcsHeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideDataRangeIssue;

/** The answer for a code that may be reported on a claim of the date. */
export interface Icd10pcsValidCode {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** The code as it is on the date. */
  readonly entry: Icd10pcsEntry;
  /** `outside-data-range` if the date is after the data range; then the newest release was used. */
  readonly warnings: readonly Icd10pcsIssue[];
}

/** The answer for a text that may not be reported on a claim of the date. */
export interface Icd10pcsInvalidCode {
  /** Whether the code may be reported. */
  readonly ok: false;
  /** Why it may not be reported. After the data range `outside-data-range` follows, because a later release may differ. */
  readonly issues: readonly [Icd10pcsIssue, ...Icd10pcsIssue[]];
}

/** The answer of `checkCode` for a code that may be reported on a claim of the date. */
export interface Icd10pcsReportable {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** `outside-data-range` if the date is after the data range; then the newest release was used. */
  readonly warnings: readonly Icd10pcsIssue[];
}

/** The answer of `checkCode`: that of `validate` without the entry. */
export type Icd10pcsCodeCheck = Icd10pcsReportable | Icd10pcsInvalidCode;

/** The answer of `validate`. */
export type Icd10pcsValidation = Icd10pcsValidCode | Icd10pcsInvalidCode;
