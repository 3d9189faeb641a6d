import { foldCharacter, isAccent, isApostrophe } from './fold.js';

/** A word of a text: folded, and where it stands. */
export interface Token {
  /** In plain lower-case letters and digits. */
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether it stands in parentheses or brackets. */
  readonly aside: boolean;
}

/** Words beyond these are not read: a text is a phrase, and a megabyte must cost no more than one. */
const MOST_CHARACTERS = 2000;
const LONGEST_WORD = 64;

/**
 * Cuts a text into words. Anything that is not a letter or a digit parts words; an apostrophe does not, and an `s` behind
 * it is dropped, so that Crohn's is `crohn`.
 *
 * @param most - the most words to read
 */
export function tokensOf(text: string, most: number): Token[] {
  const tokens: Token[] = [];
  const end = Math.min(text.length, MOST_CHARACTERS);
  let word = '';
  let from = 0;
  let possessive = false;
  let depth = 0;
  for (let i = 0; i <= end && tokens.length < most; i++) {
    const code = i < end ? text.charCodeAt(i) : 32;
    if (word !== '' && (isAccent(code) || isApostrophe(code))) {
      possessive = isApostrophe(code);
      continue;
    }
    const plain = foldCharacter(code);
    if (plain === '') {
      if (word !== '') tokens.push({ word, from, to: endOf(text, i), aside: depth > 0 });
      word = '';
      possessive = false;
      if (code === 40 || code === 91) depth++;
      else if ((code === 41 || code === 93) && depth > 0) depth--;
      continue;
    }
    if (word === '') from = i;
    if (possessive && plain === 's' && !continues(text, i + 1, end)) {
      possessive = false;
      continue;
    }
    possessive = false;
    if (word.length < LONGEST_WORD) word += plain;
  }
  return tokens;
}

const continues = (text: string, at: number, end: number): boolean =>
  at < end && foldCharacter(text.charCodeAt(at)) !== '';

/** One past the last letter before `at`: an apostrophe at the end does not belong to the word. */
function endOf(text: string, at: number): number {
  let end = at;
  while (end > 0 && isApostrophe(text.charCodeAt(end - 1))) end--;
  return end;
}
