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
  /** Whether it only adds to documents that have another word: it stands for too many words to look up alone. */
  readonly isVague?: boolean;
}

/** Words of less weight only add to documents that have another word: sides, encounters, `with`. */
const LIGHT = 0.95;

const isLight = ({ weight, isVague }: QueryTerm): boolean => isVague === true || weight < LIGHT;

/** The words that choose documents come first, and of them those that weigh most. */
const byUse = (a: QueryTerm, b: QueryTerm): number =>
  Number(isLight(a)) - Number(isLight(b)) || b.weight - a.weight;

/**
 * Scores documents: the weight of the words that match, over that of all words of the query and a part of what the document
 * has beside them. Arrays are kept between queries.
 */
export class Scorer {
  readonly #documents: Documents;
  readonly #matched: Float32Array;
  readonly #paid: Float32Array;
  readonly #stamp: Uint8Array;
  /** The documents that have a word of the query. Few queries touch many: it grows. */
  #touched: Int32Array = new Int32Array(1 << 13);
  #count = 0;

  constructor(documents: Documents) {
    this.#documents = documents;
    this.#matched = new Float32Array(documents.length);
    this.#paid = new Float32Array(documents.length);
    this.#stamp = new Uint8Array(documents.length);
  }

  /**
   * Calls `take` with each document that has a good part of the query, and its score from 0 to 1.
   *
   * @param extra - the weight of the words of the query that no document has
   * @param unmatched - how much of the weight of its unmatched terms a document pays
   */
  score(
    query: readonly QueryTerm[],
    extra: number,
    take: (document: number, score: number) => void,
    unmatched: number = TUNING.unmatched,
  ): void {
    const known = query.reduce((sum, { weight }) => sum + weight, 0);
    const least = known * TUNING.leastShare;
    const ordered = query.slice().sort(byUse);
    let left = known;
    ordered.forEach((term, index) => {
      // A document that has none of the words before cannot have enough of the query any more.
      this.#add(term, index + 1, index > 0 && (isLight(term) || left < least));
      left -= term.weight;
    });
    this.#finish(known + extra, least, unmatched, take);
  }

  #finish(
    whole: number,
    least: number,
    share: number,
    take: (document: number, score: number) => void,
  ): void {
    const { cost } = this.#documents;
    const matched = this.#matched;
    const paid = this.#paid;
    const touched = this.#touched;
    const count = this.#count;
    for (let i = 0; i < count; i++) {
      const document = touched[i]!;
      const own = matched[document]!;
      if (own >= least) {
        const unmatched = cost[document]! - paid[document]!;
        take(document, own / (unmatched > 0 ? whole + share * unmatched : whole));
      }
      matched[document] = 0;
      paid[document] = 0;
      this.#stamp[document] = 0;
    }
    this.#count = 0;
  }

  /** @param onlyKnown - whether documents without another word of the query are passed over */
  #add({ alternatives, weight }: QueryTerm, stamp: number, onlyKnown: boolean): void {
    for (let i = 0; i < alternatives.length; i++) {
      const { term, worth } = alternatives[i]!;
      this.#addTerm(term, stamp, weight * worth, onlyKnown);
    }
  }

  #roomFor(count: number): Int32Array {
    if (count > this.#touched.length) {
      const larger = new Int32Array(Math.max(count, this.#touched.length * 2));
      larger.set(this.#touched.subarray(0, this.#count));
      this.#touched = larger;
    }
    return this.#touched;
  }

  // Distances are read without a function: a query has up to a hundred thousand of them. No distance has four bytes.
  #addTerm(term: number, stamp: number, gain: number, onlyKnown: boolean): void {
    const { weight, postings } = this.#documents;
    const { bytes, count: counts, start } = postings;
    const paid = weight[term]!;
    const stamps = this.#stamp;
    const matched = this.#matched;
    const payments = this.#paid;
    let count = this.#count;
    const touched = onlyKnown ? this.#touched : this.#roomFor(count + counts[term]!);
    const end = start[term + 1]!;
    let posting = 0;
    for (let at = start[term]!; at < end; ) {
      let byte = bytes[at++]!;
      posting += byte & 127;
      if (byte > 127) {
        byte = bytes[at++]!;
        posting += (byte & 127) << 7;
        if (byte > 127) posting += bytes[at++]! << 14;
      }
      const document = posting >>> 1;
      const before = stamps[document]!;
      if (before === stamp || (onlyKnown && before === 0)) continue;
      if (before === 0) touched[count++] = document;
      stamps[document] = stamp;
      matched[document]! += gain;
      if ((posting & 1) === 0) payments[document]! += paid;
    }
    this.#count = count;
  }
}
