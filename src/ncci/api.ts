type Functions = typeof import('./functions.js');

/** The functions of `medcodes/ncci`, bound to tables of your own: same names, same signatures. */
export interface Ncci extends Functions {}
