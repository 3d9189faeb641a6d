import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { foldCharacter, isAccent, isApostrophe } from '../text/fold.js';
import { type Token, tokensOf } from '../text/tokens.js';

/** Words of a text beyond these are not read. */
const MOST_WORDS = 60;
/** Longer texts are cut into words as a whole, which passes over their ends. */
const MOST_CHARACTERS = 2000;

/** A piece of texts, cut into words. */
interface Piece {
  readonly length: number;
  readonly words: readonly Token[];
  /** The terms of the words, looked up when a text is first read with it. */
  terms: Int32Array | undefined;
  /** Whether its first and its last character may belong to a word that goes on beside it. */
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
  /** How many parentheses it opens, or closes if negative; `NaN` where its own do not match. */
  readonly depth: number;
}

/** Reads texts into documents. Texts are given in pieces, and a piece that many of them share is cut into words once. */
export class TextReader {
  readonly #lexicon: Lexicon;
  readonly #writer: DocumentWriter;
  readonly #pieces = new Map<string, Piece>();

  constructor(lexicon: Lexicon, writer: DocumentWriter) {
    this.#lexicon = lexicon;
    this.#writer = writer;
  }

  /**
   * Adds the words of a text to the document that was begun last: those that the whole text would be cut into.
   *
   * @param parts - one after the other they are the text
   */
  add(parts: readonly string[]): void {
    const pieces = parts.map((part) => this.#pieceOf(part));
    if (fitsTogether(pieces)) this.#addPieces(pieces);
    else this.#addWords(pieceOf(parts.join('')), 0, MOST_WORDS);
  }

  #addPieces(pieces: readonly Piece[]): void {
    let depth = 0;
    let left = MOST_WORDS;
    for (let i = 0; i < pieces.length && left > 0; i++) {
      const piece = pieces[i]!;
      this.#addWords(piece, depth, left);
      left -= piece.words.length;
      depth = Math.max(0, depth + piece.depth);
    }
  }

  #addWords(piece: Piece, depth: number, most: number): void {
    piece.terms ??= Int32Array.from(piece.words, ({ word }) =>
      // One letter of a text in capitals is no word: it is the article as often as not.
      word === 'a' ? -1 : this.#lexicon.add(word),
    );
    const { terms, words } = piece;
    const count = Math.min(most, terms.length);
    for (let i = 0; i < count; i++)
      if (terms[i]! >= 0) this.#writer.add(terms[i]!, depth === 0 && !words[i]!.aside);
  }

  #pieceOf(part: string): Piece {
    let piece = this.#pieces.get(part);
    if (piece === undefined) {
      piece = pieceOf(part);
      this.#pieces.set(part, piece);
    }
    return piece;
  }
}

function pieceOf(text: string): Piece {
  const words = tokensOf(text, MOST_WORDS);
  return {
    length: text.length,
    words,
    terms: undefined,
    isOpenBefore: mayGoOn(text.charCodeAt(0)),
    isOpenAfter: mayGoOn(text.charCodeAt(text.length - 1)),
    depth: depthOf(text, words.length > 0),
  };
}

/** Whether a character may belong to a word with its neighbour. */
const mayGoOn = (code: number): boolean => foldCharacter(code) !== '' || isAccent(code) || isApostrophe(code);

/** How many parentheses a text opens or closes. One with words may have none but pairs. */
function depthOf(text: string, hasWords: boolean): number {
  let depth = 0;
  let isMixed = false;
  for (const character of text) {
    const step = '(['.includes(character) ? 1 : ')]'.includes(character) ? -1 : 0;
    if (step < 0 && (depth > 0 || hasWords)) isMixed ||= !hasWords || depth === 0;
    depth += step;
  }
  return isMixed || (hasWords && depth !== 0) ? Number.NaN : depth;
}

/** Whether pieces have the words of the text that they are: no word goes over an edge, and parentheses match. */
function fitsTogether(pieces: readonly Piece[]): boolean {
  let isOpen = false;
  let length = 0;
  for (const piece of pieces) {
    if (piece.length === 0) continue;
    length += piece.length;
    if ((isOpen && piece.isOpenBefore) || Number.isNaN(piece.depth)) return false;
    isOpen = piece.isOpenAfter;
  }
  return length <= MOST_CHARACTERS;
}
