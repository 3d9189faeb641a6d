import type { Alternative } from '../engine/scorer.js';
import { topOf } from '../engine/top.js';
import { TUNING } from '../tuning.js';
import { countOf, type TermSource } from './source.js';

/** The most words that a prefix stands for. */
const MOST_EXTENSIONS = 48;
/** The most documents that the words of a prefix are looked up in: a single letter begins half of them. */
const MOST_POSTINGS = 10_000;
/** Prefixes of more letters have few words, and are not kept. */
const LONGEST_KEPT = 2;

/** The terms of the words that begin with a text: its own, then the most frequent first. */
export function extensionsOf(
  word: string,
  own: number | undefined,
  source: TermSource,
): readonly Alternative[] {
  if (word.length > LONGEST_KEPT) return findExtensions(word, own, source);
  let known = source.extended.get(word);
  if (known === undefined) {
    known = findExtensions(word, own, source);
    source.extended.set(word, known);
  }
  return known;
}

function findExtensions(word: string, own: number | undefined, source: TermSource): Alternative[] {
  const terms = new Set<number>();
  for (const place of source.prefixes().with(word)) {
    const term = source.lexicon.termOfWord[place]!;
    if (countOf(source, term) > 0) terms.add(term);
  }
  const most = topOf([...terms], terms.size, (term) => countOf(source, term), MOST_EXTENSIONS);
  const alternatives: Alternative[] = own === undefined ? [] : [{ term: own, worth: 1 }];
  let postings = 0;
  for (const [place, term] of most.entries()) {
    postings += countOf(source, term);
    if (term !== own && (place === 0 || postings < MOST_POSTINGS))
      alternatives.push({ term, worth: TUNING.prefix });
  }
  return alternatives;
}
