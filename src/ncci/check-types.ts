import type { IsoDate } from '../base/dates.js';
import type { Finding } from '../base/findings.js';
import type { NcciOptions } from './types.js';

/** A service line, as `checkUnits` and `checkAddOns` read it: one patient, one provider. */
export interface ServiceLine {
  /** HCPCS or CPT code, in either case. */
  readonly code: string;
  /**
   * How many units; `checkAddOns` does not look at them.
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
}

/** The options of `checkUnits` and `checkAddOns`. */
export interface LinesOptions extends NcciOptions {
  /**
   * Where the lines stand in the claim, as a JSON pointer: `/lines` makes the pointers of the findings `/lines/2/units`.
   *
   * @defaultValue empty: `/2/units`
   */
  readonly pointer?: string | undefined;
}

/** A line, or several of one day, that no table in the payload could judge. */
export interface Unchecked {
  /** The code, as it was given. */
  readonly code: string;
  /** Where it stands: a JSON pointer to the line's code. */
  readonly pointer: string;
  /** Why it was not judged: see `NotLoaded`, `OutsideDataRange` and `MueNotPublished`. */
  readonly reason: 'not-loaded' | 'outside-data-range' | 'not-published';
  /** A sentence for a person. */
  readonly message: string;
}

/** What `checkUnits` and `checkAddOns` answer. */
export interface LinesCheck {
  /** What is wrong, in the order of the lines. Empty is not permission: see {@link LinesCheck.unchecked}. */
  readonly findings: readonly Finding[];
  /** What could not be judged, in the order of the lines. */
  readonly unchecked: readonly Unchecked[];
}
