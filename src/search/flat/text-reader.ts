import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { foldCharacter, isAccent, isApostrophe } from '../text/fold.js';
import { tokensOf } from '../text/tokens.js';

/** Words of a text beyond these are not read. */
export const MOST_TEXT_WORDS = 60;

/** What the ends of a piece are, as bits: whether a word may go on beyond them, and whether it has parentheses. */
const SHAPE = { openBefore: 1, openAfter: 2, nested: 4, empty: 8 } as const;

/** Reads texts into documents. A text is whole or in pieces; a piece that texts share is cut into words once. */
export class TextReader {
  private readonly lexicon: Lexicon;
  private readonly writer: DocumentWriter;
  private readonly numbers = new Map<string, number>();
  /** By the number of a piece: its terms, once a text was read with it; -1 for a word that carries no meaning. */
  private readonly terms: (readonly number[] | undefined)[] = [];
  /** By the number of a piece: bits of {@link SHAPE}. */
  private readonly shapes: number[] = [];

  constructor(lexicon: Lexicon, writer: DocumentWriter) {
    this.lexicon = lexicon;
    this.writer = writer;
  }

  /** Adds the words of a text to the document that was begun last. */
  text(text: string): void {
    for (const { word, aside } of tokensOf(text, MOST_TEXT_WORDS)) {
      const term = this.termOf(word);
      if (term >= 0) this.writer.add(term, !aside);
    }
  }

  /** The same for a text that is given in pieces, one after the other. */
  pieces(parts: readonly string[]): void {
    const numbers = parts.map((part) => this.numberOf(part));
    if (!this.fitTogether(numbers)) {
      this.text(parts.join(''));
      return;
    }
    let left = MOST_TEXT_WORDS;
    for (let i = 0; i < numbers.length; i++) {
      const terms = this.termsOf(numbers[i]!, parts[i]!);
      for (let j = 0; j < terms.length && left > 0; j++, left--)
        if (terms[j]! >= 0) this.writer.add(terms[j]!, true);
    }
  }

  private numberOf(part: string): number {
    let number = this.numbers.get(part);
    if (number === undefined) {
      number = this.shapes.push(shapeOf(part)) - 1;
      this.numbers.set(part, number);
    }
    return number;
  }

  /** Whether pieces have the words of the text that they are: no word goes over an edge, nothing is in parentheses. */
  private fitTogether(numbers: readonly number[]): boolean {
    let open = 0;
    for (let i = 0; i < numbers.length; i++) {
      const shape = this.shapes[numbers[i]!]!;
      if (shape === SHAPE.empty) continue;
      if ((shape & SHAPE.nested) !== 0 || (shape & open) !== 0) return false;
      open = (shape & SHAPE.openAfter) === 0 ? 0 : SHAPE.openBefore;
    }
    return true;
  }

  private termsOf(number: number, part: string): readonly number[] {
    let terms = this.terms[number];
    if (terms === undefined) {
      terms = tokensOf(part, MOST_TEXT_WORDS).map(({ word }) => this.termOf(word));
      this.terms[number] = terms;
    }
    return terms;
  }

  /** The term of a word. A single A has none, because it is often the article. */
  private termOf(word: string): number {
    return word === 'a' ? -1 : this.lexicon.add(word);
  }
}

function shapeOf(piece: string): number {
  if (piece === '') return SHAPE.empty;
  return (
    (mayGoOn(piece.charCodeAt(0)) ? SHAPE.openBefore : 0) |
    (mayGoOn(piece.charCodeAt(piece.length - 1)) ? SHAPE.openAfter : 0) |
    (/[()[\]]/.test(piece) ? SHAPE.nested : 0)
  );
}

/** Whether a character may belong to a word with its neighbour. */
const mayGoOn = (code: number): boolean => foldCharacter(code) !== '' || isAccent(code) || isApostrophe(code);
