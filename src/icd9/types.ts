import type { IsoDate } from '../base/dates.js';

/** A code or header of ICD-9-CM on a date. */
export interface Icd9Entry {
  /** With its dot: `250.00`, `E885.9`; for a procedure `47.01`. */
  readonly code: string;
  /** The official long title; empty for a header, because the official file has titles of codes alone. */
  readonly title: string;
  /** Whether it may be reported on a claim of the date: a code that no code extends, on a day to 2015-09-30. */
  readonly billable: boolean;
  /** True if codes extend it. Known by shape: `250` and `250.0` are headers because `250.00` is a code. */
  readonly header: boolean;
  /** The last day of the whole set: 2015-09-30. ICD-10 applies to services and discharges after it. */
  readonly validTo: IsoDate;
  /** The first day of the edition that answers: 2014-10-01, version 32. */
  readonly release: IsoDate;
  /** True if the date is before {@link Icd9Entry.release}: earlier editions are not in the data and may differ. */
  readonly unconfirmed: boolean;
  /** True if the date is after {@link Icd9Entry.validTo}: the set was no longer in force for claims. */
  readonly projected: boolean;
}

/** A code or header as an argument: its text, or an entry. */
export type Icd9NodeRef =
  | string
  | {
      /** The code of an entry. */
      readonly code: string;
    };

/** An edition of ICD-9-CM. */
export interface Icd9Release {
  /** The first day on which it was in force. */
  readonly effective: IsoDate;
  /** The last day, inclusive. */
  readonly to: IsoDate;
  /** The number of the version: `32`. */
  readonly version: string;
  /** `verbatim`: the file as it was published. */
  readonly provenance: 'verbatim';
  /** The same in a sentence. */
  readonly note: string;
  /** Codes and headers. */
  readonly entries: number;
  /** Codes alone. */
  readonly billable: number;
}

/** Why a code is suggested. */
export type Icd9SuggestionReason = 'format' | 'incomplete' | 'look-alike' | 'one-character';

/** A suggested code. */
export interface Icd9Suggestion {
  /** With its dot. */
  readonly code: string;
  /** The official long title; empty for a header. */
  readonly title: string;
  /** Whether it may be reported on a claim of the date. */
  readonly billable: boolean;
  /**
   * `format`: dots, blanks, a zero in front or at the end that a spreadsheet dropped. `incomplete`: a code below a header. `look-alike`: O for 0 and the
   * like. `one-character`: one character is wrong, missing or too many, or two are swapped.
   */
  readonly reason: Icd9SuggestionReason;
}
