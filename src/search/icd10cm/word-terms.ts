import type { Lexicon } from '../engine/lexicon.js';
import { tokensOf } from '../text/tokens.js';

/** What a word number stands for in a list of words: a term from 0, or one of these. */
export const WORD = { silent: -1, open: -2, close: -3, comma: -4 } as const;

/** What comes before a word that is ruled out: gangrene in `without gangrene` is another term than gangrene. */
export const RULED_OUT = '~';

const UNKNOWN = -9;
/** How a comma, a closing and an opening parenthesis change the depth: by their values, the lowest first. */
const DEPTH: readonly number[] = [0, -1, 1];

/** The terms of numbered words, each looked up when it is first met. */
export class WordTerms {
  readonly #lexicon: Lexicon;
  readonly #word: (number: number) => string;
  readonly #known: Int32Array;
  readonly #ruledOut: Int32Array;
  readonly #without: number;
  readonly #with: number;

  constructor(lexicon: Lexicon, size: number, word: (number: number) => string) {
    this.#lexicon = lexicon;
    this.#word = word;
    this.#known = new Int32Array(size).fill(UNKNOWN);
    this.#ruledOut = new Int32Array(size).fill(UNKNOWN);
    this.#without = lexicon.add('without');
    this.#with = lexicon.add('with');
  }

  /** The term of a word, or one of {@link WORD}. */
  of(number: number): number {
    const known = this.#known[number]!;
    if (known !== UNKNOWN) return known;
    const term = this.#lookUp(this.#word(number), '');
    this.#known[number] = term;
    return term;
  }

  /**
   * Calls `take` with the terms of a run of words, and whether each is essential: words in parentheses are not. Words that
   * `without` rules out are terms of their own; the words themselves are not essential.
   */
  each(
    run: Uint16Array,
    from: number,
    to: number,
    take: (term: number, essential: boolean) => void,
    comma?: () => void,
  ): void {
    let depth = 0;
    let without = false;
    for (let i = from; i < to; i++) {
      const number = run[i]!;
      const term = this.of(number);
      if (term < WORD.silent) {
        depth += DEPTH[term + 4]!;
        if (term !== WORD.comma) continue;
        without = false;
        if (depth === 0) comma?.();
      } else if (term === this.#without || term === this.#with) {
        without = term === this.#without;
        take(term, depth === 0);
      } else if (term !== WORD.silent) this.#takeWord(number, term, depth === 0, without, take);
    }
  }

  /** A word that is ruled out is a term of its own beside the word. */
  #takeWord(
    number: number,
    term: number,
    essential: boolean,
    without: boolean,
    take: (term: number, essential: boolean) => void,
  ): void {
    if (without) take(this.#ruledOutTerm(number), essential);
    take(term, essential && !without);
  }

  #ruledOutTerm(number: number): number {
    const known = this.#ruledOut[number]!;
    if (known !== UNKNOWN) return known;
    const term = this.#lookUp(this.#word(number), RULED_OUT);
    this.#ruledOut[number] = term;
    return term;
  }

  #lookUp(word: string, before: string): number {
    if (word === '(' || word === '[') return WORD.open;
    if (word === ')' || word === ']') return WORD.close;
    if (word === ',') return WORD.comma;
    // The article has a small letter, the A of hepatitis A a capital.
    if (word === 'a') return WORD.silent;
    const folded = isPlain(word) ? word.toLowerCase() : (tokensOf(word, 1)[0]?.word ?? '');
    return folded === '' ? WORD.silent : this.#lexicon.add(before + folded);
  }
}

/** Whether a word has letters of English and digits only: most have, and need no folding. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    const small = code | 32;
    if ((small < 97 || small > 122) && (code < 48 || code > 57)) return false;
  }
  return word !== '';
}
