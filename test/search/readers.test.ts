import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forEntries } from '../../src/hcpcs/bundled.js';
import { forTitles } from '../../src/icd10pcs/bundled.js';
import { codeTitles } from '../../src/icd10pcs/entry.js';
import { codesUnder } from '../../src/icd10pcs/prefix.js';
import { DocumentWriter } from '../../src/search/engine/documents.js';
import { Lexicon } from '../../src/search/engine/lexicon.js';
import { TextReader } from '../../src/search/flat/text-reader.js';
import { WordReader } from '../../src/search/flat/word-reader.js';
import { ReleaseCodes } from '../../src/search/icd10pcs/release-codes.js';

const seed = 20_261_128;

/** Readers with a writer and a lexicon of their own, and the terms of the documents so far. */
function fresh() {
  const lexicon = new Lexicon(new Set(['of', 'the']), new Map());
  const writer = new DocumentWriter(64);
  const termsFrom = (from: number): number[] => [...writer.terms.values.subarray(from, writer.terms.length)];
  return { lexicon, writer, texts: new TextReader(lexicon, writer), termsFrom };
}

/** The terms of one document. */
function termsOf({ writer, termsFrom }: ReturnType<typeof fresh>, add: () => void): number[] {
  const from = writer.terms.length;
  writer.begin(0, 0, 0);
  add();
  return termsFrom(from);
}

describe('texts in pieces', () => {
  it('have the words of the whole text, also where a word or parentheses go over an edge', () => {
    const piece = fc.string({
      unit: fc.constantFrom(...'abcA 1,-(['.split(''), ')', "'", 's', 'é'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(fc.array(piece, { maxLength: 8 }), { maxLength: 12 }), (texts) => {
        const one = fresh();
        const other = fresh();
        for (const pieces of texts) {
          const inPieces = termsOf(one, () => one.texts.pieces(pieces));
          const whole = termsOf(other, () => other.texts.text(pieces.join('')));
          expect(inPieces).toEqual(whole);
        }
        expect(one.lexicon.words).toEqual(other.lexicon.words);
      }),
      { seed, numRuns: 500 },
    );
  });

  it('are cut off after as many words as whole texts', () => {
    const pieces = Array.from({ length: 80 }, (_, i) => ` w${i}`);
    const own = fresh();
    expect(termsOf(own, () => own.texts.pieces(pieces))).toHaveLength(60);
  });

  it('spell the title of every code of ICD-10-PCS', () => {
    const codes = forTitles.codes();
    const release = codes.releases.length - 1;
    const list = new ReleaseCodes(codes, release);
    const titles = forTitles.titles();
    let place = 0;
    for (const code of codesUnder(codes, '', release)) {
      const { table, era, at } = list.inTables(place);
      const spelled = titles.longPieces(table, era, at).join('');
      if (list.codeOf(place) !== code || spelled !== codeTitles(forTitles, code, release)!.title)
        expect([list.codeOf(place), spelled]).toEqual([code, codeTitles(forTitles, code, release)!.title]);
      place++;
    }
    expect(list.length).toBe(place);
    expect(place).toBeGreaterThan(79_000);
  }, 30_000);
});

describe('codes of a release of ICD-10-PCS', () => {
  const list = new ReleaseCodes(forTitles.codes(), forTitles.codes().releases.length - 1);

  it('are found by their code and by its beginning', () => {
    expect(list.codeOf(list.placeOf('0dtj4zz'))).toBe('0DTJ4ZZ');
    expect(['0DT', '0DTJ4Z!', 'ZZZZZZZ', ''].map((code) => list.placeOf(code))).toEqual([-1, -1, -1, -1]);
    const all = Array.from({ length: list.length }, (_, place) => list.codeOf(place));
    for (const text of ['0DT', '0DTJ4', 'XY', '2', '0DTJ4ZZ', 'ZZ'])
      expect(list.beginningWith(text).map((place) => list.codeOf(place))).toEqual(
        all.filter((code) => code.startsWith(text)),
      );
  });
});

it('numbered words give the words of every text of HCPCS', () => {
  const records = forEntries.records();
  const titles = forEntries.titles();
  const one = fresh();
  const other = fresh();
  const words = new WordReader(one.lexicon, one.writer, (number) => titles.words.bare(number));
  for (let row = records.modifiers; row < records.rows; row++) {
    const pair = titles.pairOf(row, records.editions.length - 1);
    const text = titles.text(pair);
    const numbered = termsOf(one, () => words.add(titles.run(pair)));
    const whole = termsOf(other, () => other.texts.text(text));
    expect([text, numbered]).toEqual([text, whole]);
  }
  expect(one.lexicon.words).toEqual(other.lexicon.words);
});
