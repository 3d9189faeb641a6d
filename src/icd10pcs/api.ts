import type {
  ancestors,
  bodyPart,
  children,
  commonAncestor,
  complete,
  dataRange,
  definition,
  descendants,
  device,
  deviceAggregates,
  diff,
  entries,
  explain,
  has,
  history,
  isA,
  isBillable,
  lookup,
  nextValues,
  parent,
  predecessors,
  releases,
  sections,
  size,
  substance,
  successors,
  suggest,
  table,
  upgrade,
  validate,
} from './index.js';
import type { format, isWellFormed, normalize } from './syntax.js';

/** The functions of `medcodes/icd10pcs`, bound to a payload of your own: same names, same signatures. */
export interface Icd10pcs {
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
  /** See {@link table}. */
  readonly table: typeof table;
  /** See {@link nextValues}. */
  readonly nextValues: typeof nextValues;
  /** See {@link complete}. */
  readonly complete: typeof complete;
  /** See {@link explain}. */
  readonly explain: typeof explain;
  /** See {@link definition}. */
  readonly definition: typeof definition;
  /** See {@link bodyPart}. */
  readonly bodyPart: typeof bodyPart;
  /** See {@link device}. */
  readonly device: typeof device;
  /** See {@link substance}. */
  readonly substance: typeof substance;
  /** See {@link deviceAggregates}. */
  readonly deviceAggregates: typeof deviceAggregates;
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
  /** See {@link entries}. */
  readonly entries: typeof entries;
  /** See {@link size}. */
  readonly size: typeof size;
  /** See {@link releases}. */
  readonly releases: typeof releases;
  /** See {@link dataRange}. */
  readonly dataRange: typeof dataRange;
}
