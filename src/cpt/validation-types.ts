import type { IsoDate } from '../base/dates.js';
import type { CptDataRange, CptEntry } from './types.js';

/** Why a text cannot stand on a claim as a CPT code. */
export type CptIssue = CptMalformedIssue | CptUnknownIssue;

/** What to bear in mind of a code that may stand on a claim. */
export type CptWarning = CptOutsideDataRangeIssue | CptUndatedIssue;

/** What every issue has. */
export interface CptIssueBase {
  /** A sentence for a person. */
  readonly message: string;
  /** Codes that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** The text does not have the shape of a code. */
export interface CptMalformedIssue extends CptIssueBase {
  /** Tells the issues apart. */
  readonly code: 'malformed';
}

/** The files do not have the code. A code that was deleted before their edition is unknown to them too. */
export interface CptUnknownIssue extends CptIssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
}

/**
 * A warning: the files do not speak of the code on that date. It lies before the effective date of the descriptor (before the
 * edition where that has none), or after the edition.
 */
export interface CptOutsideDataRangeIssue extends CptIssueBase {
  /** Tells the issues apart. */
  readonly code: 'outside-data-range';
  /** The dates of the edition, as far as they were stated. */
  readonly dataRange: CptDataRange;
  /** The first day that the files speak of the code; absent where the date lies after the edition. */
  readonly describedFrom?: IsoDate;
}

/** A warning: no edition date was given, so the files cannot tell whether the date lies after them. */
export interface CptUndatedIssue extends CptIssueBase {
  /** Tells the issues apart. */
  readonly code: 'undated';
}

/** The answer for a code that may stand on a claim of the date. */
export interface CptValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: CptEntry;
  /**
   * `outside-data-range` where the date lies before the files speak of the code or after the edition, `undated` where the end of
   * the edition is not known.
   */
  readonly warnings: readonly CptWarning[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface CptInvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why, at least one. */
  readonly issues: readonly [CptIssue, ...CptIssue[]];
}

/** The answer of `validate`. */
export type CptValidation = CptValidCode | CptInvalidCode;
