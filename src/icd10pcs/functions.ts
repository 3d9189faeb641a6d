// The functions of `medcodes/icd10pcs`. `create.ts` binds the same ones to other data.
export { complete, definition, explain, nextValues, table } from './public/builder.js';
export { history, predecessors, successors, upgrade } from './public/changes.js';
export { checkCode, has, isBillable, lookup, suggest, validate } from './public/codes.js';
export { bodyPart, device, deviceAggregates, substance } from './public/keys.js';
export { dataRange, diff, entries, releases, size } from './public/set.js';
export { ancestors, children, commonAncestor, descendants, isA, parent, sections } from './public/tree.js';
export { format, isWellFormed, normalize } from './syntax.js';
