import type { Claim } from '../types.js';

/**
 * What can be wrong with X12 text, stable across versions.
 *
 * - `not-x12`: it does not begin with an interchange header, `ISA`, of the right form
 * - `envelope`: header and trailer of an interchange, group or transaction do not agree, or one is missing
 * - `not-a-claim`: a transaction other than 837P and 837I, such as a remittance or a dental claim
 * - `unknown-segment`: a segment that is not part of 837P or 837I
 * - `unexpected-segment`: a segment of a claim outside of one, or a service line without its `LX`
 * - `malformed-segment`: an element that a check needs is missing or not of its kind. The claim is read without it
 * - `unsupported-code-set`: a qualifier of ICD-9 or of a code set that is not read. The claim is read; the message says how
 * - `separator-mismatch`: a claim separates components by another character than the interchange header declares. It is read with the one it uses
 * - `truncated`: the text ends within a claim
 * - `too-many-problems`: how many more problems there are of a claim, or outside of claims, than are listed
 */
export type X12ProblemCode =
  | 'not-x12'
  | 'envelope'
  | 'not-a-claim'
  | 'unknown-segment'
  | 'unexpected-segment'
  | 'malformed-segment'
  | 'unsupported-code-set'
  | 'separator-mismatch'
  | 'truncated'
  | 'too-many-problems';

/** Something in X12 text that could not be read. */
export interface X12Problem {
  /** What kind of problem it is. */
  readonly code: X12ProblemCode;
  /** The number of the segment in the text, 1 for the first `ISA`. */
  readonly segment: number;
  /** The identifier of that segment: `SV1`. Empty if there is none. */
  readonly id: string;
  /** A sentence for a person. */
  readonly message: string;
  /** The patient control number of the claim that the segment belongs to. */
  readonly claim?: string;
  /** Whether that claim was given up: it is not among {@link X12Result.claims}, and was not judged. */
  readonly lost: boolean;
}

/** A claim that was read. */
export interface X12Claim {
  /** The number of its `CLM` segment in the text, 1 for the first `ISA`. */
  readonly segment: number;
  /** The control number of its transaction (`ST02`). */
  readonly transaction: string;
  /** The claim. */
  readonly claim: Claim;
  /** What of it could not be read: elements that the claim is without. They are in {@link X12Result.problems} too. */
  readonly problems: readonly X12Problem[];
}

/** What `fromX12` read. */
export interface X12Result {
  /** The claims in the order of the text. */
  readonly claims: readonly X12Claim[];
  /** What could not be read, in the order of the text. Look here too: a claim that could not be read is only here. */
  readonly problems: readonly X12Problem[];
}

/** One thing that the reader gives: a claim or a problem. Internal. */
export type X12Item = X12Claim | X12Problem;
