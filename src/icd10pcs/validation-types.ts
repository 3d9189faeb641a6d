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
  /** Tells the issues apart. */
  readonly code: 'malformed';
  /** The characters that no code has, as they were given: `I` and `O` where the digits 1 and 0 are meant. */
  readonly characters: readonly string[];
}

/** No release has the code. */
export interface Icd10pcsUnknownIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
  /** Which character breaks which row, and what would be legal there. */
  readonly explanation: Icd10pcsExplanation;
}

/** The text is a table, or begins codes: characters are missing. */
export interface Icd10pcsHeaderIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'header';
  /** What is missing. */
  readonly missing: 'characters';
  /** What may stand next, and how far the text goes. */
  readonly explanation: Icd10pcsExplanation;
}

/** Why a code cannot stand on a claim of a date. */
export type Icd10pcsIssue =
  | Icd10pcsMalformedIssue
  | Icd10pcsUnknownIssue
  | Icd10pcsHeaderIssue
  | NotYetEffectiveIssue
  | RetiredIssue
  | OutsideDataRangeIssue;

/** The answer for a code that may stand on a claim of the date. */
export interface Icd10pcsValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: Icd10pcsEntry;
  /** `outside-data-range` where the date lies after the data: answered from the newest release. */
  readonly warnings: readonly Icd10pcsIssue[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface Icd10pcsInvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why; after the data, `outside-data-range` follows: a later release may not agree. */
  readonly issues: readonly [Icd10pcsIssue, ...Icd10pcsIssue[]];
}

/** The answer of `validate`. */
export type Icd10pcsValidation = Icd10pcsValidCode | Icd10pcsInvalidCode;
