import type { TextTable } from '../../index-book/text-table.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { WordTerms } from './word-terms.js';

/** The terms of each text of the books, worked out once. */
export class TextTerms {
  readonly #texts: TextTable;
  readonly #words: WordTerms;
  /** For each text its terms, doubled, plus one for those in parentheses, and the place of its first comma. */
  readonly #terms: (Int32Array | undefined)[];
  readonly #comma: Uint8Array;

  constructor(texts: TextTable, lexicon: Lexicon) {
    this.#texts = texts;
    this.#words = new WordTerms(lexicon, texts.words.length, (number) => texts.words[number]!);
    this.#terms = new Array<Int32Array | undefined>(texts.length);
    this.#comma = new Uint8Array(texts.length);
  }

  /**
   * Adds the terms of a text to the document that was begun last.
   *
   * @param variants - whether what comes after the first comma is another form of what comes before
   */
  addTo(writer: DocumentWriter, text: number, variants: boolean): void {
    const terms = this.of(text);
    const comma = variants ? this.#comma[text]! : 255;
    for (let i = 0; i < terms.length; i++) writer.add(terms[i]! >> 1, (terms[i]! & 1) === 0 && i < comma);
  }

  /** The terms of a text, doubled, plus one for those in parentheses. */
  of(text: number): Int32Array {
    const known = this.#terms[text];
    if (known !== undefined) return known;
    const terms: number[] = [];
    let comma = 255;
    this.#words.each(
      this.#texts.run,
      this.#texts.start[text]!,
      this.#texts.start[text + 1]!,
      (term, essential) => terms.push(term * 2 + (essential ? 0 : 1)),
      () => {
        if (comma === 255) comma = terms.length;
      },
    );
    this.#comma[text] = comma;
    const made = Int32Array.from(terms);
    this.#terms[text] = made;
    return made;
  }

  /** How many of the terms come before the first comma. */
  beforeComma(text: number): number {
    return Math.min(this.of(text).length, this.#comma[text]!);
  }
}
