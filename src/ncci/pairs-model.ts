import { NUMBER_CONTEXTS } from '../packed/bit-decoder.js';

/**
 * How the pairs of a table are written, shared by `pairs-decoder.ts` and `write/pairs-encoder.ts`.
 *
 * The column 1 codes are in order, and each has a list of column 2 codes, in order; neighbours have nearly the same
 * lists. So a list is described by the lists before it. A column 2 code that one of the last {@link MEMORY} lists has is a candidate:
 * one bit says whether this list has it too, in the context of which of those lists have it, and of the last
 * three candidates. The others are new: their number and the steps from one to the next come before the candidates.
 *
 * Each pair has a number for its rows (dates, modifier indicator, rationale). Usually it is the number that the
 * same column 2 code had last: one bit. If not, it is often the number of the last pair for which that failed: one bit. If
 * not, it is written out as a place in the palette of the chunk.
 *
 * The memory is cleared at the beginning of a chunk, so a chunk can be read alone.
 */
export const MEMORY = 6;

/** The last lists that have a column 2 code, one bit each, the last one lowest. */
export const MEMORY_MASK: number = (1 << MEMORY) - 1;

/** Candidate or not: by history, then by the last three candidates. */
export const PRESENT = 0;
/** The number that the column 2 code had last. */
export const SAME: number = PRESENT + (8 << MEMORY);
/** The number of the last pair that was not so. */
export const AGAIN: number = SAME + 128;
/** How many new column 2 codes a list has. */
export const NEW_COUNT: number = AGAIN + 16;
/** Steps between them, by the size of the step before. */
export const NEW_STEP: number = NEW_COUNT + NUMBER_CONTEXTS;
/** Steps between the numbers of the palette, and its length. */
export const PALETTE: number = NEW_STEP + 8 * NUMBER_CONTEXTS;
/** Places in the palette: as many as their bits can spell. */
export const PLACE: number = PALETTE + 2 * NUMBER_CONTEXTS;

/** The context of a step, by the step before. */
export const stepContext = (before: number): number =>
  NEW_STEP + Math.min(7, 32 - Math.clz32(before)) * NUMBER_CONTEXTS;

/** How many bits a place in a palette takes. */
export const placeBits = (length: number): number => Math.max(1, 32 - Math.clz32(length - 1));

/** What is remembered of the numbers within one list. Fields, because both sides change them in the same order. */
export class ListMemory {
  /** Whether the last three pairs had the number that was expected, one bit each. */
  sames = 7;
  /** Whether the last pairs that had not, had that of the one before. */
  agains = 0;
  /** The number of the last pair that had not; -1 if there is none. */
  odd = -1;
  /** The number of the last pair. */
  last = -1;

  /** The context of 'the number that the column 2 code had last'. */
  sameContext(expected: number, steady: number, candidate: boolean): number {
    const repeats = expected === this.last ? 1 : 0;
    return SAME + ((((this.sames & 7) * 4 + steady) * 2 + (candidate ? 1 : 0)) * 2 + repeats);
  }

  /** The context of 'the number of the last pair that was not so'. */
  againContext(known: boolean): number {
    return AGAIN + (this.agains & 7) * 2 + (known ? 1 : 0);
  }
}

/** What is remembered of each column 2 code within a chunk. */
export class CodeMemory {
  /** Which of the last lists have it. */
  readonly history: Uint8Array;
  /** The place in the palette that it had last; -1 if it was not there. */
  readonly expected: Int32Array;
  /** How many times in a row that was right, up to 3. */
  readonly steady: Uint8Array;

  constructor(codes: number) {
    this.history = new Uint8Array(codes);
    this.expected = new Int32Array(codes).fill(-1);
    this.steady = new Uint8Array(codes);
  }

  /** Takes note of a number. */
  note(code: number, place: number): void {
    const same = this.expected[code] === place;
    if (!same) this.steady[code] = 0;
    else if (this.steady[code]! < 3) this.steady[code]!++;
    this.expected[code] = place;
  }
}
