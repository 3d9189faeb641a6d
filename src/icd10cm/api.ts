type Functions = typeof import('./functions.js');

/** The functions of `medcodes/icd10cm`, bound to a payload of your own: same names, same signatures. */
export interface Icd10cm extends Functions {}
