import { MedcodesError } from '../base/errors.js';
import { BitDecoder } from '../packed/bit-decoder.js';
import {
  CodeMemory,
  ListMemory,
  MEMORY_MASK,
  NEW_COUNT,
  PALETTE,
  PLACE,
  PRESENT,
  placeBits,
  stepContext,
} from './pairs-model.js';

/** Where the pairs of a chunk go: one element for each pair. */
export interface PairTarget {
  /** Places of the column 2 codes, in order within each list. */
  readonly codes: Uint16Array;
  /** What rows each pair has: a number of the table of histories. */
  readonly histories: Uint16Array | Uint32Array;
  /** How many pairs there are when each list is read. */
  readonly ends: Uint32Array;
}

/** What is known of a chunk before it is read. */
export interface ChunkShape {
  /** How many column 1 codes. */
  readonly lists: number;
  /** How many pairs. */
  readonly pairs: number;
  /** How many different histories those have. */
  readonly palette: number;
  /** How many codes the whole table has. */
  readonly codes: number;
}

/**
 * Reads a chunk; `pairs-model.ts` describes it.
 *
 * @throws MedcodesError `corrupt-payload` if it does not have as many pairs as announced
 */
export function decodePairs(bytes: Uint8Array, shape: ChunkShape, target: PairTarget): void {
  const decoder = new PairsDecoder(bytes, shape, target);
  for (let list = 0; list < shape.lists; list++) {
    decoder.readList();
    target.ends[list] = decoder.end;
  }
  if (decoder.end !== shape.pairs) throw corrupt();
}

const corrupt = (): MedcodesError =>
  new MedcodesError(
    'corrupt-payload',
    'a section of edits has another number of pairs than its head says; load the payload again',
  );

class PairsDecoder {
  private readonly bits: BitDecoder;
  private readonly palette: Uint32Array;
  private readonly placeBits: number;
  private readonly memory: CodeMemory;
  /** Column 2 codes that one of the last lists has, in order, and those for the list after this one. */
  private candidates: Uint16Array;
  private following: Uint16Array;
  private count = 0;
  private readonly fresh: Uint16Array;
  private readonly codes: Uint16Array;
  private readonly histories: Uint16Array | Uint32Array;
  end = 0;

  constructor(bytes: Uint8Array, shape: ChunkShape, target: PairTarget) {
    this.placeBits = placeBits(shape.palette);
    this.bits = new BitDecoder(bytes, PLACE + (1 << this.placeBits));
    this.palette = new Uint32Array(shape.palette);
    for (let i = 0, before = -1; i < shape.palette; i++) {
      before += 1 + this.bits.number(PALETTE);
      this.palette[i] = before;
    }
    this.memory = new CodeMemory(shape.codes);
    this.candidates = new Uint16Array(shape.codes);
    this.following = new Uint16Array(shape.codes);
    this.fresh = new Uint16Array(shape.codes);
    this.codes = target.codes;
    this.histories = target.histories;
  }

  /** The new column 2 codes of the next list: how many. */
  private readFresh(): number {
    const count = this.bits.number(NEW_COUNT);
    let step = 0;
    let code = -1;
    for (let i = 0; i < count && code < this.fresh.length; i++) {
      step = this.bits.number(stepContext(step));
      code += 1 + step;
      this.fresh[i] = code;
    }
    if (code >= this.fresh.length) throw corrupt();
    return count;
  }

  /** Reads a list: merges the candidates with the new ones. */
  readList(): void {
    const { bits, candidates, following, fresh } = this;
    const { history } = this.memory;
    const list = new ListMemory();
    const freshCount = this.readFresh();
    const { count } = this;
    let kept = 0;
    let recent = 0;
    for (let i = 0, j = 0; i < count || j < freshCount; ) {
      const candidate = j >= freshCount || (i < count && candidates[i]! < fresh[j]!);
      const code = candidate ? candidates[i++]! : fresh[j++]!;
      let present = 1;
      if (candidate) {
        present = bits.bit(PRESENT + history[code]! * 8 + recent);
        recent = ((recent << 1) | present) & 7;
      }
      if (present === 1) this.readPair(code, candidate, list);
      const now = ((history[code]! << 1) | present) & MEMORY_MASK;
      history[code] = now;
      if (now !== 0) following[kept++] = code;
    }
    this.candidates = following;
    this.following = candidates;
    this.count = kept;
  }

  private readPair(code: number, candidate: boolean, list: ListMemory): void {
    const place = this.readPlace(code, candidate, list);
    this.memory.note(code, place);
    list.last = place;
    this.codes[this.end] = code;
    this.histories[this.end++] = this.palette[place]!;
  }

  private readPlace(code: number, candidate: boolean, list: ListMemory): number {
    const { bits, memory } = this;
    const expected = memory.expected[code]!;
    if (expected >= 0) {
      const same = bits.bit(list.sameContext(expected, memory.steady[code]!, candidate));
      list.sames = (list.sames << 1) | same;
      if (same === 1) return expected;
    }
    if (list.odd >= 0 && list.odd !== expected) {
      const again = bits.bit(list.againContext(expected >= 0));
      list.agains = (list.agains << 1) | again;
      if (again === 1) return list.odd;
    }
    list.odd = bits.symbol(PLACE, this.placeBits);
    return list.odd;
  }
}
