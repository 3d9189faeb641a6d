import type { SymbolCoder } from '../mix-decoder.js';
import { Mixer } from '../mixer.js';

/** Writes symbols for `../mix-decoder.ts`. */
export class MixEncoder implements SymbolCoder {
  readonly #mixer: Mixer;
  readonly #bytes: number[] = [];
  #low = 0;
  #range = 0xffffffff;

  /** The parameters are those of the mixer. */
  constructor(inputs: number, sets: number, slotBits: number) {
    this.#mixer = new Mixer(inputs, sets, slotBits);
  }

  symbol(contexts: ArrayLike<number>, set: number, bits: number, value: number): number {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** bits)
      throw new Error(`${value} does not fit in the ${bits} bits of a symbol; widen the symbol in the model`);
    let node = 1;
    for (let i = bits - 1; i >= 0; i--) {
      const bit = (value >> i) & 1;
      this.#bit(this.#mixer.predict(contexts, node, set), bit);
      this.#mixer.learn(bit);
      node = (node << 1) | bit;
    }
    return value;
  }

  /** All bytes, without the zeros at their end. */
  finish(): Uint8Array {
    for (let i = 0; i < 4; i++) this.#moveUp();
    let length = this.#bytes.length;
    while (length > 0 && this.#bytes[length - 1] === 0) length--;
    return Uint8Array.from(this.#bytes.slice(0, length));
  }

  #bit(chance: number, bit: number): void {
    const bound = Math.imul(this.#range >>> 16, chance) >>> 0;
    if (bit === 1) this.#range = bound;
    else {
      this.#low += bound;
      this.#range = (this.#range - bound) >>> 0;
      if (this.#low >= 2 ** 32) this.#carry();
    }
    while (this.#range < 0x1000000) {
      this.#moveUp();
      this.#range = (this.#range << 8) >>> 0;
    }
  }

  #moveUp(): void {
    this.#bytes.push(Math.floor(this.#low / 2 ** 24));
    this.#low = (this.#low % 2 ** 24) * 256;
  }

  /** Adds one to the bytes written so far. The interval never leaves the first one, so some byte can take the carry. */
  #carry(): void {
    this.#low -= 2 ** 32;
    let at = this.#bytes.length - 1;
    while (this.#bytes[at] === 255) this.#bytes[at--] = 0;
    this.#bytes[at]!++;
  }
}
