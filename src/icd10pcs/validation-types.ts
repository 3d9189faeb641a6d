import type {
  IssueBase,
  NotYetEffectiveIssue,
  OutsideDataRangeIssue,
  RetiredIssue,
} from '../codeset/validation-types.js';
import type { Explanation, Icd10pcsEntry } from './types.js';

export type * from '../codeset/validation-types.js';

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
  readonly entry: Icd10pcsEntry;
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
