import type { IsoDate } from '../base/dates.js';
import type { DataRange } from './types.js';

/** What every issue has. */
export interface IssueBase {
  /** A sentence for people to read. */
  readonly message: string;
  /** Suggested codes, the likeliest first. */
  readonly suggestions: readonly string[];
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
