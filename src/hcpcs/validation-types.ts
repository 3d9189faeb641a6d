import type { IsoDate } from '../base/dates.js';
import type { Evidence } from '../base/findings.js';
import type { DataRange } from '../codeset/types.js';
import type { HcpcsAnyModifier, HcpcsCrossReference, HcpcsEntry, HcpcsLastDayBounds } from './types.js';

/** What every issue has. */
export interface HcpcsIssueBase {
  /** A sentence for a person. */
  readonly message: string;
  /** Codes that may have been meant, the likeliest first. */
  readonly suggestions: readonly string[];
  /** What it rests on; empty for a text that is no code. */
  readonly evidence: readonly Evidence[];
}

/** The text does not have the shape of a Level II code. */
export interface HcpcsMalformedIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'malformed';
}

/** No edition has the code. */
export interface HcpcsUnknownIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'unknown';
}

/** A code with the letter D: a dental procedure of the CDT, which belongs to the American Dental Association. */
export interface HcpcsDentalIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'dental';
}

/** The code comes into force later. */
export interface HcpcsNotYetEffectiveIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'not-yet-effective';
  /** Its first day. */
  readonly effective: IsoDate;
}

/** The code was in force once: terminated, or left out of the file. */
export interface HcpcsRetiredIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'retired';
  /** Its last day, inclusive; absent where no edition gives it. */
  readonly lastDay?: IsoDate;
  /** The bounds of a last day that no edition gives. */
  readonly lastDayBetween?: HcpcsLastDayBounds;
  /** The codes that the cross reference names and that are in force on the date; empty where none is named. */
  readonly successors: readonly string[];
  /** The cross reference as the file has it; absent where it has none. `cpt` tells that the successor is a CPT code. */
  readonly crossReference?: HcpcsCrossReference;
}

/** The date lies outside the dates that the data can speak for. */
export interface HcpcsOutsideDataRangeIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'outside-data-range';
  /** The dates that the data can speak for. */
  readonly dataRange: DataRange;
}

/** The code is over or was interrupted on a day that no edition at hand gives; the date lies in the doubtful time. */
export interface HcpcsLastDayUnknownIssue extends HcpcsIssueBase {
  /** Tells the issues apart. */
  readonly code: 'last-day-unknown';
  /** The bounds of the last day. */
  readonly lastDayBetween: HcpcsLastDayBounds;
}

/** Why a code cannot stand on a claim of a date, or why that is not certain. */
export type HcpcsIssue =
  | HcpcsMalformedIssue
  | HcpcsUnknownIssue
  | HcpcsDentalIssue
  | HcpcsNotYetEffectiveIssue
  | HcpcsRetiredIssue
  | HcpcsOutsideDataRangeIssue
  | HcpcsLastDayUnknownIssue;

/** The answer for a code that may stand on a claim of the date. */
export interface HcpcsValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code as it stands on the date. */
  readonly entry: HcpcsEntry;
  /** `outside-data-range` where the date lies outside the data, `last-day-unknown` where the last day is not known. */
  readonly warnings: readonly HcpcsIssue[];
}

/** The answer for a text that may not stand on a claim of the date. */
export interface HcpcsInvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why, the reason first; `outside-data-range` beside it where the date lies outside the data. */
  readonly issues: readonly [HcpcsIssue, ...HcpcsIssue[]];
}

/** The answer of `validate`. */
export type HcpcsValidation = HcpcsValidCode | HcpcsInvalidCode;

/** The answer for a modifier that may stand on a claim of the date. */
export interface HcpcsValidModifier {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The modifier as it stands on the date; one of CPT by its number alone. */
  readonly modifier: HcpcsAnyModifier;
  /** As for a code. Empty for a modifier of CPT: its dates are not here. */
  readonly warnings: readonly HcpcsIssue[];
}

/** The answer of `validateModifier`. */
export type HcpcsModifierValidation = HcpcsValidModifier | HcpcsInvalidCode;
