type Functions = typeof import('./functions.js');

/** The functions of `medcodes/icd10pcs`, bound to a payload of your own: same names, same signatures. */
export interface Icd10pcs extends Functions {}
