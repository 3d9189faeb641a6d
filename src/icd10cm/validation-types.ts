import type {
  IssueBase,
  NotYetEffectiveIssue,
  OutsideDataRangeIssue,
  RetiredIssue,
} from '../codeset/validation-types.js';
import type { Icd10cmEntry } from './types.js';

export type * from '../codeset/validation-types.js';

/** The text does not have the shape of a code. */
export interface MalformedIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'malformed';
}

/** No release has the code. */
export interface UnknownIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
}

/** The code is a header: others extend it. */
export interface HeaderIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'header';
  /** `seventh-character`: all that is below it has seven characters, placeholders included. Else `characters`. */
  readonly missing: 'characters' | 'seventh-character';
  /**
   * How a 7th character completes it. Absent where more than that is missing, so for a header of several stems.
   * `medcodes/icd10cm/rules` has what the characters mean.
   */
  readonly completion?: SeventhCompletion;
}

/** The 7th characters that complete a stem. */
export interface SeventhCompletion {
  /** What stands in front of the 7th character, the placeholders X in their places: `W21.89X`, `T07.XXX`. */
  readonly stem: string;
  /** The characters that make a billable code of the date, in tabular order: `A`, `D`, `S`. */
  readonly characters: readonly string[];
}

/** Why a code cannot stand on a claim of a date. */
export type ValidationIssue =
  | MalformedIssue
  | UnknownIssue
  | HeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideDataRangeIssue;

/** The answer for a code that may stand on a claim of the date. */
export interface ValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: Icd10cmEntry;
  /** `outside-data-range` where the date lies after the data: answered from the newest release. */
  readonly warnings: readonly ValidationIssue[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface InvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why; after the data, `outside-data-range` follows: a later release may not agree. */
  readonly issues: readonly [ValidationIssue, ...ValidationIssue[]];
}

/** The answer of `validate`. */
export type Validation = ValidCode | InvalidCode;
