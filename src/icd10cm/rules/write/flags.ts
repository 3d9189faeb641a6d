import { Flag } from '../relation/relation-table.js';
import type { PlacedNote } from './roles.js';

/** Words that make an instruction depend on the case. */
const CONDITIONAL =
  /\b(?:if (?:applicable|known|desired|present|appropriate|any|possible|relevant|documented|specified)|when (?:applicable|known|present|possible)|where applicable|(?:any|all) (?:associated|applicable|causal|specific|other|routine|mental)|as applicable|may be|if there is|when associated|as needed)\b/i;

/**
 * An additional code for a condition that is present in some cases: 'code for associated glaucoma (H42)', 'any family
 * history (Z80.-)'.
 */
const SOMETIMES = /\b(?:any|associated)\b/i;

/** Words that make the list of codes open-ended. */
const OPEN = /\b(?:such as|e\.g\.|for example|including)\b/i;

/** Words about a special case of the condition, in which another code comes first. In other cases the code may be first. */
const SPECIAL =
  /\b(?:complicating|following|during|due to|any|pre-existing|surgery|from therapeutic use|AIDS)\b/i;

const INSTRUCTIONS: ReadonlySet<string> = new Set(['code-first', 'use-additional-code', 'code-also']);

/** How binding an instruction is, by its words. */
export function flagsOf({ kind, text }: PlacedNote): number {
  if (!INSTRUCTIONS.has(kind)) return 0;
  return (
    (CONDITIONAL.test(text) || (kind === 'use-additional-code' && SOMETIMES.test(text))
      ? Flag.conditional
      : 0) |
    (OPEN.test(text) ? Flag.open : 0) |
    (kind === 'code-first' && SPECIAL.test(text) ? Flag.special : 0)
  );
}
