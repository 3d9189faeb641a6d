import type { IsoDate } from '../base/dates.js';
import type { DataRange } from './types.js';

/** What every issue has. */
export interface IssueBase {
  /** A sentence for a person. */
  readonly message: string;
  /** Codes that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
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
  /** The billable codes of the date that took its place, as `upgrade` finds them; empty where none is named. */
  readonly successors: readonly string[];
}

/** The date lies outside the dates that the data can speak for. */
export interface OutsideDataRangeIssue extends IssueBase {
  /** Tells the issues apart. */
  readonly code: 'outside-data-range';
  /** The dates that the data can speak for. */
  readonly dataRange: DataRange;
}
