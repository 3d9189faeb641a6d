import type { Lexicon } from '../engine/lexicon.js';

/** Two neighbours that the books write as one word, where at least one of them alone is not known. */
export function joinedWith(word: string, next: string | undefined, lexicon: Lexicon): number | undefined {
  if (next === undefined) return undefined;
  const known = (one: string): boolean => lexicon.isSilent(one) || lexicon.find(one) !== undefined;
  return known(word) && known(next) ? undefined : lexicon.find(word + next);
}

/** The American spelling of a word that may be British: `oedema`, `tumour`, `haemorrhage`. */
export const american = (word: string): string =>
  word
    .replace(/ae/g, 'e')
    .replace(/oe/g, 'e')
    .replace(/our(s?)$/, 'or$1')
    .replace(/isation/g, 'ization')
    .replace(/ise(d?)$/, 'ize$1')
    .replace(/yse(d?)$/, 'yze$1')
    .replace(/tre(s?)$/, 'ter$1')
    .replace(/sulph/g, 'sulf')
    .replace(/gynec/g, 'gynec')
    .replace(/lled$/, 'led')
    .replace(/lling$/, 'ling');

/** A word that two words of the books make: `heartattack`, `covid19`. */
export function splitWord(word: string, lexicon: Lexicon): number[] | undefined {
  for (let at = word.length - 3; at >= 3; at--) {
    const first = lexicon.find(word.slice(0, at));
    const second = first === undefined ? undefined : lexicon.find(word.slice(at));
    if (second !== undefined) return [first!, second];
  }
  const numbered = /^([a-z]{2,})(\d+)$/.exec(word);
  if (numbered === null) return undefined;
  const first = lexicon.find(numbered[1]!);
  const second = lexicon.find(numbered[2]!);
  return first === undefined || second === undefined ? undefined : [first, second];
}
