import type { Compiler } from './compiler.js';
import { NCCI } from './ncci.js';

/** What can be compiled, one line each. */
export const COMPILERS: readonly Compiler[] = [NCCI];
