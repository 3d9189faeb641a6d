// The functions of `medcodes/icd10cm`. `create.ts` binds the same ones to other data.
export { history, predecessors, successors, upgrade } from './public/changes.js';
export { checkCode, has, isBillable, lookup, poaExempt, suggest, validate } from './public/codes.js';
export { dataRange, diff, entries, releases, size } from './public/set.js';
export { laterality, moreSpecific } from './public/specificity.js';
export { ancestors, chapters, children, commonAncestor, descendants, isA, parent } from './public/tree.js';
export { format, isWellFormed, normalize } from './syntax.js';
