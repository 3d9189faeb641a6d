import { TUNING } from '../tuning.js';
import type { Documents } from './documents.js';

/** A term that may stand for a word of the query, and how much of the word it is worth. */
export interface Alternative {
  readonly term: number;
  /** 1 for the word itself, less for a guess. */
  readonly worth: number;
}

/** A word of a query as terms, the best first. */
export interface QueryTerm {
  readonly alternatives: readonly Alternative[];
  /** What a document gets for it. */
  readonly weight: number;
}

/** Words of less weight only add to documents that have another word: sides, encounters, `with`. */
const LIGHT = 0.95;

/**
 * Scores documents: the weight of the words that match, over that of all words of the query and a part of what the document
 * has beside them. Arrays are kept between queries.
 */
export class Scorer {
  readonly #documents: Documents;
  readonly #matched: Float32Array;
  readonly #paid: Float32Array;
  readonly #stamp: Uint8Array;
  readonly #touched: Int32Array;
  #count = 0;

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#matched = new Float32Array(documents.length);
    this.#paid = new Float32Array(documents.length);
    this.#stamp = new Uint8Array(documents.length);
    this.#touched = new Int32Array(documents.length);
  }

  /**
   * Calls `take` with each document that has a term of the query, and its score from 0 to 1.
   *
   * @param extra - the weight of the words of the query that no document has
   */
  score(query: readonly QueryTerm[], extra: number, take: (document: number, score: number) => void): void {
    const whole = query.reduce((sum, { weight }) => sum + weight, extra);
    const ordered = query.slice().sort((a, b) => b.weight - a.weight);
    ordered.forEach((term, index) => {
      this.#add(term, index + 1, index > 0 && term.weight < LIGHT);
    });
    const { cost } = this.#documents;
    for (let i = 0; i < this.#count; i++) {
      const document = this.#touched[i]!;
      const unmatched = cost[document]! - this.#paid[document]!;
      const score = this.#matched[document]! / (whole + TUNING.unmatched * Math.max(0, unmatched));
      take(document, score > 0.999 ? score + TUNING.exact : score);
      this.#matched[document] = 0;
      this.#paid[document] = 0;
      this.#stamp[document] = 0;
    }
    this.#count = 0;
  }

  /** @param onlyKnown - whether documents without another word of the query are passed over */
  #add({ alternatives, weight }: QueryTerm, stamp: number, onlyKnown: boolean): void {
    const { start, postings, weight: weights } = this.#documents;
    for (const { term, worth } of alternatives) {
      const gain = weight * worth;
      const paid = weights[term]!;
      const end = start[term + 1]!;
      for (let i = start[term]!; i < end; i++) {
        const posting = postings[i]!;
        const before = this.#stamp[posting >>> 1]!;
        if (before === stamp || (before === 0 && onlyKnown)) continue;
        this.#match(posting, before, stamp, gain, paid);
      }
    }
  }

  #match(posting: number, before: number, stamp: number, gain: number, paid: number): void {
    const document = posting >>> 1;
    if (before === 0) this.#touched[this.#count++] = document;
    this.#stamp[document] = stamp;
    this.#matched[document]! += gain;
    if ((posting & 1) === 0) this.#paid[document]! += paid;
  }
}
