import { stemOf } from '../text/stem.js';

/** No term: the word carries no meaning of its own. */
export const NO_TERM = -1;

/** Whether a word has the sign of a word that `without` rules out before it. */
const isRuledOut = (word: string): boolean => word.charCodeAt(0) === 0x7e;

/**
 * The terms of the documents: words that share a stem, and words that mean the same, are one term.
 */
export class Lexicon {
  readonly #terms = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  readonly #same: ReadonlyMap<string, string>;
  readonly #silent: ReadonlySet<string>;
  /** The words seen so far. */
  readonly words: string[] = [];
  /** The term of each word. */
  readonly termOfWord: number[] = [];
  #count = 0;

  /**
   * @param silent - words that carry no meaning
   * @param same - stems that mean the same: from each to the one that stands for all
   */
  constructor(silent: ReadonlySet<string>, same: ReadonlyMap<string, string>) {
    this.#silent = silent;
    this.#same = same;
  }

  /** How many terms there are. */
  get size(): number {
    return this.#count;
  }

  /** Whether a folded word carries no meaning. */
  isSilent(word: string): boolean {
    return this.#silent.has(isRuledOut(word) ? word.slice(1) : word);
  }

  /** Whether the documents have a word in this form. */
  has(word: string): boolean {
    return this.#terms.has(word);
  }

  /** The term of a folded word, a new one if need be. */
  add(word: string): number {
    const known = this.#terms.get(word);
    if (known !== undefined) return known;
    const term = this.isSilent(word) ? NO_TERM : this.#addStem(this.#stemOf(word));
    this.#terms.set(word, term);
    if (term !== NO_TERM && !isRuledOut(word)) {
      this.words.push(word);
      this.termOfWord.push(term);
    }
    return term;
  }

  #addStem(stem: string): number {
    let term = this.#stems.get(stem);
    if (term === undefined) {
      term = this.#count++;
      this.#stems.set(stem, term);
    }
    return term;
  }

  /** The stem that stands for a word and for all that mean the same. */
  #stemOf(word: string): string {
    if (isRuledOut(word)) return `~${this.#stemOf(word.slice(1))}`;
    const stem = stemOf(word);
    return this.#same.get(stem) ?? stem;
  }

  /** The term of a word of the documents, or of one with the same stem; undefined if there is none. */
  find(word: string): number | undefined {
    const term = this.#terms.get(word);
    if (term !== undefined) return term === NO_TERM ? undefined : term;
    return this.#stems.get(this.#stemOf(word));
  }
}
