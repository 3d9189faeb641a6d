import { foldCharacter, isAccent, isApostrophe } from './fold.js';

/** A word of a text: folded, and where it is. */
export interface Token {
  /** In plain lower-case letters and digits. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether it is in parentheses or brackets. */
  readonly aside: boolean;
}

/** Words beyond these are not read: a text is a phrase, and a megabyte must cost no more than one. */
const MOST_CHARACTERS = 2000;
const LONGEST_WORD = 64;

/**
 * Cuts a text into words. Anything that is not a letter or a digit parts words; an apostrophe does not, and an `s` after
 * it is dropped, so that Crohn's is `crohn`.
 *
 * @param most - the most words to read
 */
export function tokensOf(text: string, most: number): Token[] {
  const cutter = new Cutter(text);
  const end = Math.min(text.length, MOST_CHARACTERS);
  for (let i = 0; i < end && cutter.tokens.length < most; i++) cutter.take(text.charCodeAt(i), i, end);
  if (cutter.tokens.length < most) cutter.finish(end);
  return cutter.tokens;
}

/** Cuts a text into words, character by character. */
class Cutter {
  readonly tokens: Token[] = [];
  readonly #text: string;
  #word = '';
  #from = 0;
  #possessive = false;
  #depth = 0;

  constructor(text: string) {
    this.#text = text;
  }

  take(code: number, at: number, end: number): void {
    if (this.#word !== '' && (isAccent(code) || isApostrophe(code))) {
      this.#possessive = isApostrophe(code);
      return;
    }
    const plain = foldCharacter(code);
    if (plain === '') {
      this.finish(at);
      this.#nest(code);
      return;
    }
    if (this.#word === '') this.#from = at;
    const dropped = this.#possessive && plain === 's' && !continues(this.#text, at + 1, end);
    this.#possessive = false;
    if (!dropped && this.#word.length < LONGEST_WORD) this.#word += plain;
  }

  /** Ends the word that is open. */
  finish(at: number): void {
    if (this.#word !== '')
      this.tokens.push({
        word: this.#word,
        from: this.#from,
        to: endOf(this.#text, at),
        aside: this.#depth > 0,
      });
    this.#word = '';
    this.#possessive = false;
  }

  /** Counts parentheses and brackets. */
  #nest(code: number): void {
    if (code === 40 || code === 91) this.#depth++;
    else if ((code === 41 || code === 93) && this.#depth > 0) this.#depth--;
  }
}

const continues = (text: string, at: number, end: number): boolean =>
  at < end && foldCharacter(text.charCodeAt(at)) !== '';

/** One past the last letter before `at`: an apostrophe at the end does not belong to the word. */
function endOf(text: string, at: number): number {
  let end = at;
  while (end > 0 && isApostrophe(text.charCodeAt(end - 1))) end--;
  return end;
}
