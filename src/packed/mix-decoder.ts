import { Mixer } from './mixer.js';

/** What a model writes to or reads from. A model is one piece of code for both, so that they cannot differ. */
export interface SymbolCoder {
  /**
   * A number of `bits` bits, the highest first.
   *
   * @param contexts - what is known before it: a number for each input of the mixer
   * @param set - which weights of the mixer
   * @param value - the number to write; a reader ignores it
   * @returns the number
   */
  symbol(contexts: ArrayLike<number>, set: number, bits: number, value: number): number;
}

/** Reads symbols that `write/mix-encoder.ts` wrote: a binary range coder over the predictions of a {@link Mixer}. */
export class MixDecoder implements SymbolCoder {
  private readonly bytes: Uint8Array;
  private readonly mixer: Mixer;
  private at = 4;
  private range = 0xffffffff;
  private code = 0;

  /** The parameters are those of the {@link Mixer}. */
  constructor(bytes: Uint8Array, inputs: number, sets: number, slotBits: number) {
    this.bytes = bytes;
    this.mixer = new Mixer(inputs, sets, slotBits);
    for (let i = 0; i < 4; i++) this.code = ((this.code << 8) | (bytes[i] ?? 0)) >>> 0;
  }

  symbol(contexts: ArrayLike<number>, set: number, bits: number): number {
    let node = 1;
    for (let i = 0; i < bits; i++) {
      const bit = this.bit(this.mixer.predict(contexts, node, set));
      this.mixer.learn(bit);
      node = (node << 1) | bit;
    }
    return node - (1 << bits);
  }

  private bit(chance: number): number {
    const bound = Math.imul(this.range >>> 16, chance) >>> 0;
    let bit = 0;
    if (this.code < bound) {
      bit = 1;
      this.range = bound;
    } else {
      this.range = (this.range - bound) >>> 0;
      this.code = (this.code - bound) >>> 0;
    }
    while (this.range < 0x1000000) {
      this.range = (this.range << 8) >>> 0;
      this.code = ((this.code << 8) | (this.bytes[this.at++] ?? 0)) >>> 0;
    }
    return bit;
  }
}
