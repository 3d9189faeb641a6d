/**
 * Titles as words: how a run of words becomes a title again.
 *
 * A word is a run of letters, digits and apostrophes, or one other character. Words are joined by a space, except for
 * the punctuation below, and the first letter of a title is a capital. Exceptions to these rules are written
 * out: {@link GLUE} joins without a space, a space as a word adds one, {@link AS_IS} at the start keeps a small letter.
 */

/** Joins its neighbors without a space. */
export const GLUE = '~';

/** At the start of a title: the first letter stays as it is. */
export const AS_IS = '^';

const NO_BLANK_BEFORE = new Set([',', ')', ']', '-', '/', '.', ';', ':', '%', ' ', GLUE]);
const NO_BLANK_AFTER = new Set(['(', '[', '-', '/', '.', ' ', GLUE, AS_IS]);

/** Whether there is a space between two neighboring words by default. */
export const blankBetween = (before: string, after: string): boolean =>
  !NO_BLANK_AFTER.has(before) && !NO_BLANK_BEFORE.has(after);

/** A capital for a small first letter. */
export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** The words `words[from]` to `words[to - 1]`, by their numbers. */
export interface WordRun {
  words: Uint16Array;
  from: number;
  to: number;
}

/** The words by number, and how they are joined. Words are added when their part of the payload is read. */
export class WordTable {
  /** As written after a word without a space. */
  #bare: (string | undefined)[] = [];
  /** As written after a word with a space, made when first needed. */
  #spaced: (string | undefined)[] = [];
  /** As written at the start of a title, made when first needed. */
  #first: (string | undefined)[] = [];
  /** 1 if there is no space before it, 2 if there is none after it, 3 for both. */
  #noBlank: Uint8Array = new Uint8Array(0);

  /** Makes room for words numbered below `size`: engines turn arrays that are filled out of order into slow hash tables. */
  reserve(size: number): void {
    this.#bare = roomier(this.#bare, size);
    this.#spaced = roomier(this.#spaced, size);
    this.#first = roomier(this.#first, size);
    const noBlank = new Uint8Array(size);
    noBlank.set(this.#noBlank);
    this.#noBlank = noBlank;
  }

  /** Adds words, the first one under the number `first`. */
  add(words: readonly string[], first: number): void {
    const bare = this.#bare;
    const noBlank = this.#noBlank;
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      bare[first + i] = word;
      // Only punctuation of one character has its own spacing; a word of none does not occur.
      if (word.length > 1) continue;
      noBlank[first + i] = (NO_BLANK_BEFORE.has(word) ? 1 : 0) + (NO_BLANK_AFTER.has(word) ? 2 : 0);
      if (word === GLUE || word === AS_IS) bare[first + i] = '';
    }
  }

  /** A word by its number, as it is inside a title. */
  bare(number: number): string {
    return this.#bare[number] ?? '';
  }

  /** One past the highest number. */
  get size(): number {
    return this.#bare.length;
  }

  /** The title that a run of words spells. */
  join({ words, from, to }: WordRun): string {
    if (from === to) return '';
    const noBlank = this.#noBlank;
    let before = words[from]!;
    let text = this.#first[before] ?? this.#makeFirst(before);
    for (let i = from + 1; i < to; i++) {
      const number = words[i]!;
      const glued = (noBlank[before]! & 2) | (noBlank[number]! & 1);
      text += glued === 0 ? (this.#spaced[number] ?? this.#makeSpaced(number)) : this.#bare[number]!;
      before = number;
    }
    return text;
  }

  #makeFirst(number: number): string {
    const text = capitalize(this.#bare[number]!);
    this.#first[number] = text;
    return text;
  }

  #makeSpaced(number: number): string {
    const text = ` ${this.#bare[number]!}`;
    this.#spaced[number] = text;
    return text;
  }
}

/** The engine copies faster than a loop does before it is compiled. */
const roomier = (from: readonly (string | undefined)[], size: number): (string | undefined)[] =>
  from.concat(new Array<string | undefined>(Math.max(0, size - from.length)));
