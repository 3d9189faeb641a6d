import type { IsoDate } from '../base/dates.js';
import type { CodeSystemLabel, IssueBase } from '../codeset/validation-types.js';
import type { CptDataRange, CptEntry } from './types.js';

export type { CodeSystemLabel, IssueBase };

/** Why a text cannot be reported on a claim as a CPT code. */
export type CptIssue = CptMalformedIssue | CptUnknownIssue;

/** What to consider for a code that may be reported on a claim. */
export type CptWarning = CptOutsideDataRangeIssue | CptUndatedIssue;

/** The text does not have the shape of a code. */
export interface CptMalformedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
}

/** The files do not have the code. A code that was deleted before their edition is unknown too. */
export interface CptUnknownIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
}

/**
 * A warning: the files do not cover the code on that date. The date is before the effective date of the descriptor (or before
 * the edition, if the descriptor has no date), or after the edition.
 */
export interface CptOutsideDataRangeIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'outside-data-range';
  /** The dates of the edition, as far as they are known. */
  readonly dataRange: CptDataRange;
  /** The first day that the files cover for the code; absent if the date is after the edition. */
  readonly describedFrom?: IsoDate;
}

/** A warning: no edition date was given, so it is not known whether the date is after the edition. */
export interface CptUndatedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'undated';
}

/** The answer for a code that may be reported on a claim of the date. */
export interface CptValidCode {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** The code as it is on the date. */
  readonly entry: CptEntry;
  /**
   * `outside-data-range` if the date is before the days that the files cover or after the edition, `undated` if the end of
   * the edition is not known.
   */
  readonly warnings: readonly CptWarning[];
}

/** The answer for a text that may not be reported on a claim of the date. */
export interface CptInvalidCode {
  /** Whether the code may be reported. */
  readonly ok: false;
  /** Why it may not be reported; at least one issue. */
  readonly issues: readonly [CptIssue, ...CptIssue[]];
}

/** The answer of `validate`. */
export type CptValidation = CptValidCode | CptInvalidCode;
