import { hasBit } from '../../base/masks.js';
import { once } from '../../base/once.js';
import type { ChangeTable } from '../../codetree/change-table.js';
import type { Targets } from '../engine/best.js';
import { Prefixes } from '../engine/prefixes.js';
import { Speller } from '../engine/typos.js';
import type { Wanted } from '../options.js';
import { NOTHING_OWN, type Own, withPhrases } from '../own-terms.js';
import type { TermSource } from '../query/source.js';
import { type Reading, termsOf } from '../query/terms.js';
import { readingsOf } from '../query/words.js';
import { withoutArticles } from '../text/articles.js';
import { type Token, tokensOf } from '../text/tokens.js';
import { type ChoiceTerms, choiceTerms, descend } from './descend.js';
import { Ranking } from './rank.js';
import { rewritten } from './rewrites.js';
import { rowOn, rowsBeginning, type Span, spansOf } from './rows.js';
import type { Searchable } from './searchable.js';
import { primaryAndSecondary } from './two-in-one.js';

const MOST_WORDS = 24;
/** How many targets are looked at first. */
const BLOCK = 32;

/** A found code, before it is written out. */
export interface Found {
  readonly row: number;
  readonly score: number;
  /** The document that matched; -1 for a code that was asked for by its code, -2 by a term of the user. */
  readonly document: number;
  /** The row that the document points at. */
  readonly target: number;
  readonly asked: ReadonlySet<number>;
  /** The term of the user. */
  readonly own?: string;
}

/** What a search finds. */
export interface FoundList {
  readonly found: readonly Found[];
  readonly total: number;
}

const NONE: ReadonlySet<number> = /* @__PURE__ */ new Set();
/** Rows that have no document. */
export const BY_CODE = -1;
export const BY_OWN_TERM = -2;

/** Searches ICD-10-CM. */
export class Icd10cmEngine {
  readonly search: Searchable;
  readonly #changes: () => ChangeTable | undefined;
  readonly #own: Own;
  readonly #source: TermSource;
  readonly #ranking: Ranking;
  readonly #choice: ChoiceTerms;
  readonly #ownRows: readonly (readonly [words: readonly string[], row: number, phrase: string])[];
  readonly #boosts: readonly (readonly [span: Span, factor: number])[];
  readonly #factor: ((row: number) => number) | undefined;

  constructor(search: Searchable, changes: () => ChangeTable | undefined, own: Own = NOTHING_OWN) {
    const { lexicon, documents, vocabulary, codes } = search;
    this.search = search;
    this.#changes = changes;
    this.#own = own;
    this.#source = {
      lexicon,
      documents,
      vocabulary: withPhrases(vocabulary, own.phrases),
      speller: once(() => new Speller(lexicon.words)),
      prefixes: once(() => new Prefixes(lexicon.words)),
      extended: new Map(),
    };
    this.#ranking = new Ranking(search);
    this.#choice = choiceTerms(lexicon);
    this.#ownRows = own.codes.flatMap(({ phrase, words, code }) => {
      const row = codes.rowOf(code);
      return row < 0 ? [] : [[words, row, phrase] as const];
    });
    this.#boosts = [...own.boost].flatMap(([code, factor]) =>
      spansOf(codes, [code]).map((span) => [span, factor] as const),
    );
    this.#factor = this.#boosts.length === 0 ? undefined : (row) => this.#boostOf(row);
  }

  /** The codes that a query finds in a release. */
  find(query: string, release: number, wanted: Wanted): FoundList {
    if (release < 0) return { found: [], total: 0 };
    const byCode = rowsBeginning(this.search.codes, query);
    if (byCode !== undefined) return this.#byCode(byCode, release, wanted);
    const tokens = withoutArticles(tokensOf(query, MOST_WORDS), query);
    const parts = primaryAndSecondary(tokens);
    if (parts === undefined) return this.#byWords(tokens, release, wanted);
    const [first, second] = parts.map((part) =>
      this.#byWords(part, release, { ...wanted, offset: 0, limit: 200 }),
    );
    return interleaved(first!, second!, wanted);
  }

  #byCode(spans: readonly Span[], release: number, wanted: Wanted): FoundList {
    const { codes } = this.search;
    const within = this.#within(wanted);
    const found: Found[] = [];
    let total = 0;
    for (const [from, to] of spans) {
      for (let row = from; row < to; row++) {
        const mask = wanted.billableOnly ? codes.billable[row]! : codes.present[row]!;
        if (!hasBit(mask, release) || !within(row)) continue;
        if (total++ >= wanted.offset && found.length < wanted.limit)
          found.push({ row, score: 1, document: BY_CODE, target: row, asked: NONE });
      }
    }
    return { found, total };
  }

  #byWords(tokens: readonly Token[], release: number, wanted: Wanted): FoundList {
    const readings = this.#readings(tokens, wanted.isPrefix);
    const asked = new Set(readings.flatMap(({ terms }) => terms.flatMap(askedOf)));
    const targets = this.#ranking.of(readings, this.#factor, wanted.isPrefix);
    const found = new Map<number, Found>();
    for (const hit of this.#ownHits(tokens, asked)) this.#place(hit, release, wanted, found);
    this.#placeTargets(targets, asked, release, wanted, found);
    return {
      found: [...found.values()].slice(wanted.offset, wanted.offset + wanted.limit),
      total: Math.max(targets.total, found.size),
    };
  }

  /** Puts targets in their places until there are as many as are wanted. Most queries need the first block only. */
  #placeTargets(
    { best }: Targets,
    asked: ReadonlySet<number>,
    release: number,
    wanted: Wanted,
    found: Map<number, Found>,
  ): void {
    const enough = wanted.offset + wanted.limit;
    for (let placed = 0, block = Math.max(BLOCK, enough); found.size < enough; block *= 4) {
      const targets = best(block);
      for (; placed < targets.length && found.size < enough; placed++) {
        const target = targets[placed]!;
        this.#place({ ...target, row: target.target, asked }, release, wanted, found);
      }
      if (targets.length < block) return;
    }
  }

  #readings(tokens: readonly Token[], isPrefix: boolean): Reading[] {
    const readings = readingsOf(tokens, this.#source.vocabulary).map((words) =>
      termsOf(words, this.#source, isPrefix),
    );
    if (readings.length > 1) return readings;
    const other = rewritten(readings[0]!, this.search);
    return other === undefined ? readings : [readings[0]!, other];
  }

  /** Puts a hit in its place in the release: at a code that can be billed, unless headers are wanted. */
  #place(hit: Found, release: number, wanted: Wanted, found: Map<number, Found>): void {
    const there = rowOn(this.search.codes, this.#changes, hit.row, release);
    if (there < 0) return;
    const row = wanted.billableOnly ? descend(this.search, this.#choice, there, release, hit.asked) : there;
    if (row < 0 || found.has(row) || !this.#within(wanted)(row)) return;
    found.set(row, { ...hit, row });
  }

  #within({ within }: Wanted): (row: number) => boolean {
    if (within === undefined) return () => true;
    const spans = spansOf(this.search.codes, within);
    return (row) => spans.some(([from, to]) => row >= from && row < to);
  }

  #boostOf(row: number): number {
    let factor = 1;
    for (const [[from, to], own] of this.#boosts) if (row >= from && row < to) factor *= own;
    return factor;
  }

  #ownHits(tokens: readonly Token[], asked: ReadonlySet<number>): Found[] {
    const words = new Set(tokens.map(({ word }) => word));
    return this.#ownRows
      .filter(([own]) => own.every((word) => words.has(word)))
      .map(([, row, own]) => ({ row, target: row, score: 1, document: BY_OWN_TERM, asked, own }));
  }

  /** Whether the user added anything that changes the answers. */
  get hasOwn(): boolean {
    return this.#own !== NOTHING_OWN;
  }
}

const askedOf = ({ alternatives }: Reading['terms'][number]): number[] =>
  alternatives.map(({ term }) => term);

/** The hits of two parts of a query, one of each in turn. */
function interleaved(first: FoundList, second: FoundList, { offset, limit }: Wanted): FoundList {
  const found = new Map<number, Found>();
  const longest = Math.max(first.found.length, second.found.length);
  for (let i = 0; i < longest; i++) {
    for (const hit of [first.found[i], second.found[i]])
      if (hit !== undefined && !found.has(hit.row)) found.set(hit.row, hit);
  }
  return { found: [...found.values()].slice(offset, offset + limit), total: first.total + second.total };
}
