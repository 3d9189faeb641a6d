import type {
  IssueBase,
  NotYetEffectiveIssue,
  OutsideDataRangeIssue,
  RetiredIssue,
} from '../codeset/validation-types.js';
import type { Icd10cmEntry } from './types.js';

export type * from '../codeset/validation-types.js';

/** The text does not have the shape of a code. */
export interface Icd10cmMalformedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
}

/** No release has the code. */
export interface Icd10cmUnknownIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
}

/**
 * The code is a header: others extend it. Also given for the notation of the Tabular List (`E11.-`), and for the beginning of a code
 * (`T36.0X`). The suggestions are billable codes below it.
 */
export interface Icd10cmHeaderIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'header';
  /** `seventh-character`: all codes below it have seven characters, including placeholders. Otherwise `characters`. */
  readonly missing: 'characters' | 'seventh-character';
  /**
   * How a 7th character completes it. Absent if more than that is missing, as for a header of several stems.
   * `medcodes/icd10cm/rules` has what the characters mean.
   */
  readonly completion?: Icd10cmSeventhCompletion;
}

/** The 7th characters that complete a stem. */
export interface Icd10cmSeventhCompletion {
  /** The characters before the 7th, with placeholders X: `W21.89X`, `T07.XXX`. */
  readonly stem: string;
  /** The 7th characters that make a billable code of the date, in tabular order: `A`, `D`, `S`. */
  readonly characters: readonly string[];
}

/** Why a code cannot be reported on a claim of a date. */
export type Icd10cmIssue =
  | Icd10cmMalformedIssue
  | Icd10cmUnknownIssue
  | Icd10cmHeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideDataRangeIssue;

/** The answer for a code that may be reported on a claim of the date. */
export interface Icd10cmValidCode {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** The code as it is on the date. */
  readonly entry: Icd10cmEntry;
  /** `outside-data-range` if the date is after the data range; then the newest release was used. */
  readonly warnings: readonly Icd10cmIssue[];
}

/** The answer for a text that may not be reported on a claim of the date. */
export interface Icd10cmInvalidCode {
  /** Whether the code may be reported. */
  readonly ok: false;
  /** Why it may not be reported. After the data range `outside-data-range` follows, because a later release may differ. */
  readonly issues: readonly [Icd10cmIssue, ...Icd10cmIssue[]];
}

/** The answer of `checkCode` for a code that may be reported on a claim of the date. */
export interface Icd10cmReportable {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** `outside-data-range` if the date is after the data range; then the newest release was used. */
  readonly warnings: readonly Icd10cmIssue[];
}

/** The answer of `checkCode`: that of `validate` without the entry. */
export type Icd10cmCodeCheck = Icd10cmReportable | Icd10cmInvalidCode;

/** The answer of `validate`. */
export type Icd10cmValidation = Icd10cmValidCode | Icd10cmInvalidCode;
