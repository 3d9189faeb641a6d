/**
 * The data that the readers pass to the packer: the ICD-10-CM tables of every release, verified and independent of file formats.
 *
 * Codes here are always upper case and without the dot (`E119`), as the order files print them.
 */

/** Where a source file comes from: see `docs/data-sources.md`. */
export type Provenance = 'verbatim' | 'transformed' | 'reconstructed';

/** One row of an order file. Titles are exact: only the padding at their end is cut. */
export interface OrderRow {
  readonly code: string;
  readonly billable: boolean;
  readonly shortTitle: string;
  readonly longTitle: string;
}

/** The whole table in force from one effective date. */
export interface ReleaseTable {
  /** Effective date, ISO (`2015-10-01`). */
  readonly effective: string;
  readonly fiscalYear: number;
  readonly provenance: Provenance;
  /** Where the table comes from, in one sentence for users: verbatim file, addenda applied, no code changes... */
  readonly note: string;
  /**
   * Rows in the official tabular order (FY2027, which is built from addenda, in the order described in
   * `docs/data-sources.md`).
   */
  readonly rows: readonly OrderRow[];
}

/** A chapter of a Tabular List, with its blocks in printed order. */
export interface TabularChapter {
  /** `1` to `22`. */
  readonly number: number;
  /** First and last category as the title prints them: `A00-B99`. */
  readonly range: string;
  /** Title without the range in parentheses. */
  readonly title: string;
  readonly blocks: readonly TabularBlock[];
}

/** A block (`section` in the XML). A block that only groups other blocks has no categories of its own. */
export interface TabularBlock {
  /** `A00-A09`, or one category: `B99`. */
  readonly range: string;
  /** Title without the range in parentheses, inner white space folded. */
  readonly title: string;
  /** The three-character categories printed directly under it, in order. */
  readonly categories: readonly string[];
}

/** The chapters and blocks of one Tabular List. */
export interface Tabular {
  readonly effective: string;
  readonly provenance: Provenance;
  readonly chapters: readonly TabularChapter[];
}

/** The codes exempt from present-on-admission reporting, as one official list prints them. */
export interface PoaExemptList {
  readonly effective: string;
  readonly codes: readonly string[];
}

/** One row of a conversion table: what a new code was coded as before. */
export interface Conversion {
  readonly code: string;
  /** The date the new code took effect, ISO. */
  readonly effective: string;
  /** The cell as printed, white space folded: `C56.1 and C56.2`. */
  readonly printed: string;
  /**
   * `none`: printed as having no predecessor. `one`: one code. `any`: one of several codes or of a range.
   * `all`: several codes reported together. `mixed`: a choice and a combination in one cell.
   */
  readonly relation: 'none' | 'one' | 'any' | 'all' | 'mixed';
  /**
   * The codes named, ranges of codes expanded to the billable codes of the release before; categories named as a range
   * remain categories.
   */
  readonly previous: readonly string[];
}

/** Everything the packer needs. */
export interface Icd10cmTables {
  /** In order of effective date, FY2016 to FY2027, including releases without code changes. */
  readonly releases: readonly ReleaseTable[];
  readonly tabulars: readonly Tabular[];
  readonly poaExempt: readonly PoaExemptList[];
  readonly conversions: readonly Conversion[];
}
