import { expect, it } from 'vitest';
import * as index from '../../src/data/icd10cm-search/index.js';
import * as words from '../../src/data/search/index.js';
import { forTitles } from '../../src/icd10cm/bundled.js';
import { topOf } from '../../src/search/engine/top.js';
import { Speller } from '../../src/search/engine/typos.js';
import { Icd10cmEngine } from '../../src/search/icd10cm/engine.js';
import { indexFrom } from '../../src/search/icd10cm/index-data.js';
import { makeSearchable } from '../../src/search/icd10cm/searchable.js';
import { vocabularyFrom } from '../../src/search/vocabulary/load.js';

const wanted = { limit: 10, offset: 0, within: undefined, billableOnly: true, isPrefix: false };

it('every word is known before the first query, so that no answer depends on what was asked before', () => {
  const codes = forTitles.codes();
  const vocabulary = vocabularyFrom('icd10cm', { vocabulary: words.vocabulary });
  const search = makeSearchable(codes, forTitles.titles(), indexFrom(index)(), vocabulary);
  const { lexicon, documents } = search;
  const { size } = lexicon;
  expect(documents.weight).toHaveLength(size);
  expect(documents.weight.every((weight) => weight > 0 && weight < 20)).toBe(true);
  const engine = new Icd10cmEngine(search, () => undefined);
  const newest = codes.releases.length - 1;
  for (const query of ['hip fracture subsequent', 'gangrene sequela', 'fracture nonunion', 'lup'])
    for (const isPrefix of [false, true]) engine.find(query, newest, { ...wanted, isPrefix });
  // Codes are gone down to by all titles: none of them may bring in a word.
  for (let row = 0; row < codes.rows; row++) {
    const { words: run, from, to } = search.titles.pool.run(row);
    search.titleWords.each(run, from, to, () => undefined);
  }
  expect(lexicon.size).toBe(size);
});

it('the best of some numbers are those that sorting gives', () => {
  let state = 7;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 2000; round++) {
    const scores = Array.from({ length: next(80) }, () => next(20));
    const numbers = scores.map((_, i) => i).reverse();
    const count = next(90);
    const sorted = numbers.slice().sort((a, b) => scores[b]! - scores[a]! || a - b);
    expect(topOf(numbers, numbers.length, (i) => scores[i]!, count)).toEqual(sorted.slice(0, count));
  }
});

it('words to guess from are those of a near length, whatever their order', () => {
  const list = ['abcd', 'a'.repeat(40), 'abc', 'abcdefgh', 'bacd', '', 'abxd', 'abcdef'];
  expect(new Speller(list).guesses('abcd', 2).map(({ index: at }) => list[at])).toEqual([
    'abcd',
    'abc',
    'bacd',
    'abxd',
    'abcdef',
  ]);
});
