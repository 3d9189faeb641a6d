// The functions of `medcodes/pos`. `create.ts` binds the same ones to other data.
export { has, isBillable, lookup, suggest, validate } from './public/codes.js';
export { dataRange, entries, releases, size } from './public/set.js';
export { format, isWellFormed, normalize } from './syntax.js';
