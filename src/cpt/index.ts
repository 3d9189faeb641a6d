/**
 * CPT, the procedure codes of the American Medical Association: the shape of codes and modifiers, categories, and sections by
 * number. It has no descriptors: they come from your own licensed AMA files, with {@link createCpt}.
 *
 * An unknown code gives `false`, `undefined` or an empty list, never an error; a bad date throws `MedcodesError`
 * `invalid-date`, an unexpected file throws `invalid-file`.
 *
 * Source of sections and numbers: the NCCI Policy Manual and the Claims Processing Manual of CMS; see `docs/data-sources.md`.
 * CPT is a registered trademark of the American Medical Association.
 *
 * @module
 */

export type { IsoDate, OnDate } from '../base/dates.js';
export type { SuggestOptions } from '../codeset/suggest.js';
export type { PayloadPart } from '../packed/payload.js';
export type { Cpt } from './api.js';
export { category } from './category.js';
export { type CptOptions, createCpt } from './create.js';
export { type CptModifierShape, modifierShape } from './modifier-shape.js';
export { ancestors, children, commonAncestor, descendants, isA, parent } from './public/tree.js';
export type { CptFile } from './read/types.js';
export { categories, describe, section, sections, subsection } from './sections.js';
export { format, isWellFormed, normalize } from './syntax.js';
export type * from './types.js';
export type { CptPayload } from './unpack.js';
export type * from './validation-types.js';
