import type { OnDate } from '../base/dates.js';
import type { SuggestOptions } from '../codeset/suggest.js';
import type { SetSize } from '../codeset/types.js';
import type { category } from './category.js';
import type { modifierShape } from './modifier-shape.js';
import type { categories, describe, section, sections, subsection } from './sections.js';
import type { format, isWellFormed, normalize } from './syntax.js';
import type {
  CptCategoryNode,
  CptDataRange,
  CptDetails,
  CptEntry,
  CptHistory,
  CptModifier,
  CptNode,
  CptNodeRef,
  CptSection,
  CptSubsection,
  CptSuggestion,
} from './types.js';
import type { CptValidation } from './validation-types.js';

/**
 * CPT from the user's own AMA files: the functions that all code sets have.
 *
 * The files of an edition have only the codes of that edition, with dates of their descriptors, not of the codes. A date before
 * the descriptor (or before the edition, if the descriptor has no date) is answered and marked `unconfirmed`: a code with a
 * revised descriptor was valid then, a new code was not, and the files do not say which it is. A code that was deleted earlier
 * is unknown.
 *
 * Every function with `options` throws `MedcodesError` `invalid-date` for an invalid date.
 */
export interface Cpt {
  /** See {@link normalize}. */
  readonly normalize: typeof normalize;
  /** See {@link format}. */
  readonly format: typeof format;
  /** See {@link isWellFormed}. */
  readonly isWellFormed: typeof isWellFormed;
  /** See {@link category}. */
  readonly category: typeof category;
  /** See {@link describe}. */
  readonly describe: typeof describe;
  /** See {@link section}. */
  readonly section: typeof section;
  /** See {@link subsection}. */
  readonly subsection: typeof subsection;
  /** See {@link categories}. */
  readonly categories: typeof categories;
  /** See {@link sections}. */
  readonly sections: typeof sections;
  /** See {@link modifierShape}. */
  readonly modifierShape: typeof modifierShape;
  /**
   * Whether the files have a code. The date is checked but does not change the answer: {@link Cpt.lookup} and {@link Cpt.validate}
   * say whether the files cover it.
   *
   * @param code - any text; anything but a code of the files gives `false`
   */
  has(code: string, options?: OnDate): boolean;
  /**
   * Whether a code may be reported on a claim: true for every code in the files, see {@link Cpt.has}.
   *
   * @param code - any text; anything but a code of the files gives `false`
   */
  isBillable(code: string, options?: OnDate): boolean;
  /**
   * The entry of a code on a date: descriptors, category, section, dates. Throws `missing-part` for a payload without its
   * texts.
   *
   * @param code - any text
   * @returns `undefined` if the text is not a code of the files
   */
  lookup(code: string, options?: OnDate): CptEntry | undefined;
  /**
   * What else the files say about a code, on any date: concept id, descriptors for consumers, laboratory tests.
   *
   * @param code - any text
   * @returns `undefined` for a code that the files do not have
   */
  details(code: string): CptDetails | undefined;
  /**
   * Checks whether a code may be reported on a claim of a date and, if not, says why, with suggestions: `malformed`,
   * `unknown`. Warnings: `outside-data-range` if the date is before the descriptor or after the edition, `undated` if the
   * edition was not dated.
   *
   * @param code - any text
   */
  validate(code: string, options?: OnDate): CptValidation;
  /**
   * Everything that the files say about a code over time.
   *
   * @param code - any text
   * @returns `undefined` for a code that the files do not have
   */
  history(code: string): CptHistory | undefined;
  /**
   * Suggests codes for a mistyped text, the likeliest first: spaces, an attached modifier, O for 0, one character wrong.
   * Throws `invalid-argument` for a limit that is not a whole number of at least 1.
   *
   * @param text - any text; a code of the files, and a text that is not similar to any, give an empty list
   */
  suggest(text: string, options?: SuggestOptions): readonly CptSuggestion[];
  /** Every code, as it is on a date: category by category, then by number, one at a time, as you ask for them. */
  entries(options?: OnDate): Generator<CptEntry, void, undefined>;
  /** How many codes the files have. There are no headers among them. */
  size(options?: OnDate): SetSize;
  /** The dates that the files cover, as they were given to `createCpt`. */
  dataRange(): CptDataRange;
  /**
   * A modifier of the files. Throws `missing-part` if `Modifiers.txt` was not given.
   *
   * @param modifier - any text; a leading hyphen is accepted
   * @returns `undefined` for a modifier that the files do not have
   */
  modifier(modifier: string): CptModifier | undefined;
  /**
   * Whether the files have a modifier. Throws `missing-part` if `Modifiers.txt` was not given.
   *
   * @param modifier - any text; a leading hyphen is accepted
   */
  isModifier(modifier: string): boolean;
  /** All modifiers, in the order of the files. Throws `missing-part` if `Modifiers.txt` was not given. */
  modifiers(): readonly CptModifier[];
  /**
   * The node directly above another: a subsection, a section or a category; `undefined` for a category, and for an
   * unknown node.
   */
  parent(node: CptNodeRef, options?: OnDate): CptCategoryNode | CptSection | CptSubsection | undefined;
  /** The nodes directly below another: sections, subsections, the codes of the files. Empty for a code. */
  children(node: CptNodeRef, options?: OnDate): readonly CptNode[];
  /** All nodes above another, nearest first, the category last. */
  ancestors(node: CptNodeRef, options?: OnDate): readonly (CptCategoryNode | CptSection | CptSubsection)[];
  /** All nodes below another, parents before their children, one at a time, as you ask for them. */
  descendants(node: CptNodeRef, options?: OnDate): readonly CptNode[];
  /** Whether a node is the same as `ancestor` or is below it. `false` if one of them is unknown. */
  isA(node: CptNodeRef, ancestor: CptNodeRef, options?: OnDate): boolean;
  /** The nearest node that is, or is above, both nodes; `undefined` for nodes of two categories and for unknown nodes. */
  commonAncestor(a: CptNodeRef, b: CptNodeRef, options?: OnDate): CptNode | undefined;
}
