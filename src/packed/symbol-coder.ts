/** Reads bits, or writes them: a writer is given each bit and gives it back, a reader passes over what it is given. */
export interface BitCoder {
  bit(context: number, bit: number): number;
  evenBit(bit: number): number;
}

/** How many symbols are remembered in a place. */
const REMEMBERED = 4;
const NONE = 0xffff;
/** Misses beyond these are not told apart. */
const MOST_MISSES = 15;
/** A symbol is right this often before it counts as sure. */
const SURE = 15;
/** The bits of a number after its highest one that have contexts. */
const MODELLED = 5;
const FLAGS = REMEMBERED * 16 * 16;

/** The largest symbol. */
export const MOST_SYMBOL = 0xfffe;

/**
 * Codes symbols, numbers from 0 to {@link MOST_SYMBOL}, by what came before in the same place. The caller says for each symbol in
 * which places it stands, the closest first: after which words, below which entry. Each place remembers three symbols. They are
 * tried one after the other, a bit for each; if none of them is right, the symbol is written as a number.
 *
 * The same code writes and reads, so both sides learn the same: see {@link BitCoder}.
 */
export class SymbolCoder {
  /** The places of the next symbol: any whole numbers. The caller sets all of them before {@link code}. */
  readonly places: Int32Array;
  private readonly coder: BitCoder;
  private readonly base: number;
  private readonly shift: number;
  private readonly symbols: Uint16Array;
  private readonly counts: Uint8Array;
  private readonly checks: Uint8Array;
  private readonly slots: Int32Array;
  private readonly tried: Int32Array = new Int32Array(32);

  /**
   * @param base - the first of its contexts, {@link contextsOf} in number
   * @param places - how many places each symbol stands in, five at most
   * @param bits - how many slots each kind of place has, as a power of two
   */
  constructor(coder: BitCoder, base: number, places: number, bits: number) {
    this.coder = coder;
    this.base = base;
    this.shift = 32 - bits;
    this.places = new Int32Array(places);
    this.slots = new Int32Array(places);
    const slots = places << bits;
    this.symbols = new Uint16Array(slots * REMEMBERED).fill(NONE);
    this.counts = new Uint8Array(slots * REMEMBERED);
    this.checks = new Uint8Array(slots);
  }

  /** How many contexts a coder takes. */
  static contextsOf(places: number): number {
    return places * FLAGS + 16 + (16 << MODELLED);
  }

  /** Reads or writes a symbol. */
  code(symbol: number): number {
    this.findSlots();
    let found = this.tryRemembered(symbol);
    if (found < 0) found = this.number(symbol);
    for (let place = 0; place < this.slots.length; place++) this.learn(this.slots[place]!, found);
    return found;
  }

  private findSlots(): void {
    const { places, slots, shift, checks } = this;
    for (let place = 0; place < places.length; place++) {
      const mixed = Math.imul(places[place]! ^ Math.imul(place + 1, 0x9e3779b9), 0x2c1b3c6d);
      const hash = Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
      const slot = (place << (32 - shift)) + (hash >>> shift);
      const check = hash & 0xff;
      slots[place] = slot * REMEMBERED;
      if (checks[slot] === check) continue;
      checks[slot] = check;
      this.symbols.fill(NONE, slot * REMEMBERED, slot * REMEMBERED + REMEMBERED);
      this.counts.fill(0, slot * REMEMBERED, slot * REMEMBERED + REMEMBERED);
    }
  }

  /** The symbol if a place remembers it, else -1. */
  private tryRemembered(symbol: number): number {
    const { slots, symbols, counts, tried, coder } = this;
    let misses = 0;
    for (let place = 0; place < slots.length; place++) {
      const slot = slots[place]!;
      for (let i = 0; i < REMEMBERED; i++) {
        const other = symbols[slot + i]!;
        if (other === NONE) break;
        let known = 0;
        while (known < misses && tried[known] !== other) known++;
        if (known < misses) continue;
        const context = ((place * REMEMBERED + i) * 16 + counts[slot + i]!) * 16 + Math.min(MOST_MISSES, misses);
        if (coder.bit(this.base + context, other === symbol ? 1 : 0) === 1) return other;
        tried[misses++] = other;
      }
    }
    return -1;
  }

  /** A symbol as a number: how many bits it has, then the bits, of which the highest have contexts. */
  private number(symbol: number): number {
    const { coder } = this;
    const sizes = this.base + this.places.length * FLAGS;
    const plusOne = symbol + 1;
    const own = 31 - Math.clz32(plusOne);
    let node = 1;
    for (let bit = 3; bit >= 0; bit--) node = (node << 1) | coder.bit(sizes + node, (own >> bit) & 1);
    const size = node - 16;
    const bits = sizes + 16 + (size << MODELLED);
    let value = 1;
    for (let left = size - 1; left >= 0; left--) {
      const bit = (plusOne >> left) & 1;
      value = (value << 1) | (size - left <= MODELLED ? coder.bit(bits + value, bit) : coder.evenBit(bit));
    }
    return value - 1;
  }

  /** Remembers a symbol in a place: more often, or instead of the one that came least often. */
  private learn(slot: number, symbol: number): void {
    const { symbols, counts } = this;
    let at = 0;
    while (at < REMEMBERED && symbols[slot + at] !== symbol) at++;
    if (at < REMEMBERED) {
      if (counts[slot + at]! < SURE) counts[slot + at]!++;
    } else {
      at = REMEMBERED - 1;
      while (at > 0 && symbols[slot + at - 1] === NONE) at--;
      symbols[slot + at] = symbol;
      counts[slot + at] = 1;
      if (at > 0 && counts[slot]! > 1) counts[slot]!--;
    }
    for (; at > 0 && counts[slot + at]! >= counts[slot + at - 1]!; at--) this.swap(slot + at);
  }

  private swap(at: number): void {
    const { symbols, counts } = this;
    const symbol = symbols[at]!;
    const count = counts[at]!;
    symbols[at] = symbols[at - 1]!;
    counts[at] = counts[at - 1]!;
    symbols[at - 1] = symbol;
    counts[at - 1] = count;
  }
}

/** A place that is made of several numbers. */
export function placeOf(a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ 0x811c9dc5, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x5bd1e995);
  return hash ^ (hash >>> 15);
}
