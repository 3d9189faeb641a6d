import type { Compiler } from './compiler.js';
import { CPT } from './cpt.js';
import { NCCI } from './ncci.js';

/** What can be compiled, one line each. */
export const COMPILERS: readonly Compiler[] = [CPT, NCCI];
