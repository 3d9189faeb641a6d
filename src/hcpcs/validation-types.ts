import type { IsoDate } from '../base/dates.js';
import type { Evidence } from '../base/findings.js';
import type { DataRange } from '../codeset/types.js';
import type { CodeSystemLabel, IssueBase } from '../codeset/validation-types.js';
import type { HcpcsAnyModifier, HcpcsCrossReference, HcpcsDayBounds, HcpcsEntry } from './types.js';

export type { CodeSystemLabel, IssueBase };

/** What every issue has. */
export interface HcpcsIssueBase extends IssueBase {
  /** The official row that supports it; empty for a text that is not a code. */
  readonly evidence: readonly Evidence[];
}

/** The text does not have the shape of a Level II code. */
export interface HcpcsMalformedIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
}

/** No edition has the code. */
export interface HcpcsUnknownIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
}

/** A code with the letter D: a dental procedure of the CDT, which belongs to the American Dental Association. */
export interface HcpcsDentalIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'dental';
}

/** The code takes effect later. */
export interface HcpcsNotYetEffectiveIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'not-yet-effective';
  /** Its first day. */
  readonly effective: IsoDate;
}

/** The code was valid once: it was terminated, or left out of the file. */
export interface HcpcsRetiredIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'retired';
  /** Its last day, inclusive; absent if no edition gives it. */
  readonly lastDay?: IsoDate;
  /** The bounds of the last day if no edition gives it. */
  readonly lastDayBetween?: HcpcsDayBounds;
  /** The codes that the cross reference names and that are in force on the date; empty if none is named. */
  readonly successors: readonly string[];
  /** The cross reference in the file; absent if there is none. `cpt` is true if the successor is a CPT code. */
  readonly crossReference?: HcpcsCrossReference;
}

/** The date is outside the data range. */
export interface HcpcsOutsideDataRangeIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'outside-data-range';
  /** The data range: the dates that the data covers. */
  readonly dataRange: DataRange;
}

/** The code ended, or was interrupted, on a day that no edition gives, and the date is in the uncertain time. */
export interface HcpcsLastDayUnknownIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'last-day-unknown';
  /** The bounds of the last day. */
  readonly lastDayBetween: HcpcsDayBounds;
}

/** The code began on a day that no edition gives, and the date is in the uncertain time. */
export interface HcpcsFirstDayUnknownIssue extends HcpcsIssueBase {
  /** The kind of issue. */
  readonly code: 'first-day-unknown';
  /** The bounds of the first day. */
  readonly firstDayBetween: HcpcsDayBounds;
}

/** Why a code cannot be reported on a claim of a date, or why the answer is uncertain. */
export type HcpcsIssue =
  | HcpcsMalformedIssue
  | HcpcsUnknownIssue
  | HcpcsFirstDayUnknownIssue
  | HcpcsDentalIssue
  | HcpcsNotYetEffectiveIssue
  | HcpcsRetiredIssue
  | HcpcsOutsideDataRangeIssue
  | HcpcsLastDayUnknownIssue;

/** The answer for a code that may be reported on a claim of the date. */
export interface HcpcsValidCode {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** The code as it is on the date. */
  readonly entry: HcpcsEntry;
  /** `outside-data-range` if the date is outside the data, `first-day-unknown` or `last-day-unknown` if the date is in the uncertain time. */
  readonly warnings: readonly HcpcsIssue[];
}

/** The answer for a text that may not be reported on a claim of the date. */
export interface HcpcsInvalidCode {
  /** Whether the code may be reported. */
  readonly ok: false;
  /** Why it may not be reported. Outside the data range `outside-data-range` follows. */
  readonly issues: readonly [HcpcsIssue, ...HcpcsIssue[]];
}

/** The answer of `checkCode` for a code that may be reported on a claim of the date. */
export interface HcpcsReportable {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** As for `validate`. */
  readonly warnings: readonly HcpcsIssue[];
}

/** The answer of `checkCode`: that of `validate` without the entry. */
export type HcpcsCodeCheck = HcpcsReportable | HcpcsInvalidCode;

/** The answer of `validate`. */
export type HcpcsValidation = HcpcsValidCode | HcpcsInvalidCode;

/** The answer for a modifier that may be reported on a claim of the date. */
export interface HcpcsValidModifier {
  /** Whether the code may be reported. */
  readonly ok: true;
  /** The modifier as it is on the date; only the number for a CPT modifier. */
  readonly modifier: HcpcsAnyModifier;
  /** As for a code. Empty for a modifier of CPT, because its dates are not in the data. */
  readonly warnings: readonly HcpcsIssue[];
}

/** The answer of `validateModifier`. */
export type HcpcsModifierValidation = HcpcsValidModifier | HcpcsInvalidCode;
