import type { IsoDate, OnDate } from '../base/dates.js';

/** A code as it stands on a date, in any of the code sets. */
export interface CodeEntry {
  /** As people read it: `E11.9`, `0DTJ4ZZ`. `normalize` gives the form that claims carry. */
  readonly code: string;
  /** Whether a claim may carry it on that date: no code extends it. A code that is not billable is a header. */
  readonly billable: boolean;
  /** The official long title of that date. */
  readonly title: string;
  /** The official short title of that date, at most 60 characters. */
  readonly shortTitle: string;
  /** The first day of the unbroken period in which it has been a code of this kind, billable or header. */
  readonly validFrom: IsoDate;
  /** The last day of that period, inclusive. Absent where no release ends it. */
  readonly validTo?: IsoDate;
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /**
   * True where the date lies after the last day that the data can speak for ({@link DataRange.to}): the newest release
   * answers, a later one may not agree.
   */
  readonly projected: boolean;
}

/** An unbroken period in which a code was one thing, billable or header. */
export interface ValidityPeriod {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, inclusive. Absent where no release ends it. */
  readonly to?: IsoDate;
  /** Billable, or a header. */
  readonly billable: boolean;
}

/** A period in which a code had one pair of titles. */
export interface TitlePeriod {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, inclusive. Absent where no release ends it. */
  readonly to?: IsoDate;
  /** The official long title. */
  readonly title: string;
  /** The official short title. */
  readonly shortTitle: string;
}

/** All that the releases say of a code over time. */
export interface CodeHistory {
  /** With its dot. */
  readonly code: string;
  /** In order of time. A gap between two periods is a time without the code. */
  readonly periods: readonly ValidityPeriod[];
  /** In order of time. */
  readonly titles: readonly TitlePeriod[];
}

/** A release of the code set. */
export interface Release {
  /** The first day on which it is in force. */
  readonly effective: IsoDate;
  /** The last day, inclusive; absent for the newest. */
  readonly to?: IsoDate;
  /** The federal fiscal year: 2026 runs from 2025-10-01 to 2026-09-30. */
  readonly fiscalYear: number;
  /** How the table was had: as published, from published files in another form, or put together from published parts. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /** Codes and headers. */
  readonly entries: number;
  /** Billable codes alone. */
  readonly billable: number;
}

/** The dates that the data can speak for, both inclusive. */
export interface DataRange {
  /** The first day of the first release. Before it the set was not in use for claims. */
  readonly from: IsoDate;
  /** The last day before a newer annual release is due. */
  readonly to: IsoDate;
}

/** How many codes are in force on a date. */
export interface SetSize {
  /** Codes and headers. */
  readonly entries: number;
  /** Codes that a claim may carry. */
  readonly billable: number;
  /** Codes that others extend. */
  readonly headers: number;
}

/**
 * How a code change is known: from a conversion table of the publisher, or because a code that became a header was
 * divided into the codes below it, or one with a placeholder into codes with a character in its place.
 */
export type ChangeBasis = 'conversion-table' | 'subdivision';

/** A code that came before or after another. */
export interface CodeChange {
  /** The other code: the earlier one for `predecessors`, the later one for `successors`. */
  readonly code: string;
  /** The first day of the later code. */
  readonly effective: IsoDate;
  /** How the change is known. */
  readonly basis: ChangeBasis;
  /**
   * How the earlier codes stand to the later one: `one` code; `any` of several; `all` of several together;
   * `mixed`, a choice and a combination in one row.
   */
  readonly relation: 'one' | 'any' | 'all' | 'mixed';
  /** The other earlier codes of the same row. */
  readonly with: readonly string[];
  /** Whether the earlier code was no longer billable from {@link CodeChange.effective} on. */
  readonly replaced: boolean;
}

/** What a code that is gone became. */
export interface Upgrade {
  /** The code that was asked for, with its dot; as it was given where no release has it. */
  readonly code: string;
  /**
   * `current`: it is billable on that date. `replaced`: it is not, and {@link Upgrade.codes} take its place.
   * `retired`: it was billable once, and the publisher names no successor. `header`: it never was billable.
   * `not-yet-effective`: it becomes billable later. `unknown`: no release has it.
   */
  readonly status: 'current' | 'replaced' | 'retired' | 'header' | 'not-yet-effective' | 'unknown';
  /** The billable codes of that date that it is or became, in tabular order. More than one: a coder must choose. */
  readonly codes: readonly string[];
  /** The steps from the code to those. */
  readonly path: readonly UpgradeStep[];
}

/** One step from a code to the one that took its place. */
export interface UpgradeStep {
  /** The code replaced. */
  readonly from: string;
  /** The code that took its place. */
  readonly to: string;
  /** The first day of the change. */
  readonly effective: IsoDate;
  /** How the change is known. */
  readonly basis: ChangeBasis;
}

/** Both titles of a code at one time. */
export interface TitlePair {
  /** The official long title. */
  readonly title: string;
  /** The official short title. */
  readonly shortTitle: string;
}

/** A code whose title changed between two dates. */
export interface Retitled {
  /** With its dot. */
  readonly code: string;
  /** On the earlier date. */
  readonly before: TitlePair;
  /** On the later date. */
  readonly after: TitlePair;
}

/** What changed in the set between two dates. All lists are in tabular order. */
export interface SetDiff<Entry extends CodeEntry> {
  /** The earlier date, as it was given. */
  readonly from: IsoDate;
  /** The later date, as it was given. */
  readonly to: IsoDate;
  /** In the set on the later date only, as they stand then. */
  readonly added: readonly Entry[];
  /** In the set on the earlier date only, as they stood then. */
  readonly removed: readonly Entry[];
  /** In the set on both dates, billable on the later one only. */
  readonly becameBillable: readonly Entry[];
  /** In the set on both dates, billable on the earlier one only. */
  readonly becameHeader: readonly Entry[];
  /** In the set on both dates, with another long or short title. */
  readonly retitled: readonly Retitled[];
}

/** The options of `entries`. */
export interface EntriesOptions extends OnDate {
  /**
   * Which codes: `true` for the billable ones, `false` for the headers.
   *
   * @defaultValue both
   */
  readonly billable?: boolean | undefined;
}
