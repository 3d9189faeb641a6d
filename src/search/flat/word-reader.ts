import type { WordRun } from '../../packed/words.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { tokensOf } from '../text/tokens.js';
import { MOST_TEXT_WORDS } from './text-reader.js';

/** What a word number stands for: a term from 0, or one of these. */
const WORD = { unknown: -1, sign: -2, open: -3, close: -4, silent: -5 } as const;

/** Reads texts of numbered words into documents: each word is looked up when it is first met. */
export class WordReader {
  private readonly lexicon: Lexicon;
  private readonly writer: DocumentWriter;
  private readonly word: (number: number) => string;
  private known: Int32Array = new Int32Array(0);

  constructor(lexicon: Lexicon, writer: DocumentWriter, word: (number: number) => string) {
    this.lexicon = lexicon;
    this.writer = writer;
    this.word = word;
  }

  /** Adds the words of a text to the document that was begun last. */
  add({ words, from, to }: WordRun): void {
    let depth = 0;
    let left = MOST_TEXT_WORDS;
    for (let i = from; i < to && left > 0; i++) {
      const term = this.of(words[i]!);
      if (term >= 0) {
        this.writer.add(term, depth === 0);
        left--;
      } else if (term === WORD.silent) left--;
      else if (term === WORD.open) depth++;
      else if (term === WORD.close && depth > 0) depth--;
    }
  }

  private of(number: number): number {
    if (number >= this.known.length) this.grow(number);
    let term = this.known[number]!;
    if (term === WORD.unknown) {
      term = this.lookUp(this.word(number));
      this.known[number] = term;
    }
    return term;
  }

  private grow(number: number): void {
    const known = new Int32Array(Math.max(number + 1, this.known.length * 2, 1 << 12)).fill(WORD.unknown);
    known.set(this.known);
    this.known = known;
  }

  private lookUp(written: string): number {
    if (written === '(' || written === '[') return WORD.open;
    if (written === ')' || written === ']') return WORD.close;
    const word = tokensOf(written, 1)[0]?.word;
    if (word === undefined) return WORD.sign;
    // A single A has no term, because it is often the article.
    const term = word === 'a' ? -1 : this.lexicon.add(word);
    return term < 0 ? WORD.silent : term;
  }
}
