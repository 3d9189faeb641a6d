import type { IsoDate } from '../base/dates.js';

/** The books: the Alphabetic Index, the External Cause Index, the Table of Neoplasms, the Table of Drugs and Chemicals. */
export type BookName = 'index' | 'external-cause' | 'neoplasms' | 'drugs';

/** A book as the package has it. */
export interface BookInfo {
  /** Which book. */
  readonly book: BookName;
  /** The first day of its edition. */
  readonly release: IsoDate;
  /** `verbatim`: the official file. `reconstructed`: built from official files; `note` says how. */
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  /** The provenance in a sentence. */
  readonly note: string;
  /** How many main terms it has. */
  readonly mainTerms: number;
  /** The entries below main terms. */
  readonly terms: number;
  /** The columns of a table, as they are printed; empty for an index. */
  readonly columns: readonly string[];
}

/**
 * What a reference to another entry leads to. `entry`: the entry named. `part`: the nearest entry above it, for a part of the
 * reference names no entry. `table`: the Table of Drugs as a whole. `codes`: codes that the text names. `condition`: the reader is
 * to look under the condition. `open`: nothing was found.
 */
export type LinkKind = 'entry' | 'part' | 'table' | 'codes' | 'condition' | 'open';

/** A reference to another entry. */
export interface BookLink {
  /** The reference as it is printed. */
  readonly text: string;
  /** What the reference leads to. */
  readonly kind: LinkKind;
  /** The entry, for `entry` and `part`: give it to `entry`. */
  readonly id?: number;
}

/** A cell of a table. */
export interface BookCell {
  /** The column as it is printed. */
  readonly column: string;
  /** The reference to a code as it is printed: `C34.9-`. A dash, or two, where the table prints them. */
  readonly code: string;
}

/** An entry of a book. */
export interface BookEntry {
  /** Its number in this version of the package: for `entry`, `children` and `parent`, not to be kept. */
  readonly id: number;
  /** The book that it is in. */
  readonly book: BookName;
  /** 0 for a main term, 1 for a term below it, and so on. */
  readonly level: number;
  /** The whole title, with what is nonessential. */
  readonly title: string;
  /** The titles of the main term and of all terms down to this one. */
  readonly path: readonly string[];
  /** The nonessential modifiers: they may be in the diagnosis or not. */
  readonly nonessential: readonly string[];
  /** The default code as it is printed; a dash at its end asks for more characters. */
  readonly code?: string;
  /** The code of the manifestation, which comes second. */
  readonly manifestation?: string;
  /** A note in the place of a manifestation. */
  readonly note?: string;
  /** Look there instead. */
  readonly see?: BookLink;
  /** Look there too. */
  readonly seeAlso?: BookLink;
  /** The subcategory or category that the reader is sent to. */
  readonly category?: string;
  /** The cells of a table. */
  readonly cells?: readonly BookCell[];
  /** How many terms are directly below it. */
  readonly children: number;
}

/** An entry that leads to a code. */
export interface BookPath {
  /** The entry. */
  readonly entry: BookEntry;
  /** How: by its code, its manifestation, a cell, or by a `see` that leads to such an entry. */
  readonly by: 'code' | 'manifestation' | 'cell' | 'see';
  /** The reference as it is printed: the code itself or what is above it. */
  readonly code: string;
}

/** How far the references between entries are resolved. */
export interface LinkReport {
  /** How many references there are of each kind. */
  readonly counts: Readonly<Record<LinkKind, number>>;
  /** The references of which no entry, or only a part, was found. */
  readonly unresolved: readonly UnresolvedLink[];
}

/** A reference of which no entry, or only a part, was found. */
export interface UnresolvedLink {
  /** The entry that has it. */
  readonly entry: BookEntry;
  /** The reference. */
  readonly link: BookLink;
}
