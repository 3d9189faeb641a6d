import type { Alternative } from '../engine/scorer.js';
import { TUNING } from '../tuning.js';
import { extensionsOf } from './extensions.js';
import { countOf, type TermSource } from './source.js';

/** The most words that a mistyped one stands for. */
const MOST_GUESSES = 8;

/** What each further guess is worth less than the one before. */
const GUESS_STEP = 0.015;

/**
 * Words that may have been mistyped: the nearest ones, those that begin alike and are frequent first. Where there is none,
 * words that begin with what was typed.
 */
export function guessesOf(word: string, source: TermSource): Alternative[] {
  if (word.length < 4 || /^\d+$/.test(word)) return [];
  const found = nearest(word, word.length >= 7 ? 2 : 1, source);
  if (found.length > 0 || word.length < 5) return found;
  return extensionsOf(word, undefined, source).map(({ term }) => ({ term, worth: TUNING.oneEdit }));
}

/** Words of fewer letters have too many neighbours. */
export const LEAST_FORM = 6;

/** Words that are one letter off a form that is not known itself. */
export const nearForms = (word: string, own: number, source: TermSource): Alternative[] =>
  nearest(word, 1, source)
    .filter(({ term }) => term !== own)
    .slice(0, 3);

/** The terms of the words nearest to a text. */
function nearest(word: string, most: number, source: TermSource): Alternative[] {
  const { lexicon } = source;
  const best = new Map<number, { distance: number; alike: boolean }>();
  for (const { index, distance } of source.speller().guesses(word, most)) {
    const term = lexicon.termOfWord[index]!;
    if (!best.has(term))
      best.set(term, { distance, alike: lexicon.words[index]!.startsWith(word.charAt(0)) });
  }
  return [...best]
    .sort(
      ([a, one], [b, other]) =>
        one.distance - other.distance ||
        Number(other.alike) - Number(one.alike) ||
        countOf(source, b) - countOf(source, a) ||
        a - b,
    )
    .slice(0, MOST_GUESSES)
    .map(([term, { distance }], place) => ({
      term,
      worth: (distance === 1 ? TUNING.oneEdit : TUNING.twoEdits) - place * GUESS_STEP,
    }));
}
