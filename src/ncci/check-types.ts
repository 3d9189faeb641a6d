import type { CheckAnswer } from '../base/checks.js';
import type { IsoDate } from '../base/dates.js';
import type { NcciOptions } from './types.js';

export type {
  CheckAnswer,
  CheckData,
  CheckName,
  CheckReport,
  FindingCounts,
  NotJudged,
  RuleGroup,
} from '../base/checks.js';

/** A service line, as `checkUnits` and `checkAddOns` read it: one patient, one provider. */
export interface NcciServiceLine {
  /** HCPCS or CPT code, in either case. */
  readonly code: string;
  /**
   * How many units; `checkAddOns` does not use them.
   *
   * @defaultValue 1
   */
  readonly units?: number | undefined;
  /**
   * The date of service, `YYYY-MM-DD`.
   *
   * @defaultValue the date of the options, or today
   */
  readonly on?: IsoDate | undefined;
  /**
   * The last day of service if there are several, `YYYY-MM-DD`, inclusive. Units are divided by the days.
   *
   * @defaultValue the date of service
   */
  readonly through?: IsoDate | undefined;
}

/** The options of `checkUnits` and `checkAddOns`. */
export interface NcciLinesOptions extends NcciOptions {
  /**
   * The position of the lines in the claim, as a JSON pointer: `/lines` makes the pointers of the findings `/lines/2/units`.
   *
   * @defaultValue empty: `/2/units`
   */
  readonly pointer?: string | undefined;
}

/**
 * What `checkUnits` and `checkAddOns` answer. `checks` has one report, with an entry in `notJudged` for each line that could
 * not be judged.
 */
export type NcciLinesCheck = CheckAnswer;
