import type { SymbolCoder } from './mix-decoder.js';

/** How many bits of a key are kept. */
const KEY_BITS = 15;
/** A guess that was right this many times in a row is as sure as one can be. */
const SUREST = 6;

/** A number for up to five numbers. */
export function hashed(a: number, b: number, c = 0, d = 0, e = 0): number {
  let hash = Math.imul(a + 1, 0x2c1b3c6d) ^ Math.imul(b + 7, 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(c + 13, 0x1b56c4e9);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(d + 31, 0x7f4a7c15);
  return Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) ^ Math.imul(e + 61, 0x165667b1);
}

/**
 * Guesses a number by what it was the last times that a key came up. There are several keys, the most special first; each guess
 * that is not refused yet takes one bit. That is quicker to read than the number itself, because most guesses are right.
 */
export class Guesses {
  /** A context of its own for all guesses: where we are. */
  place = 0;
  private readonly coder: SymbolCoder;
  private readonly contexts: Int32Array;
  private readonly keys: Int32Array;
  /** What came last, and how many times in a row that was right, by the key; keys that fall together share a place. */
  private readonly values: Int32Array;
  private readonly sure: Uint8Array;
  /** The guess of each key. */
  private readonly guessed: Int32Array;
  private readonly set: number;
  private past = 0;
  private ownSure = 0;

  /**
   * @param contexts - an array with room for at least six contexts
   * @param keys - how many keys there are
   * @param set - the first set of weights; the caller's guess has the first, then each key one
   */
  constructor(coder: SymbolCoder, contexts: Int32Array, keys: number, set: number) {
    this.coder = coder;
    this.contexts = contexts;
    this.keys = new Int32Array(keys);
    this.guessed = new Int32Array(keys);
    this.values = new Int32Array(keys << KEY_BITS).fill(-1);
    this.sure = new Uint8Array(keys << KEY_BITS);
    this.set = set;
  }

  /** Sets a key. */
  key(index: number, hash: number): void {
    this.keys[index] = (index << KEY_BITS) | ((hash ^ (hash >>> 16)) & ((1 << KEY_BITS) - 1));
  }

  /**
   * The number, if a guess is right.
   *
   * @param wanted - the number to write, -1 if it is new
   * @param last - the number before
   * @param own - a guess of the caller, before all others; -1 for none
   * @returns -1 if no guess is right
   */
  code(wanted: number, last: number, own = -1): number {
    const { guessed, keys } = this;
    for (let i = 0; i < keys.length; i++) guessed[i] = this.values[keys[i]!]!;
    let refused = 0;
    for (let i = -1; i < keys.length; i++) {
      const guess = i < 0 ? own : guessed[i]!;
      if (guess < 0 || (i >= 0 && (guess === own || guessed.indexOf(guess) < i))) continue;
      if (this.isRight(i, guess, last, refused, wanted)) return guess;
      refused++;
    }
    return -1;
  }

  /** Takes note of the number that came. */
  learn(value: number): void {
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i]!;
      if (this.guessed[i] === value) this.sure[key] = Math.min(this.sure[key]! + 1, SUREST);
      else {
        this.sure[key] = 0;
        this.values[key] = value;
      }
    }
  }

  private isRight(index: number, guess: number, last: number, refused: number, wanted: number): boolean {
    const { contexts, guessed } = this;
    let agree = 0;
    for (let j = index + 1; j < guessed.length; j++) if (guessed[j] === guess) agree |= 1 << j;
    const sure = index < 0 ? this.ownSure : this.sure[this.keys[index]!]!;
    contexts[0] = hashed(101, index, agree, sure, refused);
    contexts[1] = hashed(102, index, guess, refused);
    contexts[2] = hashed(103, index, guess, last);
    contexts[3] = hashed(104, index, this.place, agree);
    contexts[4] = hashed(105, this.past & 15, agree, sure, index);
    contexts[5] = hashed(106, guess, this.place, index);
    const right = this.coder.symbol(contexts, this.set + 1 + index, 1, guess === wanted ? 1 : 0);
    this.past = (this.past << 1) | right;
    if (index < 0) this.ownSure = right === 1 ? Math.min(this.ownSure + 1, SUREST) : 0;
    return right === 1;
  }
}
