import { EVEN, mantissa, RATES, SLOWEST } from '../bit-decoder.js';

/** Writes bits for `../bit-decoder.ts`, which describes the coder. */
export class BitEncoder {
  readonly #chances: Uint16Array;
  readonly #counts: Uint8Array;
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffffffff;

  /** @param contexts - how many contexts there are */
  constructor(contexts: number) {
    this.#chances = new Uint16Array(contexts).fill(EVEN);
    this.#counts = new Uint8Array(contexts);
  }

  /** One bit in a context. */
  bit(context: number, bit: number): void {
    const chance = this.#chances[context]!;
    const count = this.#counts[context]!;
    const bound = Math.imul(this.#range >>> 16, chance) >>> 0;
    if (count < SLOWEST) this.#counts[context] = count + 1;
    if (bit === 1) {
      this.#range = bound;
      this.#chances[context] = chance + (Math.imul(0xffff - chance, RATES[count]!) >>> 15);
    } else {
      this.#narrow(bound);
      this.#chances[context] = chance - (Math.imul(chance, RATES[count]!) >>> 15);
    }
    this.#settle();
  }

  /** One bit without a context. */
  evenBit(bit: number): void {
    const half = this.#range >>> 1;
    if (bit === 1) this.#range = half;
    else {
      this.#low += half;
      this.#range = half;
      if (this.#low >= 2 ** 32) this.#carry();
    }
    this.#settle();
  }

  /** A number from 0 to 2^20 - 2. */
  number(base: number, number: number): void {
    const plusOne = number + 1;
    const size = 31 - Math.clz32(plusOne);
    if (size >= 20) throw new Error(`${number} is too large for the bit coder; the maximum is 2^20 - 2`);
    for (let i = 0; i < size; i++) this.bit(base + i, 1);
    this.bit(base + size, 0);
    for (let left = size - 1; left >= 0; left--) {
      const bit = (plusOne >> left) & 1;
      if (left >= size - 2) this.bit(base + mantissa(size, left, plusOne >> (left + 1)), bit);
      else this.evenBit(bit);
    }
  }

  /** A number of `bits` bits, the highest first. */
  symbol(base: number, bits: number, symbol: number): void {
    let node = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (symbol >> i) & 1;
      this.bit(base + node, bit);
      node = (node << 1) | bit;
    }
  }

  /** All bytes, without the zeros at their end. */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i++) {
      this.#bytes.push(Math.floor(this.#low / 2 ** 24));
      this.#low = (this.#low % 2 ** 24) * 256;
    }
    let length = this.#bytes.length;
    while (length > 0 && this.#bytes[length - 1] === 0) length--;
    return Uint8Array.from(this.#bytes.slice(0, length));
  }

  #narrow(bound: number): void {
    this.#low += bound;
    this.#range = (this.#range - bound) >>> 0;
    if (this.#low >= 2 ** 32) this.#carry();
  }

  /** Adds one to the bytes written so far. The interval never leaves the first one, so some byte can take the carry. */
  #carry(): void {
    this.#low -= 2 ** 32;
    let at = this.#bytes.length - 1;
    while (this.#bytes[at] === 255) this.#bytes[at--] = 0;
    this.#bytes[at]!++;
  }

  #settle(): void {
    while (this.#range < 0x1000000) {
      this.#bytes.push(Math.floor(this.#low / 2 ** 24));
      this.#low = (this.#low % 2 ** 24) * 256;
      this.#range = (this.#range << 8) >>> 0;
    }
  }
}
