type Functions = typeof import('./functions.js');

/** The functions of `medcodes/icd10pcs`, bound to your own payload: same names, same signatures. */
export interface Icd10pcs extends Functions {}
