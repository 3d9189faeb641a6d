/** How far two words are apart, counted in letters that are added, dropped, changed or swapped with their neighbour. */
export function distanceWithin(a: string, b: string, most: number): number {
  const difference = a.length - b.length;
  if (difference > most || -difference > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && swapped(a, b, i, j)) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return most + 1;
    before = above;
    above = row;
  }
  return above[b.length]!;
}

const swapped = (a: string, b: string, i: number, j: number): boolean =>
  a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1);

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

  /** The words nearest to a word, the nearest first; none that is farther than its length allows. */
  guesses(word: string, most: number): Guess[] {
    const own = signature(word);
    const found: Guess[] = [];
    const signatures = this.#signatures;
    for (let index = 0; index < signatures.length; index++) {
      if (bitsApart(own, signatures[index]!) > 2 * most) continue;
      const distance = distanceWithin(word, this.#words[index]!, most);
      if (distance <= most) found.push({ index, distance });
    }
    return found.sort((a, b) => a.distance - b.distance || a.index - b.index);
  }
}
