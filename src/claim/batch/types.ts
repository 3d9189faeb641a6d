import type { Finding } from '../../base/findings.js';
import type { ClaimAnswer, FindingCounts } from '../answer.js';
import type { CheckClaimOptions } from '../check/options.js';

/** What the claims are written in. */
export type BatchFormat = 'ndjson' | 'json' | 'x12';

/** The options of a batch. */
export interface BatchOptions extends CheckClaimOptions {
  /**
   * `ndjson`: a JSON object on each line, a claim as `checkClaim` takes it, a FHIR `Claim` or `ExplanationOfBenefit`, or a FHIR `Bundle` of
   * these; `json`: one such object, or an array of them, over several lines (it is in memory as a whole); `x12`: 837P or 837I.
   *
   * @defaultValue by what the text begins with
   */
  readonly format?: BatchFormat | undefined;
  /**
   * The number of the first line, to go on with NDJSON that was read in part or divided: records and lines are counted from it. The format is
   * `ndjson` then.
   *
   * @defaultValue 1
   */
  readonly firstLine?: number | undefined;
  /** Called after each piece of the input, with what was read so far. */
  readonly progress?: ((read: BatchProgress) => void) | undefined;
}

/** How far a batch has come. */
export interface BatchProgress {
  /** The bytes read. */
  readonly bytes: number;
  /** The claims judged, and those that could not be read. */
  readonly claims: number;
}

/** The result for one claim of a batch. */
export interface BatchRecord {
  /** The number of the claim in the input, from 1; for a problem outside a claim, the number of the claim before it. */
  readonly record: number;
  /** The line of NDJSON, or the segment of X12, where it begins. */
  readonly at: number;
  /** The sender's id of the claim. */
  readonly claim?: string;
  /** The answer of `checkClaim`; absent if the claim could not be read. */
  readonly answer?: ClaimAnswer;
  /** The findings: also `claim.unreadable` for a claim that could not be read, and `claim.envelope` for a problem in its envelope. */
  readonly findings: readonly Finding[];
}

/** A finding as a line of the output has it. */
export interface BatchFinding extends Finding {
  /** The file that it is of, if the command checks several. */
  readonly file?: string;
  /** The number of the claim in the input, from 1. */
  readonly record: number;
  /** The line of NDJSON, or the segment of X12, where the claim begins. */
  readonly at: number;
  /** The sender's id of the claim. */
  readonly claim?: string;
}

/** A claim as a line of the output of `writeRecords` has it. */
export interface BatchLine {
  /** The file, if `medcodes check` reads several. */
  readonly file?: string;
  /** The number of the claim in the input, from 1. */
  readonly record: number;
  /** The line of NDJSON, or the segment of X12, where the claim begins. */
  readonly at: number;
  /** The sender's id of the claim. */
  readonly claim?: string;
  /** Whether it was judged and has no error; false for a claim that could not be read. */
  readonly ok: boolean;
  /** Its findings. */
  readonly findings: readonly Finding[];
}

/**
 * Where findings are written: a `Writable` of Node, described by what it has, so that the declarations need none of Node's.
 */
export interface FindingsOutput {
  /** Whether it may be written to. */
  readonly writable: boolean;
  /** Takes text; false if it wants the writer to wait. */
  write(chunk: string): boolean;
  /** Ends it. */
  end(): unknown;
}

/** The totals of a batch. */
export interface BatchSummary {
  /** Claims that were judged. */
  readonly claims: number;
  /** Claims without an error. */
  readonly ok: number;
  /** Claims that could not be read. */
  readonly unreadable: number;
  /** How many findings of each severity. An unreadable claim is one error. */
  readonly counts: FindingCounts;
  /** How many findings each rule has, in order of the rules' names. */
  readonly rules: Readonly<Record<string, number>>;
  /** For each check, the number of claims on which it did not run or ran in part. Checks that ran on all claims are left out. */
  readonly notJudged: Readonly<Record<string, number>>;
}
