import type { IsoDate } from '../base/dates.js';

/** The bounds of a last day that no edition gives. */
export interface HcpcsLastDayBounds {
  /** The earliest day that it can be. */
  readonly notBefore: IsoDate;
  /** The latest day that it can be. */
  readonly notAfter: IsoDate;
}

/** An unbroken period in which a code was in force. */
export interface HcpcsPeriod {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, inclusive. Absent where no edition ends it, or where the day is not known. */
  readonly to?: IsoDate;
  /** The bounds of a last day that no edition gives. */
  readonly lastDayBetween?: HcpcsLastDayBounds;
  /** `added`: the code was new. `reactivated`: it was taken up again. */
  readonly began: 'added' | 'reactivated';
  /** The first edition that states the first day as it stands here. */
  readonly fromRelease: IsoDate;
  /** The first edition that states the last day; for a day that is not known, the first that shows it is over. */
  readonly toRelease?: IsoDate;
}

/** A time in which a code had one pair of texts. */
export interface HcpcsTextPeriod {
  /** The first edition that has them. */
  readonly release: IsoDate;
  /** The last edition that has them. */
  readonly lastRelease: IsoDate;
  /** The official long text. */
  readonly title: string;
  /** The official short text. */
  readonly shortTitle: string;
  /**
   * The day of the last action that the edition has of the code, where it is newer than what the edition before has: the texts
   * held from then on at the latest. Absent where no newer action is given: the change lies between the two editions.
   */
  readonly effective?: IsoDate;
}

/** A statement of the publisher's corrections to a yearly edition. */
export interface HcpcsCorrection {
  /** The edition that is corrected. */
  readonly release: IsoDate;
  /** The document, by its file name. */
  readonly document: string;
  /** What it says, in its own words. */
  readonly statement: string;
  /** From when. */
  readonly effective?: IsoDate;
}

/** All that the editions say of a code over time. */
export interface HcpcsHistory {
  /** The code or modifier. */
  readonly code: string;
  /** In order of time. */
  readonly periods: readonly HcpcsPeriod[];
  /** In order of time. */
  readonly texts: readonly HcpcsTextPeriod[];
  /** In order of time. */
  readonly corrections: readonly HcpcsCorrection[];
}

/** A code that came before or after another, as the cross-reference column says. */
export interface HcpcsChange {
  /** The other code: the earlier one for `predecessors`, the later one for `successors`. */
  readonly code: string;
  /** The first day of the first edition that prints the cross reference. */
  readonly effective: IsoDate;
  /** The last day of the earlier code. Absent if no edition ends it. */
  readonly lastDay?: IsoDate;
  /** How the change is known. */
  readonly basis: 'cross-reference';
  /** Whether the earlier code is no longer in force: a code that Medicare does not take may have a reference too. */
  readonly replaced: boolean;
}
