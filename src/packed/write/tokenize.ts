import { AS_IS, blankBetween, capitalize, GLUE } from '../words.js';

const WORD = /[A-Za-z0-9']+|[^A-Za-z0-9' ]/g;

/** A title cut into the words that `WordTable.join` puts together again. Proper nouns keep their capital. */
export function tokenize(title: string, isProper: (word: string) => boolean): string[] {
  const words: string[] = [];
  let end = 0;
  for (const match of title.matchAll(WORD)) {
    const word = match[0];
    if (word === GLUE || word === AS_IS) {
      throw new Error(
        `'${title}' contains '${word}', which the word format uses itself; choose another character`,
      );
    }
    const blanks = match.index - end;
    words.push(...spacing(words.at(-1), word, blanks));
    words.push(words.length === 0 ? firstWord(word, isProper, words) : word);
    end = match.index + word.length;
  }
  for (let i = end; i < title.length; i++) words.push(' ');
  return words;
}

/** The signs between two words, if the number of spaces differs from the joining rule. */
function spacing(before: string | undefined, word: string, blanks: number): string[] {
  if (before === undefined) return new Array<string>(blanks).fill(' ');
  const expected = blankBetween(before, word) ? 1 : 0;
  if (blanks === expected) return [];
  return blanks === 0 ? [GLUE] : new Array<string>(blanks).fill(' ');
}

function firstWord(word: string, isProper: (word: string) => boolean, words: string[]): string {
  if (capitalize(word) !== word) {
    words.push(AS_IS);
    return word;
  }
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return isProper(word) ? word : small;
}

/** The words that have a capital inside titles more often than a small letter. */
export function properNouns(titles: Iterable<string>): (word: string) => boolean {
  const counts = new Map<string, number>();
  for (const title of titles) {
    for (const match of title.matchAll(WORD)) {
      if (match.index > 0) counts.set(match[0], (counts.get(match[0]) ?? 0) + 1);
    }
  }
  const inside = (word: string): number => counts.get(word) ?? 0;
  return (word) => inside(word) > inside(word.charAt(0).toLowerCase() + word.slice(1));
}
