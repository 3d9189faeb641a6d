import type { BookData } from '../../index-book/data.js';
import { HAS } from '../../index-book/node-table.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { QueryTerm } from '../engine/scorer.js';
import type { Reading } from '../query/terms.js';
import { tokensOf } from '../text/tokens.js';
import { BOOK } from './kinds.js';
import type { Searchable } from './searchable.js';
import type { TextTerms } from './text-terms.js';

/** A main term that sends the reader to another one: its terms, and those that replace them. */
export interface Rewrite {
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Words of a reference that ask the reader to choose. */
const CHOICE = new Set(['site', 'type', 'also', 'see', 'condition', 'table', 'chemicals', 'nec']);

/** The main terms that send the reader to another one, by their rarest term. */
export function rewritesOf(
  book: BookData,
  texts: TextTerms,
  lexicon: Lexicon,
  rarity: Float32Array,
): Map<number, Rewrite[]> {
  const nodes = book.nodes();
  const rewrites = new Map<number, Rewrite[]>();
  for (let node = 0; node < nodes.bookStart[BOOK.externalCause]!; node++) {
    const rewrite = nodes.level[node] === 0 ? rewriteOf(book, node, texts, lexicon) : undefined;
    if (rewrite === undefined) continue;
    const rarest = rewrite.from.reduce((best, term) => (rarity[term]! > rarity[best]! ? term : best));
    rewrites.set(rarest, [...(rewrites.get(rarest) ?? []), rewrite]);
  }
  return rewrites;
}

/** What a main term is put in other words by; undefined for one with codes of its own. */
function rewriteOf(book: BookData, node: number, texts: TextTerms, lexicon: Lexicon): Rewrite | undefined {
  const nodes = book.nodes();
  const field = (nodes.has[node]! & HAS.see) !== 0 ? 'see' : 'seeAlso';
  const link = book.links().of(node, field);
  if (link === undefined || link.node < 0 || link.node === node) return undefined;
  // 'See also' is only followed to the Table of Neoplasms: everywhere else the term has codes of its own.
  if (field === 'seeAlso' && nodes.bookOf(link.node) !== BOOK.neoplasm) return undefined;
  const title = nodes.title[node]!;
  const from = [...texts.beforeComma(title)]
    .filter((term) => (term & 1) === 0)
    .map((term) => term >> 1);
  const to = tokensOf(book.texts().text(nodes.textOf(node, field)), 12)
    .filter(({ word }) => !CHOICE.has(word))
    .map(({ word }) => lexicon.find(word))
    .filter((term) => term !== undefined);
  return from.length === 0 || to.length === 0 ? undefined : { from, to };
}

/** A query with a main term that sends the reader elsewhere put in other words; undefined if it has none. */
export function rewritten(
  { terms, unknown }: Reading,
  { rewrites, documents }: Pick<Searchable, 'rewrites' | 'documents'>,
): Reading | undefined {
  const own = new Set(terms.map(firstOf));
  let best: Rewrite | undefined;
  let most = 0;
  for (const term of own) {
    for (const rewrite of rewrites.get(term) ?? []) {
      if (!rewrite.from.every((from) => own.has(from))) continue;
      const weight = rewrite.from.reduce((sum, from) => sum + documents.weight[from]!, 0);
      if (weight <= most) continue;
      best = rewrite;
      most = weight;
    }
  }
  if (best === undefined) return undefined;
  const { from, to } = best;
  const kept = terms.filter((term) => !from.includes(firstOf(term)));
  const left = new Set(kept.map(firstOf));
  const added = [...new Set(to)]
    .filter((term) => !left.has(term))
    .map((term) => ({ alternatives: [{ term, worth: 1 }], weight: documents.weight[term]! }));
  return { terms: [...kept, ...added], unknown };
}

const firstOf = ({ alternatives }: QueryTerm): number => alternatives[0]!.term;
