import type { IsoDate, OnDate } from '../base/dates.js';
import type { SuggestOptions } from './suggest.js';

// The functions that code sets share: one interface for each capability, with what each function promises in every set. A set has the
// capabilities that its tables support: CPT has no releases, place of service has no hierarchy. `test/contract` tests that
// every set keeps these promises. `src/sets` says which set has which capability.
//
// For every function:
// - A code may be in upper or lower case, with surrounding spaces.
// - A text that is not a code, or a value that is not a text, gives `undefined`, `false` or an empty list. It never throws.
// - `on` is a calendar date `YYYY-MM-DD`. The default is today. Anything else throws `MedcodesError` `invalid-date`. An option
//   that a function does not have throws `invalid-argument`.
// - A date before the first release has no codes. Place of service, CPT and ICD-9-CM have lists without dates for their codes: there an
//   earlier date is answered, and the entry has `unconfirmed: true`. ICD-9-CM ended: after its last day no code is billable. A date after the data is answered from the newest release, and the entry
//   has `projected: true`.
// - Search is not a capability of a set: it ranks over several sets and loads an index of its own. See `medcodes/search` and decision 021.
// - Lists are in the order of the official table, and are the same on each call.

/** What every code has, in any set. */
export interface AnyEntry {
  /** The code as people read it. */
  readonly code: string;
  /** Whether it may be reported on a claim. */
  readonly billable: boolean;
  /** The official title. */
  readonly title: string;
}

/** A code as it is on a date. */
export interface AnyDatedEntry extends AnyEntry {
  /** True if the date is after the data: a newer release may differ. */
  readonly projected: boolean;
  /** True if the date is before the data, in a set whose list does not date its codes. Other sets do not have it. */
  readonly unconfirmed?: boolean;
}

/** Reading and writing codes. Needs no tables, so a well-formed code need not exist. */
export interface Syntax {
  /** The form on claims: `E119`. `undefined` if the text does not have the shape of a code. */
  normalize(text: string): string | undefined;
  /** The form that people read: `E11.9`. `undefined` if the text does not have the shape of a code. */
  format(text: string): string | undefined;
  /** Whether the text has the shape of a code. True exactly when `normalize` gives a text. */
  isWellFormed(text: string): boolean;
}

/** Looking up a code on a date. */
export interface DatedLookup<Entry extends AnyDatedEntry = AnyDatedEntry> {
  /** Whether the code exists on the date, billable or not. True exactly when `lookup` gives an entry. */
  has(code: string, options?: OnDate): boolean;
  /** Whether the code may be reported on a claim of the date. Equals `lookup(...)?.billable`. */
  isBillable(code: string, options?: OnDate): boolean;
  /** The code as it is on the date. `undefined` if it does not exist then. */
  lookup(code: string, options?: OnDate): Entry | undefined;
}

/** What is wrong with a code. */
export interface AnyIssue {
  /** The kind of issue, stable across versions: `malformed`, `unknown`, `header`. */
  readonly code: string;
  /** A sentence that says what is wrong and what to do. */
  readonly message: string;
  /** Suggested codes, the likeliest first. */
  readonly suggestions: readonly string[];
}

/** The answer for a code that is billable on the date. */
export interface AnyReportable {
  /** The code is billable on the date. */
  readonly ok: true;
  /** What to know about the answer. */
  readonly warnings: readonly {
    /** A sentence for people to read. */
    readonly message: string;
  }[];
}

/** The answer for a code that is not billable on the date. */
export interface AnyInvalidCode<Issue extends AnyIssue = AnyIssue> {
  /** The code is not billable on the date. */
  readonly ok: false;
  /** What is wrong, the most important first. */
  readonly issues: readonly Issue[];
}

/** The answer of `checkCode`: that of `validate` without the entry. */
export type AnyCodeCheck<Issue extends AnyIssue = AnyIssue> = AnyReportable | AnyInvalidCode<Issue>;

/** The answer of `validate`. */
export type AnyValidation<Entry extends AnyEntry = AnyEntry, Issue extends AnyIssue = AnyIssue> =
  | (AnyReportable & {
      /** The code as it is on the date. */
      readonly entry: Entry;
    })
  | AnyInvalidCode<Issue>;

/** Explains why a code may not be reported on a claim. */
export interface Validation<Answer extends AnyValidation = AnyValidation> {
  /**
   * `ok: true` with the entry exactly when `isBillable` is true on the date. Otherwise at least one issue, the most important
   * first.
   */
  validate(code: string, options?: OnDate): Answer;
}

/** `validate` without titles, for sets whose titles are most of their bytes. */
export interface CodeChecking<Answer extends AnyCodeCheck = AnyCodeCheck> {
  /** What `validate` says, without the entry. Reads no titles. */
  checkCode(code: string, options?: OnDate): Answer;
}

/** Suggests codes for a mistyped text. */
export interface Suggestion<Suggested extends AnyEntry = AnyEntry> {
  /** At most `limit` codes of the date, the likeliest first, each once, never the text itself. */
  suggest(text: string, options?: SuggestOptions): readonly Suggested[];
}

/** Lists a set on a date. */
export interface Listing<Entry extends AnyDatedEntry = AnyDatedEntry> {
  /** Every code of the date. An iterator: each entry is made when you ask for it. */
  entries(options?: OnDate): IterableIterator<Entry>;
  /** How many codes `entries` gives, and how many of them are billable. */
  size(options?: OnDate): {
    /** All codes. */
    readonly entries: number;
    /** Those that may be reported on a claim. */
    readonly billable: number;
  };
}

/** The data range: the dates that the data covers. */
export interface DataDates {
  /** First and last day, inclusive. Answers for later dates are projected. */
  dataRange(): {
    /** The first day. */
    readonly from?: IsoDate;
    /** The last day. */
    readonly to?: IsoDate;
  };
}

/** A release of a set. */
export interface AnyRelease {
  /** The first day on which it is in force. */
  readonly effective: IsoDate;
  /** Where the table comes from. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The same in a sentence. */
  readonly note: string;
}

/** The releases that the answers come from. */
export interface Releases<Release extends AnyRelease = AnyRelease> {
  /** In order of time. */
  releases(): readonly Release[];
}

/** A code over time. */
export interface AnyHistory {
  /** The code as people read it. */
  readonly code: string;
  /** When it was a code, in order of time. A gap between two periods is a time without the code. */
  readonly periods: readonly {
    /** The first day. */
    readonly from: IsoDate;
    /** The last day, inclusive. Absent if no release ends it. */
    readonly to?: IsoDate;
  }[];
}

/** The life of a code. */
export interface History<Past extends AnyHistory = AnyHistory> {
  /** All periods, in any release. `undefined` if no release has the code. */
  history(code: string): Past | undefined;
}

/** A change from one code to another. */
export interface AnyChange {
  /** The other code. */
  readonly code: string;
  /** The first day of the change, as the official table gives it. */
  readonly effective: IsoDate;
  /** How the change is known. */
  readonly basis: string;
  /** Whether the earlier code ended. */
  readonly replaced: boolean;
}

/** What codes came from and became. */
export interface Changes<Change extends AnyChange = AnyChange> {
  /** The codes that came before this one. Empty if none is named. */
  predecessors(code: string): readonly Change[];
  /** The codes that came after this one. Empty if none is named. */
  successors(code: string): readonly Change[];
}

/** Bringing an older code to a date, over all changes in between. Only for sets whose publisher says what codes became. */
export interface Upgrading {
  /** The codes of the date that stand for the code; the code itself if it is billable then. Empty if none is named. */
  upgrade(
    code: string,
    options?: OnDate,
  ): {
    /** The codes of the date. */
    readonly codes: readonly string[];
    /** True if the date is after the data. */
    readonly projected: boolean;
  };
}

/** What differs between two dates. */
export interface AnyDiff {
  /** In force on the later date only. */
  readonly added: readonly AnyEntry[];
  /** In force on the earlier date only. */
  readonly removed: readonly AnyEntry[];
  /** In force on both, with another title. */
  readonly retitled: readonly {
    /** The code. */
    readonly code: string;
    /** On the earlier date. */
    readonly before: {
      /** The official title. */
      readonly title: string;
    };
    /** On the later date. */
    readonly after: {
      /** The official title. */
      readonly title: string;
    };
  }[];
  /** True if one of the dates is after the last day of the data. */
  readonly projected: boolean;
}

/** Compares two dates. */
export interface Comparison<Difference extends AnyDiff = AnyDiff> {
  /** From the earlier to the later date. Throws `invalid-date` for a bad date. */
  diff(from: IsoDate, to: IsoDate): Difference;
}

/** The tree of a set. A node is a code, or a chapter, block, section or the like above codes. */
export interface Hierarchy<Node extends AnyEntry = AnyEntry, Ref = string> {
  /** The node directly above. `undefined` at the top, and for an unknown node. */
  parent(node: Ref, options?: OnDate): Node | undefined;
  /** The nodes directly below, in order. Empty at the bottom, and for an unknown node. */
  children(node: Ref, options?: OnDate): readonly Node[];
  /** All nodes above, nearest first. */
  ancestors(node: Ref, options?: OnDate): readonly Node[];
  /** All nodes below, in order, each followed by those below it. An array, not an iterator. */
  descendants(node: Ref, options?: OnDate): readonly Node[];
  /** Whether a node is the same as `ancestor` or is below it. False if one of them is unknown. */
  isA(node: Ref, ancestor: Ref, options?: OnDate): boolean;
  /** The nearest node that is, or is above, both. A node with itself gives the node. */
  commonAncestor(a: Ref, b: Ref, options?: OnDate): Node | undefined;
}
