import { once } from '../../base/once.js';
import { BestOf, MOST_TARGETS } from '../engine/best.js';
import { type Documents, DocumentWriter, finish } from '../engine/documents.js';
import { highlight } from '../engine/highlight.js';
import { Lexicon } from '../engine/lexicon.js';
import { Prefixes } from '../engine/prefixes.js';
import { type QueryTerm, Scorer } from '../engine/scorer.js';
import { Speller } from '../engine/typos.js';
import type { TermSource } from '../query/source.js';
import { termsOf } from '../query/terms.js';
import { readingsOf } from '../query/words.js';
import { withoutArticles } from '../text/articles.js';
import { tokensOf } from '../text/tokens.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** Writes the documents of a set, with the terms that its words become. */
export type WriteDocuments = (writer: DocumentWriter, lexicon: Lexicon) => void;

/** A target with the text that matched best. */
export interface FlatHit {
  readonly target: number;
  readonly score: number;
  readonly document: number;
  readonly asked: ReadonlySet<number>;
  /** The term of the user that led to it. */
  readonly own?: string;
}

/** The targets that a query finds. */
export interface FlatHits {
  readonly hits: readonly FlatHit[];
  readonly total: number;
}

const MOST_WORDS = 24;
const SECOND = 0.99;

const askedOf = ({ alternatives }: QueryTerm): number[] => alternatives.map(({ term }) => term);

/** Searches texts that point at codes, without a hierarchy: HCPCS Level II and ICD-10-PCS. */
export class FlatEngine {
  readonly #lexicon: Lexicon;
  readonly #documents: Documents;
  readonly #scorer: Scorer;
  readonly #best: BestOf;
  readonly #source: TermSource;
  readonly #kindFactors: readonly number[];

  /**
   * @param write - writes the texts that point at codes; a target is a number of the set's own
   * @param fixed - words whose weight is set by hand
   * @param kindFactors - how much a document of each kind counts
   */
  constructor(
    write: WriteDocuments,
    vocabulary: Vocabulary,
    fixed: Readonly<Record<string, number>>,
    kindFactors: readonly number[],
  ) {
    const lexicon = new Lexicon(vocabulary.silent, vocabulary.same);
    const writer = new DocumentWriter(1 << 14);
    write(writer, lexicon);
    const weights = new Map(
      Object.entries(fixed).map(([word, weight]) => [lexicon.add(word), weight] as const),
    );
    this.#lexicon = lexicon;
    this.#documents = finish(writer, lexicon.size, weights);
    this.#scorer = new Scorer(this.#documents);
    this.#best = new BestOf(1 + this.#documents.target.reduce((most, one) => Math.max(most, one), 0));
    this.#kindFactors = kindFactors;
    this.#source = {
      lexicon,
      documents: this.#documents,
      vocabulary,
      speller: once(() => new Speller(lexicon.words)),
      prefixes: once(() => new Prefixes(lexicon.words)),
      extended: new Map(),
    };
  }

  /**
   * The targets that a query finds, the best first.
   *
   * @param factor - what the score of a target is multiplied with; 0 leaves it out
   */
  find(
    query: string,
    isPrefix: boolean,
    vocabulary: Vocabulary,
    factor: (target: number) => number,
  ): FlatHits {
    const tokens = withoutArticles(tokensOf(query, MOST_WORDS), query);
    const source = { ...this.#source, vocabulary };
    const readings = readingsOf(tokens, vocabulary).map((words) => termsOf(words, source, isPrefix));
    const asked = new Set(readings.flatMap(({ terms }) => terms.flatMap(askedOf)));
    const { kind, target } = this.#documents;
    this.#best.clear();
    readings.forEach(({ terms, unknown }, reading) => {
      // Of two readings the first is the likelier one.
      const share = reading === 0 ? 1 : SECOND;
      this.#scorer.score(terms, unknown, (document, score) => {
        this.#best.add(target[document]!, document, score * share * this.#kindFactors[kind[document]!]!);
      });
    });
    const { best, total } = this.#best.take(factor);
    return { hits: best(MOST_TARGETS).map((hit) => ({ ...hit, asked })), total };
  }

  /** What kind of document a hit was found by. */
  kindOf({ document }: FlatHit): number {
    return this.#documents.kind[document]!;
  }

  /** The place of the document among those that were given. */
  placeOf({ document }: FlatHit): number {
    return this.#documents.source[document]!;
  }

  /** Where the words of a query are in a text. */
  ranges(text: string, { asked }: FlatHit): (readonly [number, number])[] {
    return highlight(text, this.#lexicon, asked);
  }
}
