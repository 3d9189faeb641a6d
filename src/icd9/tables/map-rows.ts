import { type Guesses, hashed } from '../../packed/guesses.js';
import type { SymbolCoder } from '../../packed/mix-decoder.js';

/** A row of a GEM file without its source: the place of the target among its codes, and the number of the flags. */
export interface MapRow {
  readonly target: number;
  readonly flags: number;
}

/** A signed number as an unsigned one: 0, 1, -1, 2, -2 become 0, 1, 2, 3, 4. */
export const zigzag = (value: number): number => (value > 0 ? 2 * value - 1 : -2 * value);

/** The inverse of {@link zigzag}. */
export const fromZigzag = (value: number): number => (value & 1 ? (value + 1) / 2 : -value / 2);

/** The number of the flags of a row. The caller has set the keys. */
export function codeFlags(
  coder: SymbolCoder,
  guesses: Guesses,
  contexts: Int32Array,
  set: number,
  palette: number,
  before: number,
  wanted: number,
): number {
  let flags = guesses.code(wanted, before, before);
  if (flags < 0) {
    contexts[0] = hashed(31, before);
    contexts[1] = hashed(32, guesses.place);
    contexts[2] = hashed(33, guesses.place, before);
    contexts[3] = hashed(34, 0);
    contexts[4] = 0;
    contexts[5] = 0;
    flags = coder.symbol(contexts, set, 32 - Math.clz32(palette - 1), wanted);
  }
  guesses.learn(flags);
  return flags;
}
