// The functions of `medcodes/hcpcs`. `create.ts` binds the same ones to other data.
export { history, predecessors, records, successors } from './public/changes.js';
export { checkCode, has, isBillable, lookup, suggest, validate } from './public/codes.js';
export { billUnits, codesForDrug, drugByNdc, drugProducts } from './public/drugs.js';
export { isModifier, modifier, modifiers, validateModifier } from './public/modifiers.js';
export { dataRange, diff, entries, releases, size } from './public/set.js';
export { ancestors, children, commonAncestor, descendants, isA, parent, sections } from './public/tree.js';
export { format, isWellFormed, normalize } from './syntax.js';
