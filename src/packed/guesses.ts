import type { SymbolCoder } from './mix-decoder.js';

/** How many bits of a key are kept. */
const KEY_BITS = 15;

/** A number for up to five numbers. */
export function hashed(a: number, b: number, c = 0, d = 0, e = 0): number {
  let hash = Math.imul(a + 1, 0x2c1b3c6d) ^ Math.imul(b + 7, 0x297a2d39);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) ^ Math.imul(c + 13, 0x1b56c4e9);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35) ^ Math.imul(d + 31, 0x7f4a7c15);
  return Math.imul(hash ^ (hash >>> 16), 0x9e3779b1) ^ Math.imul(e + 61, 0x165667b1);
}

/**
 * Guesses a number by what it was the last times that a key came up. There are several keys, the most special first; each guess
 * that is not yet refused takes one bit. Cheaper to read than the number itself, because most guesses are right.
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
    this.guessed = new Int32Array(keys + 1);
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
    const { contexts, guessed, keys } = this;
    for (let i = 0; i < keys.length; i++) guessed[i] = this.values[keys[i]!]!;
    guessed[keys.length] = own;
    let refused = 0;
    for (let i = -1; i < keys.length; i++) {
      const guess = i < 0 ? own : guessed[i]!;
      if (guess < 0 || isBefore(guessed, i, own)) continue;
      let agree = 0;
      for (let j = i + 1; j < keys.length; j++) if (guessed[j] === guess) agree |= 1 << j;
      const sure = i < 0 ? this.ownSure : this.sure[keys[i]!]!;
      contexts[0] = hashed(101, i, agree, sure, refused);
      contexts[1] = hashed(102, i, guess, refused);
      contexts[2] = hashed(103, i, guess, last);
      contexts[3] = hashed(104, i, this.place, agree);
      contexts[4] = hashed(105, this.past & 15, agree, sure, i);
      contexts[5] = hashed(106, guess, this.place, i);
      const right = this.coder.symbol(contexts, this.set + 1 + i, 1, guess === wanted ? 1 : 0);
      this.past = (this.past << 1) | right;
      if (i < 0) this.ownSure = right === 1 ? Math.min(this.ownSure + 1, 6) : 0;
      if (right === 1) return guess;
      refused++;
    }
    return -1;
  }

  /** Takes note of the number that came. */
  learn(value: number): void {
    for (let i = 0; i < this.keys.length; i++) {
      const key = this.keys[i]!;
      const same = this.guessed[i] === value;
      const sure = this.sure[key]!;
      this.sure[key] = same ? Math.min(sure + 1, 6) : 0;
      if (!same) this.values[key] = value;
    }
  }
}

/** Whether a guess was made by an earlier key. */
function isBefore(guessed: Int32Array, index: number, own: number): boolean {
  if (index >= 0 && guessed[index] === own) return true;
  for (let j = 0; j < index; j++) if (guessed[j] === guessed[index]) return true;
  return false;
}
