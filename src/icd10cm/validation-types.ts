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
  /** Tells the issues apart. */
  readonly code: 'malformed';
}

/** No release has the code. */
export interface Icd10cmUnknownIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
}

/** The code is a header: others extend it. */
export interface Icd10cmHeaderIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'header';
  /** `seventh-character`: all that is below it has seven characters, placeholders included. Else `characters`. */
  readonly missing: 'characters' | 'seventh-character';
  /**
   * How a 7th character completes it. Absent where more than that is missing, so for a header of several stems.
   * `medcodes/icd10cm/rules` has what the characters mean.
   */
  readonly completion?: Icd10cmSeventhCompletion;
}

/** The 7th characters that complete a stem. */
export interface Icd10cmSeventhCompletion {
  /** What stands in front of the 7th character, the placeholders X in their places: `W21.89X`, `T07.XXX`. */
  readonly stem: string;
  /** The characters that make a billable code of the date, in tabular order: `A`, `D`, `S`. */
  readonly characters: readonly string[];
}

/** Why a code cannot stand on a claim of a date. */
export type Icd10cmIssue =
  | Icd10cmMalformedIssue
  | Icd10cmUnknownIssue
  | Icd10cmHeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideDataRangeIssue;

/** The answer for a code that may stand on a claim of the date. */
export interface Icd10cmValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: Icd10cmEntry;
  /** `outside-data-range` where the date lies after the data: answered from the newest release. */
  readonly warnings: readonly Icd10cmIssue[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface Icd10cmInvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why; after the data, `outside-data-range` follows: a later release may not agree. */
  readonly issues: readonly [Icd10cmIssue, ...Icd10cmIssue[]];
}

/** The answer of `validate`. */
export type Icd10cmValidation = Icd10cmValidCode | Icd10cmInvalidCode;
