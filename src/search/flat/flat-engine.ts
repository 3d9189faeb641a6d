import { once } from '../../base/once.js';
import { type Documents, DocumentWriter, finish } from '../engine/documents.js';
import { highlight } from '../engine/highlight.js';
import { Lexicon } from '../engine/lexicon.js';
import { Prefixes } from '../engine/prefixes.js';
import { Scorer } from '../engine/scorer.js';
import { Speller } from '../engine/typos.js';
import { type TermSource, termsOf } from '../query/terms.js';
import { readingsOf } from '../query/words.js';
import { withoutArticles } from '../text/articles.js';
import { tokensOf } from '../text/tokens.js';
import { TUNING } from '../tuning.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';

/** A text that points at a code. */
export interface FlatDocument {
  readonly text: string;
  /** What it points at: a number of the set's own. */
  readonly target: number;
  readonly kind: number;
}

/** A target with the text that matched best. */
export interface FlatHit {
  readonly target: number;
  readonly score: number;
  readonly document: number;
  readonly asked: ReadonlySet<number>;
}

const MOST_WORDS = 24;
const MOST_TEXT_WORDS = 60;

/** Searches texts that point at codes, without a hierarchy: HCPCS Level II and ICD-10-PCS. */
export class FlatEngine {
  readonly #lexicon: Lexicon;
  readonly #documents: Documents;
  readonly #scorer: Scorer;
  readonly #source: TermSource;
  readonly #kindFactors: readonly number[];

  /** @param kindFactors - how much a document of each kind counts */
  constructor(
    documents: Iterable<FlatDocument>,
    vocabulary: Vocabulary,
    fixed: Readonly<Record<string, number>>,
    kindFactors: readonly number[],
  ) {
    const lexicon = new Lexicon(vocabulary.silent, vocabulary.same);
    const writer = new DocumentWriter();
    let place = 0;
    for (const { text, target, kind } of documents) {
      writer.begin(kind, target, place++);
      for (const { word, aside } of tokensOf(text, MOST_TEXT_WORDS)) {
        if (word === 'a') continue;
        const term = lexicon.add(word);
        if (term >= 0) writer.add(term, !aside);
      }
    }
    const weights = new Map(Object.entries(fixed).map(([word, weight]) => [lexicon.add(word), weight] as const));
    this.#lexicon = lexicon;
    this.#documents = finish(writer, lexicon.size, weights);
    this.#scorer = new Scorer(this.#documents);
    this.#kindFactors = kindFactors;
    this.#source = {
      lexicon,
      documents: this.#documents,
      vocabulary,
      speller: once(() => new Speller(lexicon.words)),
      prefixes: once(() => new Prefixes(lexicon.words)),
    };
  }

  /** The targets that a query finds, the best first. */
  find(query: string, isPrefix: boolean, vocabulary: Vocabulary = this.#source.vocabulary): FlatHit[] {
    const tokens = withoutArticles(tokensOf(query, MOST_WORDS), query);
    const source = { ...this.#source, vocabulary };
    const readings = readingsOf(tokens, vocabulary).map((words) => termsOf(words, source, isPrefix));
    const asked = new Set(readings.flatMap(({ terms }) => terms.flatMap((term) => term.alternatives.map((a) => a.term))));
    const best = new Map<number, FlatHit>();
    readings.forEach(({ terms, unknown }, reading) => {
      this.#scorer.score(terms, unknown, (document, plain) => {
        // Of two readings the first is the likelier one.
        const score = plain * this.#kindFactors[this.#documents.kind[document]!]! * (reading === 0 ? 1 : 0.99);
        if (score < TUNING.least) return;
        const target = this.#documents.target[document]!;
        const known = best.get(target);
        if (known === undefined || known.score < score) best.set(target, { target, score, document, asked });
      });
    });
    return [...best.values()].sort((a, b) => b.score - a.score || a.target - b.target);
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
