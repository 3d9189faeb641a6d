import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forEachPosting, postingsOf } from '../../src/search/engine/postings.js';
import { Scorer } from '../../src/search/engine/scorer.js';

const seed = 20_261_128;
const TERMS = 4;
/** Documents far apart, so that distances have one, two and three bytes. */
const gaps = fc.array(fc.constantFrom(1, 2, 63, 64, 65, 8191, 8192, 8193, 90_000), { maxLength: 9 });

/** Terms by document, of which most have none: `has(term, document)` says which, and whether they are essential. */
function listsOf(places: readonly (readonly number[])[], length: number) {
  const terms: number[] = [];
  const first = new Int32Array(length);
  for (let document = 0; document < length; document++) {
    first[document] = terms.length;
    for (let term = 0; term < TERMS; term++)
      if (places[term]!.includes(document)) terms.push(term * 2 + (document % 3 === 0 ? 1 : 0));
  }
  return { documents: length, first, terms: Int32Array.from(terms), pairs: terms.length };
}

it('postings have the documents of each term, and the scorer reads the same', () => {
  fc.assert(
    fc.property(fc.tuple(gaps, gaps, gaps, gaps), (all) => {
      const places = all.map((own) => {
        let last = -1;
        return own.map((gap) => (last += gap));
      });
      const length = 1 + Math.max(0, ...places.flat());
      const count = Uint32Array.from(places, (own) => own.length);
      const postings = postingsOf(listsOf(places, length), count);
      const scorer = new Scorer({
        length,
        postings,
        target: new Int32Array(length),
        kind: new Uint8Array(length),
        source: new Int32Array(length),
        cost: new Float32Array(length),
        weight: new Float32Array(TERMS).fill(2),
      });
      places.forEach((own, term) => {
        const read: [number, boolean][] = [];
        forEachPosting(postings, term, (document, essential) => read.push([document, essential]));
        expect(read).toEqual(own.map((document) => [document, document % 3 !== 0]));
        const scored: number[] = [];
        scorer.score([{ alternatives: [{ term, worth: 1 }], weight: 2 }], 0, (document) =>
          scored.push(document),
        );
        expect(scored).toEqual(own);
      });
    }),
    { seed, numRuns: 60 },
  );
});
