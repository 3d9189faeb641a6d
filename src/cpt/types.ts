import type { IsoDate } from '../base/dates.js';

export type { SetSize } from '../codeset/types.js';

/**
 * The category of a CPT code, read from its shape.
 *
 * - `I`: five digits
 * - `II`: four digits and F, performance measurement
 * - `III`: four digits and T, emerging technology
 * - `PLA`: four digits and U, proprietary laboratory analyses
 * - `MAAA`: four digits and M, the administrative codes of multianalyte assays. Assays with a five-digit code are in
 *   category I.
 * - `administration`: four digits and A, the administration of vaccines in the years from 2020. The AMA counts them as
 *   category I, but they are in none of its sections.
 */
export type CptCategory = 'I' | 'II' | 'III' | 'PLA' | 'MAAA' | 'administration';

/** A category as a node of the tree. */
export interface CptCategoryNode {
  /** The kind of node. */
  readonly kind: 'category';
  /** The category itself: `II`. */
  readonly code: CptCategory;
  /** A short neutral name: `Category II`. */
  readonly title: string;
  /** Always false: a category is not reported on a claim. */
  readonly billable: false;
}

/** A section of category I: a range of numbers. */
export interface CptSection {
  /** The kind of node. */
  readonly kind: 'section';
  /** First and last number: `70000-79999`. */
  readonly code: string;
  /** Its name: `Radiology`. */
  readonly title: string;
  /** Always false: a section is not reported on a claim. */
  readonly billable: false;
}

/** A part of the section Surgery: a range of numbers. */
export interface CptSubsection {
  /** The kind of node. */
  readonly kind: 'subsection';
  /** First and last number: `20000-29999`. */
  readonly code: string;
  /** Its name: `Musculoskeletal System`. */
  readonly title: string;
  /** Always false: a subsection is not reported on a claim. */
  readonly billable: false;
}

/** A code without any files, read from its shape: it is not known whether it exists. */
export interface CptShape {
  /** The kind of node. */
  readonly kind: 'code';
  /** The code in the form on claims. */
  readonly code: string;
  /** The category, read from the shape. */
  readonly category: CptCategory;
  /** The section of its number; absent outside category I, and for numbers that are in no section. */
  readonly section?: CptSection;
  /** The part of Surgery of its number; absent outside Surgery. */
  readonly subsection?: CptSubsection;
}

/** A code of the user's own AMA files as it is on a date. */
export interface CptEntry extends CptShape {
  /** Always true: a code in the files may be reported on a claim. Codes of category II are reported without a charge. */
  readonly billable: true;
  /** The long descriptor. */
  readonly title: string;
  /** The medium descriptor; absent if the files have none. */
  readonly mediumTitle?: string;
  /** The short descriptor, at most 28 characters; absent if the files have none. */
  readonly shortTitle?: string;
  /**
   * The first day that the files cover for the code: the effective date of its descriptor, or the first day of the edition.
   * Absent if neither is known. It is not the first day of the code, which the files do not have: the code may be older.
   */
  readonly describedFrom?: IsoDate;
  /** The first day of the edition, as it was given to `createCpt`; absent if it was not. */
  readonly edition?: IsoDate;
  /**
   * True if the date is before {@link CptEntry.describedFrom}: the files do not say whether the code was valid then, or
   * with which descriptor. An edition of that date does.
   */
  readonly unconfirmed: boolean;
  /** True if the date is after the last day of the edition: a later edition may differ. */
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

/** What else the files say about a code. */
export interface CptDetails {
  /** The code in the form on claims. */
  readonly code: string;
  /** The AMA's number for the concept. */
  readonly conceptId?: string;
  /** The descriptor for consumers. */
  readonly consumerTitle?: string;
  /** The same in Spanish. */
  readonly spanishConsumerTitle?: string;
  /** Laboratory tests with the code, for proprietary analyses; otherwise empty. */
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
  /** Its name; absent if the files have none. */
  readonly name?: string;
  /** Its description; absent if the files have none. */
  readonly description?: string;
  /** The level printed in the files; absent if they have none. */
  readonly level?: string;
  /** The headings above it in the files. */
  readonly sections: readonly string[];
}

/** The dates that the user's files cover, as far as they are known. */
export interface CptDataRange {
  /** The first day of the edition, inclusive; absent if it was not given to `createCpt`. */
  readonly from?: IsoDate;
  /** The last day of the edition, inclusive; absent if neither it nor the first day was given. */
  readonly to?: IsoDate;
}

/** Everything that the user's files say about a code over time. One edition has one descriptor for each code. */
export interface CptHistory {
  /** The code in the form on claims. */
  readonly code: string;
  /** One period without an end, from the first day that the files cover for the code; empty if no date is known. */
  readonly periods: readonly CptPeriod[];
  /** The same for its descriptors. */
  readonly titles: readonly CptTitlePeriod[];
}

/** A period in which a code is valid according to the files. It may have begun earlier. */
export interface CptPeriod {
  /** The first day that the files cover for the code. */
  readonly from: IsoDate;
  /** Always true: CPT has no headers. */
  readonly billable: true;
}

/** The period in which the code has these descriptors. */
export interface CptTitlePeriod {
  /** First day. */
  readonly from: IsoDate;
  /** The long descriptor. */
  readonly title: string;
  /** The medium descriptor; absent if the files have none. */
  readonly mediumTitle?: string;
  /** The short descriptor; absent if the files have none. */
  readonly shortTitle?: string;
}

/** A suggested code. */
export interface CptSuggestion {
  /** The code in the form on claims. */
  readonly code: string;
  /** The long descriptor. */
  readonly title: string;
  /** Always true: all suggestions are codes in the files. */
  readonly billable: true;
  /**
   * `format`: blanks, dots, hyphens. `modifier`: a modifier is attached (12345-25). `look-alike`: O for 0, I or l for 1,
   * and the like. `one-character`: one character missing, too many, wrong, or two swapped.
   */
  readonly reason: CptSuggestionReason;
}

/** Why a suggestion was made. */
export type CptSuggestionReason = 'format' | 'modifier' | 'look-alike' | 'one-character';
