import type { IsoDate } from '../base/dates.js';
import type { CodeEntry } from '../codeset/types.js';

export type * from '../codeset/types.js';

/** The kind of a node of the ICD-10-CM tree. */
export type Icd10cmNodeKind = 'chapter' | 'block' | 'category' | 'subcategory' | 'code';

/** A code of ICD-10-CM as it is on a date. */
export interface Icd10cmEntry extends CodeEntry {
  /**
   * `category`: three characters, whether billable (I10) or not (E11). `subcategory`: longer, and extended by other
   * codes. `code`: longer, and billable.
   */
  readonly kind: 'category' | 'subcategory' | 'code';
}

/** A chapter of the Tabular List on a date. */
export interface Icd10cmChapter {
  /** The kind of node. */
  readonly kind: 'chapter';
  /** First and last category: `A00-B99`. */
  readonly code: string;
  /** 1 to 22. */
  readonly number: number;
  /** As the Tabular List prints it, without the range. */
  readonly title: string;
  /** Always false: a chapter or a block is not reported on a claim. */
  readonly billable: false;
  /**
   * The effective date of the Tabular List that the title and place come from. The lists from 2023-10-01 on are not official
   * files: they are the last available official file with the official addenda applied.
   */
  readonly tabular: IsoDate;
}

/** A block of the Tabular List on a date. A block may hold other blocks (C00-C96), and may be one category (B99). */
export interface Icd10cmBlock {
  /** The kind of node. */
  readonly kind: 'block';
  /** First and last category, `A15-A19`, or the only one, `B99`. */
  readonly code: string;
  /** As the Tabular List prints it, without the range. */
  readonly title: string;
  /** Always false: a chapter or a block is not reported on a claim. */
  readonly billable: false;
  /**
   * The effective date of the Tabular List that the title and place come from. The lists from 2023-10-01 on are not official
   * files: they are the last available official file with the official addenda applied.
   */
  readonly tabular: IsoDate;
}

/** A node of the tree: a chapter, a block, or a code of any length. */
export type Icd10cmNode = Icd10cmChapter | Icd10cmBlock | Icd10cmEntry;

/**
 * Names a node. A string is read as a code (`E11.9`), then as a block (`A15-A19`), then as a chapter (`A00-B99`). If a block
 * and a category share a name (B99), the string means the category; `{ kind: 'block', code: 'B99' }`, or the node itself,
 * means the block.
 */
export type Icd10cmNodeRef = string | Icd10cmNamedNode;

/** A node by kind and name: any {@link Icd10cmNode} is one. */
export interface Icd10cmNamedNode {
  /** What it is. The three kinds of codes are interchangeable, because the kind of a code depends on the date. */
  readonly kind: Icd10cmNodeKind;
  /** Its name; a code with or without its dot. */
  readonly code: string;
}

/** Why a suggestion was made. */
export type Icd10cmSuggestionReason =
  | 'format'
  | 'look-alike'
  | 'placeholder'
  | 'seventh-character'
  | 'incomplete'
  | 'one-character';

/** A suggested code. */
export interface Icd10cmSuggestion {
  /** With its dot. */
  readonly code: string;
  /** The official long title of the date. */
  readonly title: string;
  /** Whether it is billable on the date. */
  readonly billable: boolean;
  /**
   * `format`: dot or blanks. `look-alike`: O for 0, I or l for 1, and the like. `placeholder`: an X missing or wrong.
   * `seventh-character`: the last of seven characters. `incomplete`: the text is a header, this completes it.
   * `one-character`: one character missing, too many, wrong, or two swapped.
   */
  readonly reason: Icd10cmSuggestionReason;
}

/** Whether a code is exempt from present-on-admission reporting, and by which list. */
export interface Icd10cmPoaExemption {
  /** True if the list has the code. Then no present-on-admission indicator is reported for it. */
  readonly exempt: boolean;
  /** The effective date of the official list that was used. Between two lists the earlier one applies. */
  readonly list: IsoDate;
}

/**
 * A side of the body as codes name it. `unilateral`: one side, but the codes do not say which (K40.90). `unspecified`: the
 * code does not name the side, but its siblings do.
 */
export type Icd10cmSide = 'right' | 'left' | 'bilateral' | 'unilateral' | 'unspecified';

/** The counterpart of a code on another side. */
export interface Icd10cmSideSibling {
  /** With its dot. */
  readonly code: string;
  /** Its side. */
  readonly side: Icd10cmSide;
}

/** The side of the body that a code names, and the matching codes for the other sides. */
export interface Icd10cmLaterality {
  /** With its dot. */
  readonly code: string;
  /** Its side. */
  readonly side: Icd10cmSide;
  /**
   * The codes of the same condition on other sides: right, left, bilateral, unilateral, unspecified, in this order. An
   * unspecified code may have several right ones, if those also name the body part more exactly.
   */
  readonly siblings: readonly Icd10cmSideSibling[];
}

/** A more specific code. */
export interface Icd10cmMoreSpecific {
  /** With its dot. */
  readonly code: string;
  /** The official long title of the date. */
  readonly title: string;
  /** `below`: it is below the given header. `beside`: it could replace the given code, which leaves something unspecified. */
  readonly relation: 'below' | 'beside';
}
