/**
 * Titles as words: how a run of words becomes a title again.
 *
 * A word is a run of letters, digits and apostrophes, or one other character. Words are joined by a blank, but for
 * the punctuation below, and the first letter of a title is a capital. What does not follow these rules is written
 * out: {@link GLUE} joins without a blank, a blank of its own adds one, {@link AS_IS} at the start keeps a small letter.
 */

/** Joins its neighbours without a blank. */
export const GLUE = '~';

/** At the start of a title: the first letter stays as it is. */
export const AS_IS = '^';

const NO_BLANK_BEFORE = new Set([',', ')', ']', '-', '/', '.', ';', ':', '%', ' ', GLUE]);
const NO_BLANK_AFTER = new Set(['(', '[', '-', '/', '.', ' ', GLUE, AS_IS]);

/** Whether a blank stands between two neighbouring words by default. */
export const blankBetween = (before: string, after: string): boolean =>
  !NO_BLANK_AFTER.has(before) && !NO_BLANK_BEFORE.has(after);

/** A capital for a small first letter. */
export const capitalize = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Word lists turned into titles: the spacing of each word is worked out once. */
export class WordTable {
  readonly words: readonly string[];
  readonly #noBlankBefore: Uint8Array;
  readonly #noBlankAfter: Uint8Array;

  constructor(words: readonly string[]) {
    this.words = words;
    this.#noBlankBefore = new Uint8Array(words.length);
    this.#noBlankAfter = new Uint8Array(words.length);
    for (let i = 0; i < words.length; i++) {
      // Only signs of one character have a spacing of their own.
      if (words[i]!.length > 1) continue;
      if (NO_BLANK_BEFORE.has(words[i]!)) this.#noBlankBefore[i] = 1;
      if (NO_BLANK_AFTER.has(words[i]!)) this.#noBlankAfter[i] = 1;
    }
  }

  /** The title that the words `from` to `to` spell. */
  join({ words: ids, from, to }: { words: Uint16Array; from: number; to: number }): string {
    if (from === to) return '';
    const { words } = this;
    let before = ids[from]!;
    const first = words[before]!;
    let text = first === AS_IS ? '' : capitalize(first);
    for (let i = from + 1; i < to; i++) {
      const id = ids[i]!;
      if (this.#noBlankBefore[id] === 0 && this.#noBlankAfter[before] === 0) text += ' ';
      if (words[id] !== GLUE) text += words[id]!;
      before = id;
    }
    return text;
  }
}
