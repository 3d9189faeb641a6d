import { decodeAscii } from './ascii.js';
import type { BitCoder } from './symbol-coder.js';

/** Characters below the last of these are written in so many bits; the last one says that one of the others follows. */
const COMMON_BITS = 5;
const COMMON: number = 1 << COMMON_BITS;
const ANY_BITS = 7;
/** The most characters, with the end of the word. */
export const MOST_CHARACTERS: number = 1 << ANY_BITS;
const LIKE = 64;
/** Where the contexts of common characters begin, and those of the others. */
const COMMON_AT: number = LIKE;
const OTHERS_AT: number = COMMON_AT + COMMON ** 3;

/** How many contexts a word coder takes. */
export const WORD_CONTEXTS: number = OTHERS_AT + MOST_CHARACTERS;

/**
 * Codes words letter by letter, each letter after the two before it. A word is given an earlier one that it may begin like: as
 * long as both agree there is one bit for each letter.
 */
export class WordCoder {
  private readonly coder: BitCoder;
  private readonly base: number;
  private readonly alphabet: string;
  private readonly numberOf: Uint8Array = new Uint8Array(256);
  /** An end, then the letters of all words so far as numbers, an end after each. */
  private letters: Uint8Array = new Uint8Array(1 << 12);
  private length = 1;
  /** Where each word begins. */
  private readonly start: number[] = [];

  /**
   * @param alphabet - the characters, the most frequent first; the first stands for the end of a word
   * @param base - the first of its {@link WORD_CONTEXTS} contexts
   */
  constructor(coder: BitCoder, base: number, alphabet: string) {
    this.coder = coder;
    this.base = base;
    this.alphabet = alphabet;
    for (let i = 0; i < alphabet.length; i++) this.numberOf[alphabet.charCodeAt(i)] = i;
  }

  /**
   * Reads or writes a word.
   *
   * @param like - the number of an earlier word that it may begin like, -1 for none
   */
  code(word: string, like: number): void {
    let before = 0;
    let last = 0;
    let agrees = true;
    // Where the other word ends it goes on with ends: the first one is there for good.
    let other = like < 0 ? 0 : this.start[like]!;
    this.start.push(this.length);
    for (let i = 0; ; i++) {
      const letter = i < word.length ? this.numberOf[word.charCodeAt(i)]! : 0;
      const expected = this.letters[other]!;
      other = expected === 0 ? 0 : other + 1;
      if (agrees)
        agrees = this.coder.bit(this.base + Math.min(i, LIKE - 1), letter === expected ? 1 : 0) === 1;
      const found = agrees ? expected : this.letter(before, last, letter);
      this.push(found);
      if (found === 0) return;
      before = last;
      last = found;
    }
  }

  /** The words so far. */
  get words(): string[] {
    const { alphabet, length, letters } = this;
    if (length === 1) return [];
    const bytes = letters.slice(1, length - 1);
    for (let i = 0; i < bytes.length; i++) bytes[i] = alphabet.charCodeAt(bytes[i]!);
    return decodeAscii(bytes).split(alphabet.charAt(0));
  }

  private push(letter: number): void {
    if (this.length === this.letters.length) {
      const larger = new Uint8Array(this.length * 2);
      larger.set(this.letters);
      this.letters = larger;
    }
    this.letters[this.length++] = letter;
  }

  /** Characters that are not common share a context as those before. */
  private letter(before: number, last: number, letter: number): number {
    const place = Math.min(before, COMMON - 1) * COMMON + Math.min(last, COMMON - 1);
    const common = this.number(COMMON_AT + place * COMMON, COMMON_BITS, Math.min(letter, COMMON - 1));
    return common < COMMON - 1 ? common : this.number(OTHERS_AT, ANY_BITS, letter);
  }

  private number(from: number, bits: number, letter: number): number {
    let node = 1;
    for (let bit = bits - 1; bit >= 0; bit--)
      node = (node << 1) | this.coder.bit(this.base + from + node, (letter >> bit) & 1);
    return node - (1 << bits);
  }
}
