/** Words of more letters are not guessed: a row of the comparison is the bits of one number. */
const LONGEST = 31;

/** The letters of a word as bits by place, for words that are compared with it. */
export class Pattern {
  readonly #length: number;
  readonly #places: Int32Array = new Int32Array(128);

  constructor(word: string) {
    this.#length = word.length;
    for (let i = 0; i < word.length; i++) this.#places[word.charCodeAt(i) & 127]! |= 1 << i;
  }

  /**
   * How far another word is, counted in letters that are added, dropped, changed or swapped with their neighbour. All
   * letters of the pattern are compared at once, as bits: the method is that of Hyyrö (2003).
   */
  distance(word: string): number {
    const last = 1 << (this.#length - 1);
    let score = this.#length;
    let plus = -1;
    let minus = 0;
    let equal = 0;
    let before = 0;
    for (let i = 0; i < word.length; i++) {
      const here = this.#places[word.charCodeAt(i) & 127]!;
      const swapped = ((~equal & here) << 1) & before;
      equal = ((((here & plus) + plus) | 0) ^ plus) | here | minus | swapped;
      let right = minus | ~(equal | plus);
      let left = equal & plus;
      if (right & last) score++;
      if (left & last) score--;
      right = (right << 1) | 1;
      left <<= 1;
      plus = left | ~(equal | right);
      minus = right & equal;
      before = here;
    }
    return score;
  }
}

/**
 * The letters of a word as bits, two for each pair of letters: words that differ in more bits than an edit can change are
 * passed over without comparing them.
 */
export function signature(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) % 31);
  return bits;
}

/** How many bits are set in the one and not in the other. */
export function bitsApart(a: number, b: number): number {
  let left = a ^ b;
  left -= (left >>> 1) & 0x55555555;
  left = (left & 0x33333333) + ((left >>> 2) & 0x33333333);
  return (((left + (left >>> 4)) & 0xf0f0f0f) * 0x1010101) >>> 24;
}

/** A word that may have been meant. */
export interface Guess {
  /** The place of the word in the list. */
  readonly index: number;
  readonly distance: number;
}

/** Words to guess from: their letters are known before. */
export class Speller {
  readonly #words: readonly string[];
  readonly #signatures: Int32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    this.#signatures = Int32Array.from(words, signature);
  }

  /** The words nearest to a word, the nearest first; none that is farther than `most`. */
  guesses(word: string, most: number): Guess[] {
    const found: Guess[] = [];
    if (word.length > LONGEST) return found;
    const own = signature(word);
    const pattern = new Pattern(word);
    const signatures = this.#signatures;
    for (let index = 0; index < signatures.length; index++) {
      if (bitsApart(own, signatures[index]!) > 2 * most) continue;
      const other = this.#words[index]!;
      const longer = other.length - word.length;
      if (longer > most || longer < -most) continue;
      const distance = pattern.distance(other);
      if (distance <= most) found.push({ index, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.index - b.index);
  }
}
