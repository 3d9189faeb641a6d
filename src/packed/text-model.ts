import { Guesses, hashed } from './guesses.js';
import type { SymbolCoder } from './mix-decoder.js';

/** How many contexts each symbol has here. */
export const TEXT_INPUTS = 6;
/** How many sets of weights are used. */
export const TEXT_SETS = 7;

/** No text has more words; a damaged payload would otherwise never end. */
const MOST_WORDS = 512;

/**
 * Texts as numbers of words, 0 for the end of a text. Neighbors are alike: a word is guessed by the text before, which is
 * followed word by word, and by what came after the same words the last time.
 *
 * @param count - how many texts there are
 * @param bits - how many bits the number of a word has
 * @param given - the words of each text, to write; a reader gives none
 * @returns the words of each text
 */
export function codeTexts(
  coder: SymbolCoder,
  count: number,
  bits: number,
  given: readonly (readonly number[])[] = [],
): (readonly number[])[] {
  const model = new TextModel(coder, bits);
  return Array.from({ length: count }, (_, row) => model.next(given[row] ?? []));
}

class TextModel {
  private readonly coder: SymbolCoder;
  private readonly bits: number;
  private readonly contexts: Int32Array = new Int32Array(TEXT_INPUTS);
  private readonly guesses: Guesses;
  private before: readonly number[] = [];
  /** Where the text before goes on. */
  private follows = 0;

  constructor(coder: SymbolCoder, bits: number) {
    this.coder = coder;
    this.bits = bits;
    this.guesses = new Guesses(coder, this.contexts, 5, 1);
  }

  next(wanted: readonly number[]): readonly number[] {
    const words: number[] = [];
    this.follows = 0;
    while (words.length < MOST_WORDS) {
      const word = this.word(words, wanted[words.length] ?? 0);
      if (word === 0) break;
      words.push(word);
      const at = this.before.indexOf(word, this.follows);
      this.follows = at >= 0 ? at + 1 : this.follows + 1;
    }
    this.before = words;
    return words;
  }

  private word(words: readonly number[], wanted: number): number {
    const { before, bits, coder, contexts, follows, guesses } = this;
    const one = words.at(-1) ?? 0;
    const two = words.at(-2) ?? 0;
    const own = follows > before.length ? -1 : (before[follows] ?? 0);
    guesses.key(0, hashed(1, one, two, words.at(-3) ?? 0));
    guesses.key(1, hashed(2, one, two));
    guesses.key(2, hashed(3, one, own));
    guesses.key(3, hashed(4, one));
    guesses.key(4, hashed(5, own, follows));
    guesses.place = hashed(own, one);
    let word = guesses.code(wanted, one, own);
    if (word < 0) {
      contexts[0] = hashed(11, one);
      contexts[1] = hashed(12, one, two);
      contexts[2] = hashed(13, own);
      contexts[3] = hashed(14, one, own);
      contexts[4] = hashed(15, 0);
      contexts[5] = hashed(16, words.length, before[words.length + 1] ?? 0);
      word = coder.symbol(contexts, 0, bits, wanted);
    }
    guesses.learn(word);
    return word;
  }
}
