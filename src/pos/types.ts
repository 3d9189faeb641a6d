import type { IsoDate } from '../base/dates.js';

/** A place of service on a date. */
export interface PosEntry {
  /** Two digits: `11`. */
  readonly code: string;
  /** The official name: `Office`. */
  readonly title: string;
  /** What the official code set says about it. */
  readonly description: string;
  /** The rate of the physician fee schedule that a service at this place is paid by. */
  readonly setting: 'facility' | 'non-facility';
  /** Always true: every assigned code may be reported on a claim. */
  readonly billable: true;
  /**
   * The day on which the table was read from the official page. The table has no dates for single codes, so it cannot say
   * when a code began.
   */
  readonly release: IsoDate;
  /** True if the date is before {@link PosEntry.release}: the code may not have been assigned yet. */
  readonly unconfirmed: boolean;
  /** True if the date is after {@link PosEntry.release}: the publisher may have changed the table since. */
  readonly projected: boolean;
}

/** A table of places of service. */
export interface PosRelease {
  /** The day on which the table was read from the official page. Not an effective date. */
  readonly effective: IsoDate;
  /** `transformed`: the official page in another form. */
  readonly provenance: 'transformed';
  /** The same in a sentence. */
  readonly note: string;
  /** How many of the numbers 01 to 99 are assigned. */
  readonly entries: number;
}

/** A suggested place of service. */
export interface PosSuggestion {
  /** Two digits. */
  readonly code: string;
  /** The official name. */
  readonly title: string;
  /** Always true: every assigned code may be reported on a claim. */
  readonly billable: true;
  /** `format`: spaces, or a missing zero. `look-alike`: O for 0, I or l for 1, and the like. */
  readonly reason: 'format' | 'look-alike';
}
