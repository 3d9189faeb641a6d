import { Prefixes } from '../engine/prefixes.js';
import { Speller } from '../engine/typos.js';
import { once } from '../../codeset/data.js';
import { readingsOf } from '../query/words.js';
import type { Rewrite } from './rewrites.js';
import { type Reading, type TermSource, termsOf } from '../query/terms.js';
import { type Token, tokensOf } from '../text/tokens.js';
import { type ChoiceTerms, descend } from './descend.js';
import { type Target, Targets } from './rank.js';
import type { Searchable } from './searchable.js';

const MOST_WORDS = 24;

/** A found code. */
export interface Found {
  readonly row: number;
  readonly score: number;
  readonly target: Target;
}

/** Searches codes that can be billed. */
export class Icd10cmEngine {
  readonly search: Searchable;
  readonly #source: TermSource;
  readonly #targets: Targets;
  readonly #choice: ChoiceTerms;

  constructor(search: Searchable) {
    this.search = search;
    const { lexicon, documents, vocabulary } = search;
    this.#source = {
      lexicon,
      documents,
      vocabulary,
      speller: once(() => new Speller(lexicon.words)),
      prefixes: once(() => new Prefixes(lexicon.words)),
    };
    this.#targets = new Targets(search);
    const term = (word: string): number => lexicon.find(word) ?? -99;
    this.#choice = {
      unspecified: term('unspecified'),
      other: term('other'),
      specified: term('specified'),
      without: term('without'),
      initial: term('initial'),
      closed: term('closed'),
      routine: term('routine'),
      not: term('not'),
    };
  }

  /** The query with a main term that sends the reader elsewhere put in other words; undefined where it has none. */
  #rewritten({ terms, unknown }: Reading): Reading | undefined {
    const { rewrites, documents } = this.search;
    const own = new Map(terms.map((term, index) => [term.alternatives[0]!.term, index]));
    let best: Rewrite | undefined;
    let bestWeight = 0;
    for (const term of own.keys()) {
      for (const rewrite of rewrites.get(term) ?? []) {
        if (!rewrite.from.every((from) => own.has(from))) continue;
        const weight = rewrite.from.reduce((sum, from) => sum + documents.weight[from]!, 0);
        if (weight > bestWeight) {
          best = rewrite;
          bestWeight = weight;
        }
      }
    }
    if (best === undefined) return undefined;
    const { from, to } = best;
    const kept = terms.filter(({ alternatives }) => !from.includes(alternatives[0]!.term));
    const left = new Set(kept.map(({ alternatives }) => alternatives[0]!.term));
    const added = [...new Set(to)]
      .filter((term) => !left.has(term))
      .map((term) => ({ alternatives: [{ term, worth: 1 }], weight: documents.weight[term]! }));
    return { terms: [...kept, ...added], unknown };
  }

  find(query: string, release: number, limit: number, isPrefix: boolean): Found[] {
    const tokens = withoutArticles(tokensOf(query, MOST_WORDS), query);
    let readings = readingsOf(tokens, this.search.vocabulary).map((words) => termsOf(words, this.#source, isPrefix));
    if (readings.length === 1) {
      const other = this.#rewritten(readings[0]!);
      if (other !== undefined) readings = [readings[0]!, other];
    }
    const { targets } = this.#targets.of(readings, 48);
    const asked = new Set(readings.flatMap(({ terms }) => terms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term))));
    const found = new Map<number, Found>();
    for (const target of targets) {
      const row = descend(this.search, this.#choice, target.row, release, asked);
      if (row < 0) continue;
      const score = target.score;
      const known = found.get(row);
      if (known === undefined || known.score < score) found.set(row, { row, score, target });
    }
    return [...found.values()].sort((a, b) => b.score - a.score || a.row - b.row).slice(0, limit);
  }
}

/** Words that an A behind them belongs to: hepatitis A, vitamin A, group A. */
const LETTERED = new Set(['hepatitis', 'hep', 'vitamin', 'vit', 'type', 'group', 'influenza', 'hemophilia', 'class']);

/** The words without the articles: an A with a small letter is one unless it ends the query or belongs to the word before. */
function withoutArticles(tokens: readonly Token[], query: string): Token[] {
  return tokens.filter(
    ({ word, from }, i) =>
      word !== 'a' ||
      query.charCodeAt(from) === 65 ||
      i === tokens.length - 1 ||
      LETTERED.has(tokens[i - 1]?.word ?? '') ||
      i === 0,
  );
}
