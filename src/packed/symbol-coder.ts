/** Reads bits, or writes them: a writer is given each bit and gives it back, a reader passes over what it is given. */
export interface BitCoder {
  bit(context: number, bit: number): number;
  evenBit(bit: number): number;
}

/** How many symbols are remembered in a place. */
const REMEMBERED = 4;
/** What is remembered of a symbol: how often it came, in 4 bits, then the symbol plus one, 0 for none. */
const COUNT = 0xf;
const SYMBOL_AT = 4;
const SYMBOL = 0xfffff;
/** Above that, in the first symbol of a slot, is what tells places apart that share the slot. */
const CHECK_AT = 20;
/** Misses beyond these are not told apart. */
const MOST_MISSES = 15;
/** A symbol is right this often before it counts as sure. */
const SURE = 15;
/** The bits of a number after its highest one that have contexts: numbers are as frequent as the words that they stand for. */
const MODELLED = 10;
const FLAGS = REMEMBERED * 16 * 16;

/** The largest symbol. */
export const MOST_SYMBOL = 0xfffe;

/**
 * Codes symbols, numbers from 0 to {@link MOST_SYMBOL}, by what came before in the same place. The caller says for each symbol in
 * which places it is, the closest first: after which words, below which entry. Each place remembers three symbols. They are
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
  /** One array: most of the time is spent waiting for it. */
  private readonly symbols: Int32Array;
  private readonly slots: Int32Array;
  private readonly tried: Int32Array = new Int32Array(32);
  private misses = 0;

  /**
   * @param base - the first of its contexts, {@link contextsOf} in number
   * @param places - how many places each symbol is in, five at most
   * @param bits - how many slots each kind of place has, as a power of two
   */
  constructor(coder: BitCoder, base: number, places: number, bits: number) {
    this.coder = coder;
    this.base = base;
    this.shift = 32 - bits;
    this.places = new Int32Array(places);
    this.slots = new Int32Array(places);
    this.symbols = new Int32Array((places << bits) * REMEMBERED);
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
    const { places, slots, shift, symbols } = this;
    const size = 32 - shift;
    for (let place = 0; place < places.length; place++) {
      const mixed = Math.imul(places[place]! ^ Math.imul(place + 1, 0x9e3779b9), 0x2c1b3c6d);
      const hash = Math.imul(mixed ^ (mixed >>> 15), 0x297a2d39);
      const check = hash & 0xff;
      const at = ((place << size) + (hash >>> shift)) * REMEMBERED;
      slots[place] = at;
      if (symbols[at]! >> CHECK_AT === check) continue;
      symbols[at] = check << CHECK_AT;
      for (let i = 1; i < REMEMBERED; i++) symbols[at + i] = 0;
    }
  }

  /** The symbol if a place remembers it, else -1. */
  private tryRemembered(symbol: number): number {
    this.misses = 0;
    for (let place = 0; place < this.slots.length; place++) {
      const found = this.tryPlace(place, symbol);
      if (found >= 0) return found;
    }
    return -1;
  }

  private tryPlace(place: number, symbol: number): number {
    const { symbols } = this;
    const slot = this.slots[place]!;
    for (let i = 0; i < REMEMBERED; i++) {
      const known = symbols[slot + i]! & SYMBOL;
      if (known === 0) break;
      const other = (known >> SYMBOL_AT) - 1;
      if (this.wasTried(other)) continue;
      const context =
        ((place * REMEMBERED + i) * 16 + (known & COUNT)) * 16 + Math.min(MOST_MISSES, this.misses);
      if (this.coder.bit(this.base + context, other === symbol ? 1 : 0) === 1) return other;
      this.tried[this.misses++] = other;
    }
    return -1;
  }

  private wasTried(symbol: number): boolean {
    for (let i = 0; i < this.misses; i++) if (this.tried[i] === symbol) return true;
    return false;
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
    const { symbols } = this;
    const own = (symbol + 1) << SYMBOL_AT;
    let at = slot;
    const end = slot + REMEMBERED;
    while (at < end && (symbols[at]! & (SYMBOL - COUNT)) !== own) at++;
    if (at < end) {
      if ((symbols[at]! & COUNT) < SURE) symbols[at]!++;
    } else {
      at--;
      while (at > slot && (symbols[at - 1]! & SYMBOL) === 0) at--;
      symbols[at] = (symbols[at]! & ~SYMBOL) | own | 1;
      if (at > slot && (symbols[slot]! & COUNT) > 1) symbols[slot]!--;
    }
    for (; at > slot && (symbols[at]! & COUNT) >= (symbols[at - 1]! & COUNT); at--) this.swap(at);
  }

  /** Two neighbours change places; what tells slots apart stays. */
  private swap(at: number): void {
    const { symbols } = this;
    const differ = (symbols[at]! ^ symbols[at - 1]!) & SYMBOL;
    symbols[at]! ^= differ;
    symbols[at - 1]! ^= differ;
  }
}

/** A place that is made of several numbers. */
export function placeOf(a: number, b = 0, c = 0): number {
  let hash = Math.imul(a ^ 0x811c9dc5, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 13) ^ b, 0x5bd1e995);
  hash = Math.imul(hash ^ (hash >>> 13) ^ c, 0x5bd1e995);
  return hash ^ (hash >>> 15);
}
