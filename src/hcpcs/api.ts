type Functions = typeof import('./functions.js');

/** The functions of `medcodes/hcpcs`, bound to your own payload: same names, same signatures. */
export interface Hcpcs extends Functions {}
