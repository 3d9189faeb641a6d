import { NO_TERM, type Lexicon } from '../engine/lexicon.js';
import { tokensOf } from '../text/tokens.js';

/** What a word number stands for in a list of words: a term from 0, or one of these. */
export const WORD = { silent: NO_TERM, open: -2, close: -3, comma: -4 } as const;

/** The terms of numbered words, each looked up when it is first met. */
export class WordTerms {
  readonly #lexicon: Lexicon;
  readonly #word: (number: number) => string;
  readonly #known: Int32Array;

  constructor(lexicon: Lexicon, size: number, word: (number: number) => string) {
    this.#lexicon = lexicon;
    this.#word = word;
    this.#known = new Int32Array(size).fill(-9);
  }

  /** The term of a word, or one of {@link WORD}. */
  of(number: number): number {
    const known = this.#known[number]!;
    if (known !== -9) return known;
    const term = this.#lookUp(this.#word(number));
    this.#known[number] = term;
    return term;
  }

  #lookUp(word: string): number {
    if (word === '(' || word === '[') return WORD.open;
    if (word === ')' || word === ']') return WORD.close;
    if (word === ',') return WORD.comma;
    const token = tokensOf(word, 1)[0];
    return token === undefined ? WORD.silent : this.#lexicon.add(token.word);
  }
}
