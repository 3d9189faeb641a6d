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
 * CPT with the user's own AMA files: the verbs that all code sets have.
 *
 * The files of an edition have the codes of that edition alone, and date their descriptors, not the codes. A date before the
 * descriptor, or, where that has none, before the edition, is answered and marked `unconfirmed`: a code whose descriptor was
 * revised was in force, a new one was not, and the files do not tell them apart. A code that was deleted earlier is unknown.
 *
 * Every function with `options` throws `MedcodesError` `invalid-date` for a date that is none.
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
   * Whether the files have a code. The date is checked but decides nothing: {@link Cpt.lookup} and {@link Cpt.validate} say
   * whether the files speak of it.
   *
   * @param code - any text; anything but a code of the files gives `false`
   */
  has(code: string, options?: OnDate): boolean;
  /**
   * Whether a claim may carry a code: every code that the files have, see {@link Cpt.has}.
   *
   * @param code - any text; anything but a code of the files gives `false`
   */
  isBillable(code: string, options?: OnDate): boolean;
  /**
   * The entry of a code on a date: descriptors, category, section, dates. Throws `missing-part` for a payload without its
   * texts.
   *
   * @param code - any text
   * @returns `undefined` where the text is no code of the files
   */
  lookup(code: string, options?: OnDate): CptEntry | undefined;
  /**
   * What else the files say of a code, on any date: concept id, descriptors for consumers, laboratory tests.
   *
   * @param code - any text
   * @returns `undefined` for a code that the files do not have
   */
  details(code: string): CptDetails | undefined;
  /**
   * Whether a code may stand on a claim of a date and, if not, why, with what may have been meant: `malformed`, `unknown`. With
   * warnings, `outside-data-range` where the date lies before the descriptor or after the edition, `undated` where the edition
   * was not dated.
   *
   * @param code - any text
   */
  validate(code: string, options?: OnDate): CptValidation;
  /**
   * All that the files say of a code over time.
   *
   * @param code - any text
   * @returns `undefined` for a code that the files do not have
   */
  history(code: string): CptHistory | undefined;
  /**
   * Codes that may have been meant by a text, the likeliest first: blanks, an attached modifier, O for 0, one character off.
   * Throws `invalid-argument` for a limit that is no whole number from 1.
   *
   * @param text - any text; a code of the files, and a text that resembles none, give an empty list
   */
  suggest(text: string, options?: SuggestOptions): readonly CptSuggestion[];
  /** Every code, as it stands on a date: category by category, then by number, one after the other as they are asked for. */
  entries(options?: OnDate): Generator<CptEntry, void, undefined>;
  /** How many codes the files have. There are no headers among them. */
  size(options?: OnDate): SetSize;
  /** The dates that the files can speak for, as they were given to `createCpt`. */
  dataRange(): CptDataRange;
  /**
   * A modifier of the files. Throws `missing-part` where `Modifiers.txt` was not given.
   *
   * @param modifier - any text; a hyphen in front is accepted
   * @returns `undefined` for a modifier that the files do not have
   */
  modifier(modifier: string): CptModifier | undefined;
  /**
   * Whether the files have a modifier. Throws `missing-part` where `Modifiers.txt` was not given.
   *
   * @param modifier - any text; a hyphen in front is accepted
   */
  isModifier(modifier: string): boolean;
  /** All modifiers, in the order of the files. Throws `missing-part` where `Modifiers.txt` was not given. */
  modifiers(): readonly CptModifier[];
  /**
   * The node right above another: a subsection, a section or a category; `undefined` for a category, and for a node that is
   * not there.
   */
  parent(node: CptNodeRef, options?: OnDate): CptCategoryNode | CptSection | CptSubsection | undefined;
  /** The nodes right below another: sections, subsections, the codes of the files. Empty for a code. */
  children(node: CptNodeRef, options?: OnDate): readonly CptNode[];
  /** All nodes above another, nearest first, the category last. */
  ancestors(node: CptNodeRef, options?: OnDate): readonly (CptCategoryNode | CptSection | CptSubsection)[];
  /** All nodes below another, parents before their children, one after the other as they are asked for. */
  descendants(node: CptNodeRef, options?: OnDate): readonly CptNode[];
  /** Whether a node is another or stands below it; `false` where one of them is not there. */
  isA(node: CptNodeRef, ancestor: CptNodeRef, options?: OnDate): boolean;
  /** The nearest node that is, or stands above, both nodes; `undefined` for nodes of two categories, or that are not there. */
  commonAncestor(a: CptNodeRef, b: CptNodeRef, options?: OnDate): CptNode | undefined;
}
