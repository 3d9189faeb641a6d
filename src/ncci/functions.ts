// The functions of `medcodes/ncci`. `create.ts` binds the same ones to other data.
export { addOn, checkAddOns } from './public/add-ons.js';
export { checkUnits, mue } from './public/mue.js';
export { checkPair, edits, modifier, modifiers } from './public/ptp.js';
export { dataRange, releases } from './public/set.js';
