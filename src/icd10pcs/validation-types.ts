import type { IsoDate } from '../dates.js';
import type { Coverage, Explanation, Icd10pcsEntry } from './types.js';

/** What every issue has. */
export interface IssueBase {
  /** A sentence for a person. */
  readonly message: string;
  /** Codes that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** The text does not have the shape of a code: not seven digits and letters, or an I or an O among them. */
export interface MalformedIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'malformed';
  /** The characters that no code has, as they were given: `I` and `O` where the digits 1 and 0 are meant. */
  readonly characters: readonly string[];
}

/** No release has the code. */
export interface UnknownIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
  /** Which character breaks which row, and what would be legal there. */
  readonly explanation: Explanation;
}

/** The text is a table, or begins codes: characters are missing. */
export interface HeaderIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'header';
  /** What is missing. */
  readonly missing: 'characters';
  /** What may stand next, and how far the text goes. */
  readonly explanation: Explanation;
}

/** The code comes into force later. */
export interface NotYetEffectiveIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'not-yet-effective';
  /** Its first day. */
  readonly effective: IsoDate;
}

/** The code was in force once. */
export interface RetiredIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'retired';
  /** Its last day, inclusive. */
  readonly lastDay: IsoDate;
  /** The codes of the date that took its place, as `upgrade` finds them; empty where none is named. */
  readonly successors: readonly string[];
}

/** The date lies outside the dates that the data can speak for. */
export interface OutsideCoverageIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'outside-coverage';
  /** The dates that the data can speak for. */
  readonly coverage: Coverage;
}

/** Why a code cannot stand on a claim of a date. */
export type ValidationIssue =
  | MalformedIssue
  | UnknownIssue
  | HeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideCoverageIssue;

/** The answer for a code that may stand on a claim of the date. */
export interface ValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: Icd10pcsEntry;
  /** `outside-coverage` where the date lies after the data: answered from the newest release. */
  readonly warnings: readonly ValidationIssue[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface InvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why; after the data, `outside-coverage` follows: a later release may not agree. */
  readonly issues: readonly [ValidationIssue, ...ValidationIssue[]];
}

/** The answer of `validate`. */
export type Validation = ValidCode | InvalidCode;
