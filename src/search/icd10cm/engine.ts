import { Prefixes } from '../engine/prefixes.js';
import { Speller } from '../engine/typos.js';
import { once } from '../../codeset/data.js';
import { readingsOf } from '../query/words.js';
import { type TermSource, termsOf } from '../query/terms.js';
import { tokensOf } from '../text/tokens.js';
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
      not: term('not'),
    };
  }

  find(query: string, release: number, limit: number, isPrefix: boolean): Found[] {
    const tokens = tokensOf(query, MOST_WORDS);
    const readings = readingsOf(tokens, this.search.vocabulary).map((words) => termsOf(words, this.#source, isPrefix));
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
