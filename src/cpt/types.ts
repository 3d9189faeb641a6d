import type { IsoDate } from '../base/dates.js';

export type { SetSize } from '../codeset/types.js';

/**
 * The category of a CPT code, as its shape shows it.
 *
 * - `I`: five digits
 * - `II`: four digits and F, performance measurement
 * - `III`: four digits and T, emerging technology
 * - `PLA`: four digits and U, proprietary laboratory analyses
 * - `MAAA`: four digits and M, the administrative codes of multianalyte assays. Assays that have a five-digit code are of
 *   category I, as the code says.
 * - `administration`: four digits and A, the administration of vaccines in the years from 2020. The AMA counts them among
 *   category I; they have no place among its sections.
 */
export type CptCategory = 'I' | 'II' | 'III' | 'PLA' | 'MAAA' | 'administration';

/** A category as a node of the tree. */
export interface CptCategoryNode {
  /** Tells the nodes apart. */
  readonly kind: 'category';
  /** The category itself: `II`. */
  readonly code: CptCategory;
  /** What it is, in a few neutral words: `Category II`. */
  readonly title: string;
  /** No claim carries a category. */
  readonly billable: false;
}

/** A section of category I: a range of numbers. */
export interface CptSection {
  /** Tells the nodes apart. */
  readonly kind: 'section';
  /** First and last number: `70000-79999`. */
  readonly code: string;
  /** Its name: `Radiology`. */
  readonly title: string;
  /** No claim carries a section. */
  readonly billable: false;
}

/** A part of the section Surgery: a range of numbers. */
export interface CptSubsection {
  /** Tells the nodes apart. */
  readonly kind: 'subsection';
  /** First and last number: `20000-29999`. */
  readonly code: string;
  /** Its name: `Musculoskeletal System`. */
  readonly title: string;
  /** No claim carries a subsection. */
  readonly billable: false;
}

/** A code as its shape shows it, without any files: whether it exists is not known. */
export interface CptShape {
  /** Tells the nodes apart. */
  readonly kind: 'code';
  /** As claims carry it. */
  readonly code: string;
  /** By its shape. */
  readonly category: CptCategory;
  /** The section that its number lies in; absent outside category I, and for numbers that no section has. */
  readonly section?: CptSection;
  /** The part of Surgery that its number lies in; absent outside Surgery. */
  readonly subsection?: CptSubsection;
}

/** A code of the user's own AMA files as it stands on a date. */
export interface CptEntry extends CptShape {
  /** A code that is in the files can stand on a claim; those of category II are reported without a charge. */
  readonly billable: true;
  /** The long descriptor. */
  readonly title: string;
  /** The medium descriptor; absent where the files have none. */
  readonly mediumTitle?: string;
  /** The short descriptor, at most 28 characters; absent where the files have none. */
  readonly shortTitle?: string;
  /**
   * The first day that the files speak of the code: the effective date of its descriptor, else the first day of the edition.
   * Absent where neither is known. Not the first day of the code, which the files do not have: it may be older.
   */
  readonly describedFrom?: IsoDate;
  /** The first day of the edition, as it was given to `createCpt`; absent where it was not. */
  readonly edition?: IsoDate;
  /**
   * True where the date lies before {@link CptEntry.describedFrom}: the files do not say whether the code was in force then, or
   * by which descriptor. An edition of that date does.
   */
  readonly unconfirmed: boolean;
  /** True where the date lies after the last day of the edition: a later edition may not agree. */
  readonly projected: boolean;
}

/** A node of the tree, without any files. */
export type CptShapeNode = CptCategoryNode | CptSection | CptSubsection | CptShape;

/** A node of the tree, with codes from the user's files. */
export type CptNode = CptCategoryNode | CptSection | CptSubsection | CptEntry;

/**
 * Names a node. A string is a code (`12345`), a category (`II`), or a section or subsection by its range (`20000-29999`).
 * A node names itself.
 */
export type CptNodeRef = string | CptNamedNode;

/** A node by kind and name: any {@link CptNode} is one. */
export interface CptNamedNode {
  /** What it is. */
  readonly kind: CptNode['kind'];
  /** Its name. */
  readonly code: string;
}

/** What else the files say of a code. */
export interface CptDetails {
  /** As claims carry it. */
  readonly code: string;
  /** The number that the AMA has the concept under. */
  readonly conceptId?: string;
  /** The descriptor for consumers. */
  readonly consumerTitle?: string;
  /** The same in Spanish. */
  readonly spanishConsumerTitle?: string;
  /** Laboratory tests that have the code, for proprietary analyses; else empty. */
  readonly tests: readonly CptTest[];
}

/** A laboratory test of a proprietary analysis. */
export interface CptTest {
  /** The name of the test. */
  readonly test?: string;
  /** The laboratory. */
  readonly lab?: string;
  /** The manufacturer. */
  readonly manufacturer?: string;
}

/** A modifier of the user's own AMA files. */
export interface CptModifier {
  /** Two characters. */
  readonly modifier: string;
  /** Its name; absent where the files have none. */
  readonly name?: string;
  /** Its description; absent where the files have none. */
  readonly description?: string;
  /** The level as the files print it; absent where they have none. */
  readonly level?: string;
  /** The headings that the files list it under. */
  readonly sections: readonly string[];
}

/** The dates that the user's files can speak for, as far as they were stated. */
export interface CptDataRange {
  /** The first day of the edition, inclusive; absent where it was not given to `createCpt`. */
  readonly from?: IsoDate;
  /** The last day of the edition, inclusive; absent where neither it nor the first day was given. */
  readonly to?: IsoDate;
}

/** All that the user's files say of a code over time: one edition has one descriptor for each. */
export interface CptHistory {
  /** As claims carry it. */
  readonly code: string;
  /** One period without an end, from the first day that the files speak of the code; empty where no date is known. */
  readonly periods: readonly CptPeriod[];
  /** The same for its descriptors. */
  readonly titles: readonly CptTitlePeriod[];
}

/** A period in which a code is in force, as far as the files say: it may have begun earlier. */
export interface CptPeriod {
  /** The first day that the files speak of the code. */
  readonly from: IsoDate;
  /** Always so: CPT has no headers. */
  readonly billable: true;
}

/** The period in which a code has had its descriptors. */
export interface CptTitlePeriod {
  /** First day. */
  readonly from: IsoDate;
  /** The long descriptor. */
  readonly title: string;
  /** The medium descriptor; absent where the files have none. */
  readonly mediumTitle?: string;
  /** The short descriptor; absent where the files have none. */
  readonly shortTitle?: string;
}

/** A code that may have been meant. */
export interface CptSuggestion {
  /** As claims carry it. */
  readonly code: string;
  /** The long descriptor. */
  readonly title: string;
  /** In the files, as all suggestions are. */
  readonly billable: true;
  /**
   * `format`: blanks, dots, hyphens. `modifier`: a modifier is attached (12345-25). `look-alike`: O for 0, I or l for 1,
   * and the like. `one-character`: one character missing, too many, wrong, or two swapped.
   */
  readonly reason: CptSuggestionReason;
}

/** Why a suggestion was made. */
export type CptSuggestionReason = 'format' | 'modifier' | 'look-alike' | 'one-character';
