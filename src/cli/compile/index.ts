import type { Compiler } from './compiler.js';

/** What can be compiled, one line each. */
export const COMPILERS: readonly Compiler[] = [];
