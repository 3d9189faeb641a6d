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

/** The answer of `validate`. */
export type PosValidation =
  | { readonly ok: true; readonly entry: PosEntry; readonly warnings: readonly OutsideDataRangeIssue[] }
  | { readonly ok: false; readonly issues: readonly [PosIssue, ...PosIssue[]] };
