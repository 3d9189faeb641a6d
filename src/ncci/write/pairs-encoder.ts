import { BitEncoder } from '../../packed/write/bit-encoder.js';
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
} from '../pairs-model.js';

/** The column 2 codes of one column 1 code, in order, and the number of the history of each. */
export interface PairList {
  readonly codes: ArrayLike<number>;
  readonly histories: ArrayLike<number>;
}

/** A written chunk. */
export interface EncodedChunk {
  readonly bytes: Uint8Array;
  readonly pairs: number;
  /** How many different histories. */
  readonly palette: number;
}

/**
 * Writes a chunk: the counterpart of `../pairs-decoder.ts`, step by step; `../pairs-model.ts` describes it.
 *
 * @param codes - how many codes the whole table has
 */
export function encodePairs(lists: readonly PairList[], codes: number): EncodedChunk {
  const palette = paletteOf(lists);
  const encoder = new PairsEncoder(palette, codes);
  for (const list of lists) encoder.writeList(list);
  const pairs = lists.reduce((sum, list) => sum + list.codes.length, 0);
  return { bytes: encoder.bits.finish(), pairs, palette: palette.length };
}

function paletteOf(lists: readonly PairList[]): readonly number[] {
  const used = new Set<number>();
  for (const { histories } of lists) for (let i = 0; i < histories.length; i++) used.add(histories[i]!);
  return [...used].sort((a, b) => a - b);
}

const NONE = Number.POSITIVE_INFINITY;

class PairsEncoder {
  readonly bits: BitEncoder;
  readonly #places: ReadonlyMap<number, number>;
  readonly #placeBits: number;
  readonly #memory: CodeMemory;
  #candidates: number[] = [];

  constructor(palette: readonly number[], codes: number) {
    this.#placeBits = placeBits(palette.length);
    this.bits = new BitEncoder(PLACE + (1 << this.#placeBits));
    this.#places = new Map(palette.map((history, place) => [history, place]));
    let before = -1;
    for (const history of palette) {
      this.bits.number(PALETTE, history - before - 1);
      before = history;
    }
    this.#memory = new CodeMemory(codes);
  }

  #writeFresh(list: PairList): void {
    const fresh: number[] = [];
    for (let i = 0; i < list.codes.length; i++)
      if (this.#memory.history[list.codes[i]!] === 0) fresh.push(list.codes[i]!);
    this.bits.number(NEW_COUNT, fresh.length);
    let step = 0;
    let before = -1;
    for (const code of fresh) {
      const context = stepContext(step);
      step = code - before - 1;
      this.bits.number(context, step);
      before = code;
    }
  }

  writeList(list: PairList): void {
    this.#writeFresh(list);
    const { history } = this.#memory;
    const { codes, histories } = list;
    const memory = new ListMemory();
    const following: number[] = [];
    let recent = 0;
    for (let i = 0, j = 0; i < this.#candidates.length || j < codes.length; ) {
      // After the end of either list: a value larger than any code.
      const next = this.#candidates[i] ?? NONE;
      const own = codes[j] ?? NONE;
      const candidate = next <= own;
      const code = candidate ? next : own;
      const present = code === own ? 1 : 0;
      if (candidate) {
        i++;
        this.bits.bit(PRESENT + history[code]! * 8 + recent, present);
        recent = ((recent << 1) | present) & 7;
      }
      if (present === 1) this.#writePair(code, this.#places.get(histories[j++]!)!, candidate, memory);
      const now = ((history[code]! << 1) | present) & MEMORY_MASK;
      history[code] = now;
      if (now !== 0) following.push(code);
    }
    this.#candidates = following;
  }

  #writePair(code: number, place: number, candidate: boolean, list: ListMemory): void {
    this.#writePlace(code, place, candidate, list);
    this.#memory.note(code, place);
    list.last = place;
  }

  #writePlace(code: number, place: number, candidate: boolean, list: ListMemory): void {
    const expected = this.#memory.expected[code]!;
    if (expected >= 0) {
      const same = place === expected ? 1 : 0;
      this.bits.bit(list.sameContext(expected, this.#memory.steady[code]!, candidate), same);
      list.sames = (list.sames << 1) | same;
      if (same === 1) return;
    }
    if (list.odd >= 0 && list.odd !== expected) {
      const again = place === list.odd ? 1 : 0;
      this.bits.bit(list.againContext(expected >= 0), again);
      list.agains = (list.agains << 1) | again;
      if (again === 1) return;
    }
    this.bits.symbol(PLACE, this.#placeBits, place);
    list.odd = place;
  }
}
