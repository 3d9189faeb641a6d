/**
 * Reads bits that an adaptive binary range coder wrote (the writer is `write/bit-encoder.ts`).
 *
 * Each bit is read in a context: a number that says what is known before it. A context has a probability of a 1 in 16
 * bits, which moves toward what was read: quickly at first, by 1/{@link SLOWEST} after that many bits. Arithmetic uses 32-bit
 * integers only, so that every engine reads the same.
 *
 * ```text
 * range    the width of the interval, at least 2^24 before each bit
 * code     where in it the stream points
 * bound    (range >>> 16) * probability: below it the bit is 1
 * ```
 *
 * The first four bytes are the code, most significant first; whenever the range falls below 2^24 both move up a byte. Bytes
 * after the end read as zeros: the writer leaves zeros out at the end.
 */
export class BitDecoder {
  // Plain fields, because private ones are several times slower before the engine compiles, which is when the first chunk is read.
  private readonly bytes: Uint8Array;
  private readonly chances: Uint16Array;
  private readonly counts: Uint8Array;
  private at = 4;
  // The 32 bits as signed numbers: the engine keeps those without an object for each.
  private range = -1;
  private code: number;

  /** @param contexts - how many contexts there are */
  constructor(bytes: Uint8Array, contexts: number) {
    this.bytes = bytes;
    this.chances = new Uint16Array(contexts).fill(EVEN);
    this.counts = new Uint8Array(contexts);
    let code = 0;
    for (let i = 0; i < 4; i++) code = (code << 8) | (bytes[i] ?? 0);
    this.code = code;
  }

  /** One bit in a context. */
  bit(context: number): number {
    const chance = this.chances[context]!;
    const count = this.counts[context]!;
    const bound = Math.imul(this.range >>> 16, chance);
    if (count < SLOWEST) this.counts[context] = count + 1;
    let bit = 0;
    if ((this.code ^ SIGN) < (bound ^ SIGN)) {
      bit = 1;
      this.range = bound;
      this.chances[context] = chance + (Math.imul(0xffff - chance, RATES[count]!) >>> 15);
    } else {
      this.range = (this.range - bound) | 0;
      this.code = (this.code - bound) | 0;
      this.chances[context] = chance - (Math.imul(chance, RATES[count]!) >>> 15);
    }
    while (this.range >>> 24 === 0) this.moveUp();
    return bit;
  }

  private moveUp(): void {
    this.range <<= 8;
    this.code = (this.code << 8) | (this.at < this.bytes.length ? this.bytes[this.at++]! : 0);
  }

  /** One bit without a context. */
  evenBit(): number {
    this.range >>>= 1;
    let bit = 0;
    if ((this.code ^ SIGN) < (this.range ^ SIGN)) bit = 1;
    else this.code = (this.code - this.range) | 0;
    while (this.range >>> 24 === 0) this.moveUp();
    return bit;
  }

  /** A number from 0 to 2^20 - 2, in {@link NUMBER_CONTEXTS} contexts from `base` on: its size in bits, then its bits. */
  number(base: number): number {
    let size = 0;
    while (size < 20 && this.bit(base + size) === 1) size++;
    let value = 1;
    for (let left = size - 1; left >= 0; left--) {
      value =
        (value << 1) | (left >= size - 2 ? this.bit(base + mantissa(size, left, value)) : this.evenBit());
    }
    return value - 1;
  }

  /** A number of `bits` bits, the highest first, each in the context of those before: 2^bits contexts from `base` on. */
  symbol(base: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) node = (node << 1) | this.bit(base + node);
    return node - (1 << bits);
  }
}

/** Signed numbers with the other sign are in the order of the unsigned ones. */
const SIGN = -0x80000000;

/** The probability of a context that has seen nothing. */
export const EVEN = 0x8000;

/** After this many bits a context does not slow down any more. */
export const SLOWEST = 60;

/** How far a probability moves after `count` bits, in 1/32768. */
export const RATES: Uint16Array = /* @__PURE__ */ Uint16Array.from({ length: SLOWEST + 1 }, (_, count) =>
  Math.floor(32_768 / (count + 1.6)),
);

/** How many contexts a number takes. */
export const NUMBER_CONTEXTS = 84;

/** The context of the first two bits of a number below its highest one. */
export const mantissa = (size: number, left: number, value: number): number =>
  21 + size * 3 + (left === size - 1 ? 0 : 1 + (value & 1));
