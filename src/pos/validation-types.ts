import type { IssueBase, OutsideDataRangeIssue } from '../codeset/validation-types.js';
import type { PosEntry } from './types.js';

/** The text does not have the shape of a place of service: two digits. */
export interface PosMalformedIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'malformed';
}

/** The number is not an assigned place of service in the table. */
export interface PosUnknownIssue extends IssueBase {
  /** The kind of issue. */
  readonly code: 'unknown';
}

/** Why a text is not a valid place of service. */
export type PosIssue = PosMalformedIssue | PosUnknownIssue;

/** An assigned place of service. */
export interface PosValidCode {
  /** Tells the answers apart. */
  readonly ok: true;
  /** The place of service on the date. */
  readonly entry: PosEntry;
  /** What is worth knowing: the date is not the day of the table. */
  readonly warnings: readonly OutsideDataRangeIssue[];
}

/** A text that is not an assigned place of service. */
export interface PosInvalidCode {
  /** Tells the answers apart. */
  readonly ok: false;
  /** Why: one issue. */
  readonly issues: readonly [PosIssue, ...PosIssue[]];
}

/** The answer of `validate`. */
export type PosValidation = PosValidCode | PosInvalidCode;
