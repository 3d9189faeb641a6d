import type { IsoDate } from '../base/dates.js';
import type { CodeSystemLabel, IssueBase, OutsideDataRangeIssue } from '../codeset/validation-types.js';
import type { Icd9Entry } from './types.js';

export type { CodeSystemLabel, IssueBase, OutsideDataRangeIssue };

/** The text does not have the shape of a code of the set. */
export interface Icd9MalformedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
}

/** The last edition does not have the code. */
export interface Icd9UnknownIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
}

/** The code is a header: a code below it must be reported. */
export interface Icd9HeaderIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'header';
}

/** The date is after the last day of ICD-9-CM: a claim of that date needs a code of ICD-10, which `toIcd10` names. */
export interface Icd9RetiredIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'retired';
  /** The last day of the set, inclusive. */
  readonly lastDay: IsoDate;
}

/** Why a code may not be reported on a claim of the date. */
export type Icd9Issue = Icd9MalformedIssue | Icd9UnknownIssue | Icd9HeaderIssue | Icd9RetiredIssue;

/** A code that may be reported on a claim of the date. */
export interface Icd9ValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The code on the date. */
  readonly entry: Icd9Entry;
  /** What is worth knowing: the date is before the edition. */
  readonly warnings: readonly OutsideDataRangeIssue[];
}

/** A text that may not be reported on a claim of the date. */
export interface Icd9InvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why: one issue. */
  readonly issues: readonly [Icd9Issue, ...Icd9Issue[]];
}

/** The answer of `validate`. */
export type Icd9Validation = Icd9ValidCode | Icd9InvalidCode;
