// The functions of `medcodes/icd9`. `create.ts` binds the same ones to other data.
export { has, isBillable, lookup, suggest, validate } from './public/codes.js';
export { backwardMappings, forwardMappings, fromIcd10, toIcd10 } from './public/mappings.js';
export { dataRange, entries, releases, size } from './public/set.js';
export { format, isWellFormed, normalize } from './public/syntax.js';
export {
  ancestors,
  categories,
  children,
  commonAncestor,
  descendants,
  isA,
  parent,
} from './public/tree.js';
