import type { IsoDate, OnDate } from '../base/dates.js';

/** A code as it is on a date, in any of the code sets. */
export interface CodeEntry {
  /** As people read it: `E11.9`, `0DTJ4ZZ`. `normalize` gives the form on claims. */
  readonly code: string;
  /** Whether it may be reported on a claim of that date: no code extends it. A code that is not billable is a header. */
  readonly billable: boolean;
  /** The official long title of that date. */
  readonly title: string;
  /** The official short title of that date, at most 60 characters. */
  readonly shortTitle: string;
  /** The first day of the unbroken period in which it has been a code of this kind, billable or header. */
  readonly validFrom: IsoDate;
  /** The last day of that period, inclusive. Absent if no release ends it. */
  readonly validTo?: IsoDate;
  /** The effective date of the release that answers. */
  readonly release: IsoDate;
  /**
   * True if the date is after the last day of the data ({@link DataRange.to}): the newest release
   * answers, and a later one may differ.
   */
  readonly projected: boolean;
}

/** An unbroken period in which a code was billable, or was a header. */
export interface ValidityPeriod {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, inclusive. Absent if no release ends it. */
  readonly to?: IsoDate;
  /** Billable, or a header. */
  readonly billable: boolean;
}

/** A period in which the titles of a code did not change. */
export interface TitlePeriod {
  /** First day. */
  readonly from: IsoDate;
  /** Last day, inclusive. Absent if no release ends it. */
  readonly to?: IsoDate;
  /** The official long title. */
  readonly title: string;
  /** The official short title. */
  readonly shortTitle: string;
}

/** Everything that the releases say about a code over time. */
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
  /** Where the table comes from: the published file, published files in another form, or published parts put together. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
  /** Codes and headers. */
  readonly entries: number;
  /** Billable codes alone. */
  readonly billable: number;
}

/** The data range: the dates that the data covers, both inclusive. */
export interface DataRange {
  /** The first day of the first release. Before it the set was not in use for claims. */
  readonly from: IsoDate;
  /** The day before the next annual release is due. */
  readonly to: IsoDate;
}

/** How many codes are in force on a date. */
export interface SetSize {
  /** Codes and headers. */
  readonly entries: number;
  /** Codes that may be reported on a claim. */
  readonly billable: number;
  /** Headers: codes that other codes extend. */
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
   * How the earlier codes relate to the later one: `one` code; `any` of several; `all` of several together;
   * `mixed`, a choice and a combination in one row.
   */
  readonly relation: 'one' | 'any' | 'all' | 'mixed';
  /** The other earlier codes of the same row. */
  readonly with: readonly string[];
  /** Whether the earlier code was no longer billable from {@link CodeChange.effective} on. */
  readonly replaced: boolean;
}

/** The current codes for a code that is no longer valid. */
export interface Upgrade {
  /** The given code, with its dot; unchanged if no release has it. */
  readonly code: string;
  /**
   * `current`: it is billable on that date. `replaced`: it is not, and {@link Upgrade.codes} replace it.
   * `retired`: it was billable once, and the publisher names no successor. `header`: it never was billable.
   * `not-yet-effective`: it becomes billable later. `unknown`: no release has it.
   */
  readonly status: 'current' | 'replaced' | 'retired' | 'header' | 'not-yet-effective' | 'unknown';
  /** The billable codes of that date that it is or became, in tabular order. More than one: a coder must choose. */
  readonly codes: readonly string[];
  /** The steps from the code to those. */
  readonly path: readonly UpgradeStep[];
  /** True if the date is after the last day of the data: a later release may have replaced the code. */
  readonly projected: boolean;
}

/** One step from a code to the code that replaced it. */
export interface UpgradeStep {
  /** The code replaced. */
  readonly from: string;
  /** The code that replaced it. */
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
  /** In the set on the later date only, as they are then. */
  readonly added: readonly Entry[];
  /** In the set on the earlier date only, as they were then. */
  readonly removed: readonly Entry[];
  /** In the set on both dates, billable on the later one only. */
  readonly becameBillable: readonly Entry[];
  /** In the set on both dates, billable on the earlier one only. */
  readonly becameHeader: readonly Entry[];
  /** In the set on both dates, with another long or short title. */
  readonly retitled: readonly Retitled[];
  /** True if one of the dates is after the last day of the data: changes of later releases are missing. */
  readonly projected: boolean;
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
