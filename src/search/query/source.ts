import type { Documents } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { Prefixes } from '../engine/prefixes.js';
import type { Alternative } from '../engine/scorer.js';
import type { Speller } from '../engine/typos.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** What turns words of a query into terms of the documents. */
export interface TermSource {
  readonly lexicon: Lexicon;
  readonly documents: Documents;
  readonly vocabulary: Vocabulary;
  readonly speller: () => Speller;
  readonly prefixes: () => Prefixes;
  /** The words that short prefixes were found to stand for. */
  readonly extended: Map<string, readonly Alternative[]>;
}

/** In how many documents a term is. */
export const countOf = ({ documents: { postings } }: TermSource, term: number): number =>
  postings.count[term]!;
