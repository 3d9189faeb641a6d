import type { Documents } from '../../../src/search/engine/documents.js';
import { forEachPosting } from '../../../src/search/engine/postings.js';
import { KIND } from '../../../src/search/icd10cm/kinds.js';
import type { Searchable } from '../../../src/search/icd10cm/searchable.js';

/** How good the next best document of a code must be, beside one that is left out, and beside the best of other codes. */
export interface Needless {
  /** The least score of the words of the document in another document of the code. */
  readonly least: number;
  /** How many times the score in any document of another code. */
  readonly lead: number;
}

/**
 * The documents that search can do without: their words find their code at the first place by what is left. Inclusion terms are
 * looked at first, and they never count for entries of the books.
 *
 * @param limits - what is asked of a document of each kind; kinds that are not named stay
 * @param needed - documents that stay in any case
 */
export function needlessDocuments(
  search: Searchable,
  limits: Readonly<Record<number, Needless>>,
  needed: ReadonlySet<number>,
): Uint8Array {
  const { documents } = search;
  const terms = essentialTerms(documents);
  const gone = new Uint8Array(documents.length);
  const support = new Support(search, gone);
  for (const kind of [KIND.includes, KIND.inclusion, KIND.see, KIND.externalCause, KIND.index]) {
    const limit = limits[kind];
    if (limit === undefined) continue;
    for (let document = 0; document < documents.length; document++) {
      if (documents.kind[document] !== kind || needed.has(document)) continue;
      const { own, rival } = support.of(document, terms(document));
      if (own >= limit.least && own >= limit.lead * rival) gone[document] = 1;
    }
  }
  return gone;
}

/** What is left for the words of a document if it is left out. */
class Support {
  readonly #search: Searchable;
  readonly #gone: Uint8Array;
  readonly #best: Float32Array;

  constructor(search: Searchable, gone: Uint8Array) {
    this.#search = search;
    this.#gone = gone;
    this.#best = new Float32Array(search.codes.rows);
  }

  /** The best scores of the words of a document in other documents of its code, and in those of other codes. */
  of(document: number, terms: readonly number[]): { own: number; rival: number } {
    const { documents, scorer } = this.#search;
    const best = this.#best;
    const touched: number[] = [];
    const query = terms.map((term) => ({
      alternatives: [{ term, worth: 1 }],
      weight: documents.weight[term]!,
    }));
    scorer.score(query, 0, (other, score) => {
      if (!this.#mayStandFor(other, document)) return;
      const target = documents.target[other]!;
      if (best[target] === 0) touched.push(target);
      if (score > best[target]!) best[target] = score;
    });
    const target = documents.target[document]!;
    const own = best[target]!;
    best[target] = 0;
    const rival = touched.reduce((most, one) => Math.max(most, best[one]!), 0);
    for (const one of touched) best[one] = 0;
    return { own, rival };
  }

  #mayStandFor(other: number, document: number): boolean {
    if (other === document || this.#gone[other] === 1) return false;
    const { kind } = this.#search.documents;
    return !isInclusion(kind[other]!) || isInclusion(kind[document]!);
  }
}

const isInclusion = (kind: number): boolean => kind === KIND.inclusion || kind === KIND.includes;

/** The essential terms of each document. */
function essentialTerms({ length, postings, weight }: Documents): (document: number) => number[] {
  const lists: number[][] = Array.from({ length }, () => []);
  for (let term = 0; term < weight.length; term++)
    forEachPosting(postings, term, (document, essential) => {
      if (essential) lists[document]!.push(term);
    });
  return (document) => lists[document]!;
}
