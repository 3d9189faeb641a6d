import type { TextTable } from '../../index-book/text-table.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { NumberList } from '../engine/number-list.js';
import { WordTerms } from './word-terms.js';

const NO_COMMA = 255;

/** The terms of each text of the books, worked out once. */
export class TextTerms {
  readonly #texts: TextTable;
  readonly #words: WordTerms;
  /** The terms of the texts so far, one text after the other: each doubled, plus one for those in parentheses. */
  readonly #terms: NumberList = new NumberList(1 << 18);
  /** Where the terms of each text begin, -1 for a text that was not asked for. */
  readonly #first: Int32Array;
  readonly #count: Uint8Array;
  /** How many terms come before the first comma. */
  readonly #comma: Uint8Array;
  #open = 0;
  readonly #take = (term: number, essential: boolean): void =>
    this.#terms.push(term * 2 + (essential ? 0 : 1));
  readonly #takeComma = (): void => {
    if (this.#comma[this.#open] === NO_COMMA)
      this.#comma[this.#open] = Math.min(NO_COMMA - 1, this.#terms.length - this.#first[this.#open]!);
  };

  constructor(texts: TextTable, lexicon: Lexicon) {
    this.#texts = texts;
    this.#words = new WordTerms(lexicon, texts.words.length, (number) => texts.words[number]!);
    this.#first = new Int32Array(texts.length).fill(-1);
    this.#count = new Uint8Array(texts.length);
    this.#comma = new Uint8Array(texts.length).fill(NO_COMMA);
  }

  /**
   * Adds the terms of a text to the document that was begun last.
   *
   * @param variants - whether what comes after the first comma is another form of what comes before
   */
  addTo(writer: DocumentWriter, text: number, variants: boolean): void {
    const from = this.#firstOf(text);
    const comma = from + (variants ? this.#comma[text]! : NO_COMMA);
    const end = from + this.#count[text]!;
    const { values } = this.#terms;
    for (let i = from; i < end; i++) writer.add(values[i]! >> 1, (values[i]! & 1) === 0 && i < comma);
  }

  /** The terms of a text before its first comma, doubled, plus one for those in parentheses. */
  beforeComma(text: number): Int32Array {
    const from = this.#firstOf(text);
    return this.#terms.values.subarray(from, from + Math.min(this.#count[text]!, this.#comma[text]!));
  }

  #firstOf(text: number): number {
    const known = this.#first[text]!;
    if (known >= 0) return known;
    const first = this.#terms.length;
    this.#first[text] = first;
    this.#open = text;
    const { run, start } = this.#texts;
    this.#words.each(run, start[text]!, start[text + 1]!, this.#take, this.#takeComma);
    this.#count[text] = Math.min(NO_COMMA, this.#terms.length - first);
    return first;
  }
}
