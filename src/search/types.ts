import type { IsoDate, OnDate } from '../base/dates.js';

/** The code sets that can be searched. */
export type SearchSystem = 'icd10cm' | 'icd10pcs' | 'hcpcs';

/** The options of a search. */
export interface SearchOptions extends OnDate {
  /**
   * The most hits to give, from 1 to 200.
   *
   * @defaultValue 10
   */
  readonly limit?: number | undefined;
  /**
   * How many hits to pass over, from 0: for the next page.
   *
   * @defaultValue 0
   */
  readonly offset?: number | undefined;
  /**
   * A code whose codes below are searched, or a range of categories: `E11`, `S72.0`, `C00-D49`; a list takes any of them.
   * A code that the set does not have gives no hits.
   *
   * @defaultValue the whole set
   */
  readonly within?: string | readonly string[] | undefined;
  /**
   * Whether every hit can be billed. With `false` a header is given as it is, without choosing a code below it.
   *
   * @defaultValue true
   */
  readonly billableOnly?: boolean | undefined;
  /**
   * `words`: the query is complete. `prefix`: its last word may go on, as while somebody types.
   *
   * @defaultValue 'words'
   */
  readonly mode?: 'words' | 'prefix' | undefined;
}

/** What a hit was found by. */
export type MatchSource =
  | 'title'
  | 'inclusion-term'
  | 'includes-note'
  | 'index'
  | 'index-see'
  | 'external-cause-index'
  | 'table-of-neoplasms'
  | 'table-of-drugs'
  | 'procedure-index'
  | 'drug-name'
  | 'code'
  | 'own-term';

/** Why a code was found: the text that matched, with the words that the query has. */
export interface SearchMatch {
  /** What kind of text matched. */
  readonly source: MatchSource;
  /** The text: a title, an inclusion term, the path of an index entry with commas between its parts. */
  readonly text: string;
  /** Where in `text` the words of the query are: from, and one past the last character. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
  /** The code that the text points at, where the hit is one below it. */
  readonly code?: string;
}

/** A found code. */
export interface SearchHit {
  /** The set that the code belongs to. */
  readonly system: SearchSystem;
  /** The code as people read it. */
  readonly code: string;
  /** Its long title on the date. */
  readonly title: string;
  /** Whether it can be billed on the date. */
  readonly billable: boolean;
  /** How well it fits, from 0 to 1: the share of the query that the text has, less for what the text has beside it. */
  readonly score: number;
  /** The text that matched. */
  readonly why: SearchMatch;
}

/** The answer of a search. */
export interface SearchResult {
  /** The best first; of equal ones the first of the set. */
  readonly hits: readonly SearchHit[];
  /** How many codes and headers texts point at that fit the query at all; the hits of all pages are no more. */
  readonly total: number;
  /** The first day of the release that was searched; undefined before the first one. */
  readonly release: IsoDate | undefined;
  /** Present and true if the date is after the data. */
  readonly projected?: true;
}

/** A phrase of your own. */
export interface OwnTerm {
  /** What people type. */
  readonly phrase: string;
  /** Words that replace it, as in `heart attack` for `mi`. */
  readonly means?: string | undefined;
  /** A code that it leads to; its code set is told by its shape and tried in each. */
  readonly code?: string | undefined;
}

/** What `createSearch` adds. */
export interface SearchSettings {
  /**
   * Phrases of your own, before those of the package.
   *
   * @defaultValue none
   */
  readonly terms?: readonly OwnTerm[] | undefined;
  /**
   * Codes that count more or less: the code, or a header for all codes below it, and a factor from 0.1 to 10.
   *
   * @defaultValue none
   */
  readonly boost?: Readonly<Record<string, number>> | undefined;
}
