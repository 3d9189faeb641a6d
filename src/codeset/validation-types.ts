import type { IsoDate } from '../base/dates.js';
import type { CodeSystemLabel } from './other-systems.js';
import type { DataRange } from './types.js';

export type { CodeSystemLabel };

/** What every issue has. */
export interface IssueBase {
  /** A sentence for people to read. */
  readonly message: string;
  /**
   * Billable codes of the date that may be meant. For a header they are codes below it, for a retired code its successors. For a
   * text that is not a code they are guesses, the likeliest first: show them to a person, do not apply them.
   */
  readonly suggestions: readonly string[];
  /** For a text that is not a code of the set: other code systems whose codes have its shape, if there are any. */
  readonly otherSystems?: readonly CodeSystemLabel[];
}

/** The code takes effect later. */
export interface NotYetEffectiveIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'not-yet-effective';
  /** Its first day. */
  readonly effective: IsoDate;
}

/** The code was valid once. */
export interface RetiredIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'retired';
  /** Its last day, inclusive. */
  readonly lastDay: IsoDate;
  /** The billable codes of the date that replaced it, as `upgrade` finds them; empty if none is named. */
  readonly successors: readonly string[];
}

/** The date is outside the data range. */
export interface OutsideDataRangeIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'outside-data-range';
  /** The data range: the dates that the data covers. */
  readonly dataRange: DataRange;
}
