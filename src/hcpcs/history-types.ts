import type { IsoDate } from '../base/dates.js';

/** The bounds of a first or last day that no edition gives. */
export interface HcpcsDayBounds {
  /** The earliest day that it can be. */
  readonly notBefore: IsoDate;
  /** The latest day that it can be. */
  readonly notAfter: IsoDate;
}

/** An unbroken period in which a code was in force. */
export interface HcpcsPeriod {
  /** First day; if it is not known, the earliest day that it can be. */
  readonly from: IsoDate;
  /** The bounds of the first day if no edition gives it. */
  readonly firstDayBetween?: HcpcsDayBounds;
  /** Last day, inclusive. Absent if no edition ends it, or if the day is not known. */
  readonly to?: IsoDate;
  /** The bounds of the last day if no edition gives it. */
  readonly lastDayBetween?: HcpcsDayBounds;
  /** `added`: the code was new. `reactivated`: it became valid again. */
  readonly began: 'added' | 'reactivated';
  /** The first edition that states this first day. */
  readonly fromRelease: IsoDate;
  /**
   * The first edition that states the last day; if the day is not known, the first edition that shows that the period is
   * over.
   */
  readonly toRelease?: IsoDate;
}

/** A period in which the texts of a code did not change. */
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
   * The day of the last action on the code in the edition, if the edition before has an older one. The texts were in use from
   * that day at the latest. Absent if there is no newer action: then the change happened between the two editions.
   */
  readonly effective?: IsoDate;
}

/** A statement in CMS's corrections to a yearly edition. */
export interface HcpcsCorrection {
  /** The edition that is corrected. */
  readonly release: IsoDate;
  /** The document, by its file name. */
  readonly document: string;
  /** The text of the statement. */
  readonly statement: string;
  /** The first day that the statement applies to. */
  readonly effective?: IsoDate;
}

/** Everything that the editions say about a code over time. */
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

/** A code that came before or after another, according to the cross-reference column. */
export interface HcpcsChange {
  /** The other code: the earlier one for `predecessors`, the later one for `successors`. */
  readonly code: string;
  /** The first day of the first edition that prints the cross reference. */
  readonly effective: IsoDate;
  /** The last day of the earlier code. Absent if no edition ends it. */
  readonly lastDay?: IsoDate;
  /** How the change is known. */
  readonly basis: 'cross-reference';
  /** Whether the earlier code is no longer in force. A code that Medicare does not accept may have a cross reference too. */
  readonly replaced: boolean;
}
