type Functions = typeof import('./functions.js');

/** The functions of `medcodes/hcpcs`, bound to a payload of your own: same names, same signatures. */
export interface Hcpcs extends Functions {}
