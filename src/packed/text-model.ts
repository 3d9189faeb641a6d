import { Guesses, hashed } from './guesses.js';
import type { SymbolCoder } from './mix-decoder.js';

/** How many contexts each symbol has here, and how many sets of weights are used, from the first one on. */
export const TEXT_INPUTS = 6;
export const TEXT_SETS = 7;

/**
 * Texts as numbers of words, 0 for the end of a text. Neighbours are alike: a word is guessed by the text before, which is
 * followed word by word, and by the words that followed the same words before.
 *
 * @param count - how many texts there are
 * @param bits - how many bits the number of a word has
 * @param each - takes the words of a text, in order; the array is used again
 * @param given - the words of each text, to write
 */
export function codeTexts(
  coder: SymbolCoder,
  count: number,
  bits: number,
  each: (words: readonly number[], row: number) => void,
  given: readonly (readonly number[])[] = [],
): void {
  const contexts = new Int32Array(TEXT_INPUTS);
  const guesses = new Guesses(coder, contexts, 5, 1);
  let before: number[] = [];
  for (let row = 0; row < count; row++) {
    const words: number[] = [];
    const wanted = given[row] ?? [];
    let one = 0;
    let two = 0;
    let three = 0;
    // Where the text before goes on.
    let follows = 0;
    for (;;) {
      const own = follows > before.length ? -1 : (before[follows] ?? 0);
      const next = wanted[words.length] ?? 0;
      guesses.key(0, hashed(1, one, two, three));
      guesses.key(1, hashed(2, one, two));
      guesses.key(2, hashed(3, one, own));
      guesses.key(3, hashed(4, one));
      guesses.key(4, hashed(5, own, follows));
      guesses.place = hashed(own, one);
      let word = guesses.code(next, one, own);
      if (word < 0) {
        contexts[0] = hashed(11, one);
        contexts[1] = hashed(12, one, two);
        contexts[2] = hashed(13, own);
        contexts[3] = hashed(14, one, own);
        contexts[4] = hashed(15, 0);
        contexts[5] = hashed(16, words.length, before[words.length + 1] ?? 0);
        word = coder.symbol(contexts, 0, bits, next);
      }
      guesses.learn(word);
      if (word === 0 || words.length > 500) break;
      words.push(word);
      const at = before.indexOf(word, follows);
      if (at >= 0) follows = at + 1;
      else follows++;
      three = two;
      two = one;
      one = word;
    }
    each(words, row);
    before = words;
  }
}
