import type { Documents } from '../../../src/search/engine/documents.js';
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
 * looked at first, and they never stand in for entries of the books.
 *
 * @param limits - what is asked of a document of each kind; kinds that are not named stay
 */
export function needlessDocuments(search: Searchable, limits: Readonly<Record<number, Needless>>): Uint8Array {
  const { documents } = search;
  const terms = essentialTerms(documents);
  const gone = new Uint8Array(documents.length);
  const isInclusion = (document: number): boolean =>
    documents.kind[document] === KIND.inclusion || documents.kind[document] === KIND.includes;
  const best = new Float32Array(search.codes.rows);
  const touched: number[] = [];
  for (const kind of [KIND.includes, KIND.inclusion, KIND.see, KIND.externalCause, KIND.index]) {
    const limit = limits[kind];
    if (limit === undefined) continue;
    for (let document = 0; document < documents.length; document++) {
      if (documents.kind[document] !== kind) continue;
      const query = terms(document).map((term) => ({
        alternatives: [{ term, worth: 1 }],
        weight: documents.weight[term]!,
      }));
      const own = documents.target[document]!;
      search.scorer.score(query, 0, (other, score) => {
        if (other === document || gone[other] === 1 || (isInclusion(other) && !isInclusion(document))) return;
        const target = documents.target[other]!;
        if (best[target] === 0) touched.push(target);
        if (score > best[target]!) best[target] = score;
      });
      let rival = 0;
      for (const target of touched) if (target !== own && best[target]! > rival) rival = best[target]!;
      if (best[own]! >= limit.least && best[own]! >= limit.lead * rival) gone[document] = 1;
      for (const target of touched) best[target] = 0;
      touched.length = 0;
    }
  }
  return gone;
}

/** The essential terms of each document. */
function essentialTerms({ length, start, postings, weight }: Documents): (document: number) => number[] {
  const lists: number[][] = Array.from({ length }, () => []);
  for (let term = 0; term < weight.length; term++)
    for (let i = start[term]!; i < start[term + 1]!; i++)
      if ((postings[i]! & 1) === 0) lists[postings[i]! >>> 1]!.push(term);
  return (document) => lists[document]!;
}
