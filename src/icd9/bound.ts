import type { Icd9Entries, Icd9Mappings } from './data.js';
import * as entry from './entry.js';
import * as tree from './hierarchy.js';
import type { Icd9Kind } from './kind.js';
import * as mapping from './mapping.js';
import { suggest } from './suggest.js';
import { validate } from './validate.js';

/** The functions of diagnoses and of procedures: both have the same ones. */
type Functions = typeof import('./functions.js');

/** The functions, bound to data. */
export const bound = (kind: Icd9Kind, data: Icd9Entries & Icd9Mappings): Functions => ({
  normalize: kind.normalize,
  format: (code) => {
    const plain = kind.normalize(code);
    return plain === undefined ? undefined : kind.display(plain);
  },
  isWellFormed: (code) => kind.normalize(code) !== undefined,
  has: (code, options) => entry.has(data, code, options),
  isBillable: (code, options) => entry.isBillable(data, code, options),
  lookup: (code, options) => entry.lookup(data, code, options),
  validate: (code, options) => validate(data, code, options),
  suggest: (text, options) => suggest(data, text, options),
  entries: (options) => entry.entries(data, options),
  size: (options) => entry.size(data, options),
  releases: () => entry.releases(data),
  dataRange: () => entry.dataRange(data),
  parent: (code, options) => tree.parent(data, code, options),
  children: (code, options) => tree.children(data, code, options),
  ancestors: (code, options) => tree.ancestors(data, code, options),
  descendants: (code, options) => tree.descendants(data, code, options),
  isA: (code, ancestor, options) => tree.isA(data, code, ancestor, options),
  commonAncestor: (a, b, options) => tree.commonAncestor(data, a, b, options),
  categories: (options) => tree.categories(data, options),
  toIcd10: (code) => mapping.toIcd10(data, code),
  fromIcd10: (code) => mapping.fromIcd10(data, code),
  forwardMappings: () => mapping.forwardMappings(data),
  backwardMappings: () => mapping.backwardMappings(data),
});
