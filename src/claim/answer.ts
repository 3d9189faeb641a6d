import type { CheckAnswer } from '../base/checks.js';

export type {
  CheckAnswer,
  CheckData,
  CheckName,
  CheckReport,
  FindingCounts,
  NotJudged,
  RuleGroup,
} from '../base/checks.js';

/** The answer of `checkClaim`. */
export interface ClaimAnswer extends CheckAnswer {
  /** The `id` of the claim, if it has one. */
  readonly id?: string;
}
