import type { Notation } from '../codetree/notation.js';

/** How ICD-10-PCS writes its codes: seven characters, no dot. */
export const PROCEDURE_NOTATION: Notation = { dotted: false, digitFirst: true, kindOf: () => 'code' };
