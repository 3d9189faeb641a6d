// The functions of `medcodes/icd10cm/rules`. `create.ts` binds the same ones to other data.
export { instructions, notes, tabulars } from './public/notes.js';
export { checkExcludes, checkPair } from './public/pairs.js';
export { expand, seventhCharacters } from './public/seventh.js';
