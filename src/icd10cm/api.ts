import type {
  ancestors,
  chapters,
  children,
  commonAncestor,
  dataRange,
  descendants,
  diff,
  entries,
  has,
  history,
  isA,
  isBillable,
  laterality,
  lookup,
  moreSpecific,
  parent,
  poaExempt,
  predecessors,
  releases,
  size,
  successors,
  suggest,
  upgrade,
  validate,
} from './index.js';
import type { format, isWellFormed, normalize } from './syntax.js';

/** The functions of `medcodes/icd10cm`, bound to a payload of your own: same names, same signatures. */
export interface Icd10cm {
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
  /** See {@link predecessors}. */
  readonly predecessors: typeof predecessors;
  /** See {@link successors}. */
  readonly successors: typeof successors;
  /** See {@link upgrade}. */
  readonly upgrade: typeof upgrade;
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
  /** See {@link chapters}. */
  readonly chapters: typeof chapters;
  /** See {@link suggest}. */
  readonly suggest: typeof suggest;
  /** See {@link poaExempt}. */
  readonly poaExempt: typeof poaExempt;
  /** See {@link laterality}. */
  readonly laterality: typeof laterality;
  /** See {@link moreSpecific}. */
  readonly moreSpecific: typeof moreSpecific;
  /** See {@link entries}. */
  readonly entries: typeof entries;
  /** See {@link size}. */
  readonly size: typeof size;
  /** See {@link releases}. */
  readonly releases: typeof releases;
  /** See {@link dataRange}. */
  readonly dataRange: typeof dataRange;
}
