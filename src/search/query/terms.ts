import type { Alternative, QueryTerm } from '../engine/scorer.js';
import { stemOf } from '../text/stem.js';
import { TUNING } from '../tuning.js';
import { extensionsOf } from './extensions.js';
import { guessesOf, LEAST_FORM, nearForms } from './guesses.js';
import type { TermSource } from './source.js';
import { american, joinedWith, splitWord } from './spellings.js';
import type { QueryWord } from './words.js';

/** What comes before the term of a word that `without` rules out. */
const RULED_OUT = '~';

/** The terms of a reading. */
export interface Reading {
  readonly terms: readonly QueryTerm[];
  /** The weight of the words that stand for no term. */
  readonly unknown: number;
}

/** So few letters are the beginning of too many words. */
const LONGEST_VAGUE = 2;

/** Finds the terms of the words of a reading. */
export function termsOf(words: readonly QueryWord[], source: TermSource, lastIsPrefix: boolean): Reading {
  const collected = new TermCollector(source);
  let without = false;
  for (let i = 0; i < words.length; i++) {
    const { word, meant, aside } = words[i]!;
    const share = aside ? TUNING.aside : 1;
    if (word === 'with' || word === 'without') without = word === 'without';
    else if (without && collected.addRuledOut(word, share)) continue;
    const isPrefix = lastIsPrefix && i === words.length - 1 && !meant;
    if (source.lexicon.isSilent(word) && !isPrefix) continue;
    i += collected.addWord(word, words[i + 1]?.word, isPrefix, share);
  }
  return collected;
}

/** Collects the terms of a reading, each once. */
class TermCollector implements Reading {
  readonly terms: QueryTerm[] = [];
  unknown = 0;
  readonly #seen = new Set<number>();
  readonly #source: TermSource;

  constructor(source: TermSource) {
    this.#source = source;
  }

  add(alternatives: readonly Alternative[], share: number, isVague = false): void {
    const first = alternatives[0]!.term;
    if (this.#seen.has(first)) return;
    this.#seen.add(first);
    this.terms.push({ alternatives, weight: weightOf(alternatives, this.#source) * share, isVague });
  }

  /** Adds the terms of a word; gives 1 if the books write it and the next one as one word, else 0. */
  addWord(word: string, next: string | undefined, isPrefix: boolean, share: number): number {
    const joined = joinedWith(word, next, this.#source.lexicon);
    if (joined !== undefined) {
      this.add([{ term: joined, worth: 1 }], share);
      return 1;
    }
    const parts = alternativesOf(word, this.#source, isPrefix);
    if (parts.length === 0) this.unknown += TUNING.unknown;
    const isVague = isPrefix && word.length <= LONGEST_VAGUE;
    for (const alternatives of parts) this.add(alternatives, share, isVague);
    return 0;
  }

  /** Adds the term of a word that is ruled out; false if no document rules it out. */
  addRuledOut(word: string, share: number): boolean {
    const term = this.#source.lexicon.find(RULED_OUT + word);
    if (term === undefined || this.#source.lexicon.isSilent(word)) return false;
    this.add([{ term, worth: 1 }], share);
    return true;
  }
}

const weightOf = (alternatives: readonly Alternative[], { documents }: TermSource): number =>
  Math.max(...alternatives.slice(0, 4).map(({ term, worth }) => documents.weight[term]! * worth));

/** What a word may stand for: one list for each word that it is made of. */
function alternativesOf(word: string, source: TermSource, isPrefix: boolean): (readonly Alternative[])[] {
  const term = source.lexicon.find(word);
  if (isPrefix) {
    const extended = extensionsOf(word, term, source);
    if (extended.length > 0) return [extended];
  }
  if (term !== undefined) {
    const own = [{ term, worth: 1 }, ...looseOf(word, source)];
    // Only the stem is known: that may be a form of the word, or chance, as with `migrane` and `migrans`.
    return [
      source.lexicon.has(word) || word.length < LEAST_FORM ? own : [...own, ...nearForms(word, term, source)],
    ];
  }
  const british = source.lexicon.find(american(word));
  if (british !== undefined) return [[{ term: british, worth: 0.97 }]];
  const parts = splitWord(word, source.lexicon);
  if (parts !== undefined) return parts.map((part) => [{ term: part, worth: 0.95 }]);
  const guessed = guessesOf(word, source);
  return guessed.length > 0 ? [guessed] : [];
}

function looseOf(word: string, { lexicon, vocabulary }: TermSource): Alternative[] {
  const words = vocabulary.loose.get(stemOf(word)) ?? [];
  return words.flatMap((loose, place) => {
    const term = lexicon.find(loose);
    return term === undefined ? [] : [{ term, worth: TUNING.loose - 0.1 * place }];
  });
}
