import type { TextTable } from '../../index-book/text-table.js';
import type { Lexicon } from '../engine/lexicon.js';
import type { QueryTerm } from '../engine/scorer.js';
import type { Reading } from '../query/terms.js';
import { tokensOf } from '../text/tokens.js';
import type { SearchIndex } from './index-data.js';
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
  { paths, texts: table }: Pick<SearchIndex, 'paths' | 'texts'>,
  texts: TextTerms,
  lexicon: Lexicon,
  rarity: Float32Array,
): Map<number, Rewrite[]> {
  const rewrites = new Map<number, Rewrite[]>();
  const termsOf = referenceTerms(table, lexicon);
  paths.forEachRewrite((node, text) => {
    const from = [...texts.beforeComma(paths.title[node]!)].filter((term) => (term & 1) === 0);
    const to = termsOf(text);
    if (from.length === 0 || to.length === 0) return;
    const rewrite = { from: from.map((term) => term >> 1), to };
    const rarest = rewrite.from.reduce((best, term) => (rarity[term]! > rarity[best]! ? term : best));
    const others = rewrites.get(rarest);
    if (others === undefined) rewrites.set(rarest, [rewrite]);
    else others.push(rewrite);
  });
  return rewrites;
}

/** Finds the terms of a reference, without those that ask the reader to choose. A word is looked up when it is first met. */
function referenceTerms({ run, start, words }: TextTable, lexicon: Lexicon): (text: number) => number[] {
  const known: (readonly number[] | undefined)[] = new Array(words.length);
  const termsOf = (word: string): number[] =>
    tokensOf(word, 4)
      .map((token) => (CHOICE.has(token.word) ? undefined : lexicon.find(token.word)))
      .filter((term) => term !== undefined);
  return (text) => {
    const found: number[] = [];
    for (let i = start[text]!; i < start[text + 1]!; i++) {
      const number = run[i]!;
      known[number] ??= termsOf(words[number]!);
      found.push(...known[number]);
    }
    return found;
  };
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
