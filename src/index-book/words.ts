import { blankBetween } from '../packed/words.js';

/** Joins its neighbours without a blank. */
export const GLUED = '~';
/** At the start of the text of a main term: its first letter stays small. */
export const SMALL = '^';

/** The words of a text: runs of letters, digits and apostrophes, and single other characters. Latin-1. */
const WORD = /[A-Za-z0-9'\xc0-\xd6\xd8-\xf6\xf8-\xff]+|[^\sA-Za-z0-9'\xc0-\xd6\xd8-\xf6\xf8-\xff]/g;

/**
 * Cuts a text into words that {@link joinWords} puts together again. White space must be folded. A blank that the rule
 * does not expect is a word of its own; where it expects one and there is none, {@link GLUED} is between.
 */
export function cutWords(text: string): string[] {
  const words: string[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const before = words.at(-1);
    if (before !== undefined) {
      const blank = match.index > end;
      if (blank !== blankBetween(before, match[0])) words.push(blank ? ' ' : GLUED);
    }
    words.push(match[0]);
    end = match.index + match[0].length;
  }
  return words;
}

/** The text that words spell. */
export function joinWords(words: readonly string[]): string {
  let text = '';
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (word === GLUED) continue;
    if (i > 0 && blankBetween(words[i - 1]!, word)) text += ' ';
    text += word;
  }
  return text;
}

/** The text of a main term as it is kept: with a small first letter. */
export function withoutCapital(text: string): string {
  const first = text.charAt(0);
  if (first >= 'a' && first <= 'z') return SMALL + text;
  return first >= 'A' && first <= 'Z' ? first.toLowerCase() + text.slice(1) : text;
}

/** The text of a main term as people read it. */
export function withCapital(kept: string): string {
  if (kept.startsWith(SMALL)) return kept.slice(1);
  const first = kept.charAt(0);
  return first >= 'a' && first <= 'z' ? first.toUpperCase() + kept.slice(1) : kept;
}
