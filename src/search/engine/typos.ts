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

/** Words to guess from, by their lengths: their letters are known before. */
export class Speller {
  readonly #words: readonly string[];
  /** The places of the words, the shortest words first. */
  readonly #places: Int32Array;
  readonly #signatures: Int32Array;
  /** Where the words of each length begin; one more for the end. Longer ones than can be guessed are not there. */
  readonly #start: Int32Array;

  constructor(words: readonly string[]) {
    this.#words = words;
    const start = new Int32Array(LONGEST + 4);
    for (const word of words) if (word.length <= LONGEST + 2) start[word.length + 1]!++;
    for (let length = 1; length < start.length; length++) start[length]! += start[length - 1]!;
    this.#start = start;
    const next = start.slice();
    this.#places = new Int32Array(start.at(-1)!);
    this.#signatures = new Int32Array(this.#places.length);
    words.forEach((word, index) => {
      if (word.length > LONGEST + 2) return;
      const at = next[word.length]!++;
      this.#places[at] = index;
      this.#signatures[at] = signature(word);
    });
  }

  /** The words nearest to a word, the nearest first; none that is farther than `most`, two at most. */
  guesses(word: string, most: number): Guess[] {
    const found: Guess[] = [];
    if (word.length > LONGEST) return found;
    const own = signature(word);
    const pattern = new Pattern(word);
    const signatures = this.#signatures;
    const end = this.#start[word.length + most + 1]!;
    for (let at = this.#start[Math.max(0, word.length - most)]!; at < end; at++) {
      if (bitsApart(own, signatures[at]!) > 2 * most) continue;
      const index = this.#places[at]!;
      const distance = pattern.distance(this.#words[index]!);
      if (distance <= most) found.push({ index, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.index - b.index);
  }
}
