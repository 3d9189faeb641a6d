import type {
  ancestors,
  billUnits,
  children,
  codesForDrug,
  commonAncestor,
  dataRange,
  descendants,
  diff,
  drugByNdc,
  drugProducts,
  entries,
  has,
  history,
  isA,
  isBillable,
  isModifier,
  lookup,
  modifier,
  modifiers,
  parent,
  predecessors,
  records,
  releases,
  sections,
  size,
  successors,
  suggest,
  validate,
  validateModifier,
} from './index.js';
import type { format, isWellFormed, normalize } from './syntax.js';

/** The functions of `medcodes/hcpcs`, bound to a payload of your own: same names, same signatures. */
export interface Hcpcs {
  /** See {@link normalize}. */
  readonly normalize: typeof normalize;
  /** See {@link format}. */
  readonly format: typeof format;
  /** See {@link isWellFormed}. */
  readonly isWellFormed: typeof isWellFormed;
  /** See {@link has}. */
  readonly has: typeof has;
  /** See {@link isBillable}. */
  readonly isBillable: typeof isBillable;
  /** See {@link lookup}. */
  readonly lookup: typeof lookup;
  /** See {@link validate}. */
  readonly validate: typeof validate;
  /** See {@link history}. */
  readonly history: typeof history;
  /** See {@link records}. */
  readonly records: typeof records;
  /** See {@link predecessors}. */
  readonly predecessors: typeof predecessors;
  /** See {@link successors}. */
  readonly successors: typeof successors;
  /** See {@link diff}. */
  readonly diff: typeof diff;
  /** See {@link parent}. */
  readonly parent: typeof parent;
  /** See {@link children}. */
  readonly children: typeof children;
  /** See {@link ancestors}. */
  readonly ancestors: typeof ancestors;
  /** See {@link descendants}. */
  readonly descendants: typeof descendants;
  /** See {@link isA}. */
  readonly isA: typeof isA;
  /** See {@link commonAncestor}. */
  readonly commonAncestor: typeof commonAncestor;
  /** See {@link sections}. */
  readonly sections: typeof sections;
  /** See {@link suggest}. */
  readonly suggest: typeof suggest;
  /** See {@link isModifier}. */
  readonly isModifier: typeof isModifier;
  /** See {@link modifier}. */
  readonly modifier: typeof modifier;
  /** See {@link modifiers}. */
  readonly modifiers: typeof modifiers;
  /** See {@link validateModifier}. */
  readonly validateModifier: typeof validateModifier;
  /** See {@link codesForDrug}. */
  readonly codesForDrug: typeof codesForDrug;
  /** See {@link drugProducts}. */
  readonly drugProducts: typeof drugProducts;
  /** See {@link drugByNdc}. */
  readonly drugByNdc: typeof drugByNdc;
  /** See {@link billUnits}. */
  readonly billUnits: typeof billUnits;
  /** See {@link entries}. */
  readonly entries: typeof entries;
  /** See {@link size}. */
  readonly size: typeof size;
  /** See {@link releases}. */
  readonly releases: typeof releases;
  /** See {@link dataRange}. */
  readonly dataRange: typeof dataRange;
}
