import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBillable } from '../../src/icd10cm/index.js';
import { Pattern } from '../../src/search/engine/typos.js';
import { searchHcpcs, searchIcd10cm, searchIcd10pcs } from '../../src/search/index.js';
import { stemOf } from '../../src/search/text/stem.js';
import { tokensOf } from '../../src/search/text/tokens.js';
import { CATEGORIES, charactersOf } from './unicode.js';

const on = '2026-01-15';
const seed = 20_261_127;

/** The distance as its definition says it, cell by cell. */
function plainDistance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      rows[i]![j] = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        rows[i]![j] = Math.min(rows[i]![j]!, rows[i - 2]![j - 2]! + 1);
    }
  }
  return rows[a.length]![b.length]!;
}

describe('any text', () => {
  it('is answered with codes of the date, and the same each time', { tags: 'slow' }, () => {
    let found = 0;
    const words = fc.constantFrom(
      'fracture',
      'left',
      'CA',
      'of',
      'without',
      '(acute)',
      'diabtes',
      '3',
      'ß',
      'a',
      '~',
      'E11',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(words, { maxLength: 12 }).map((list) => list.join(' ')),
    );
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('words', 'prefix') as fc.Arbitrary<'words' | 'prefix'>,
        (query, mode) => {
          const result = searchIcd10cm(query, { on, mode });
          expect(searchIcd10cm(query, { on, mode })).toEqual(result);
          for (const { code, score, why } of result.hits) {
            found++;
            expect(isBillable(code, { on })).toBe(true);
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(1);
            let last = 0;
            for (const [from, to] of why.ranges) {
              expect(from).toBeGreaterThanOrEqual(last);
              expect(to).toBeGreaterThan(from);
              expect(to).toBeLessThanOrEqual(why.text.length);
              last = to;
            }
          }
          expect(new Set(result.hits.map(({ code }) => code)).size).toBe(result.hits.length);
          expect(result.total).toBeGreaterThanOrEqual(result.hits.length > 0 ? 1 : 0);
        },
      ),
      { seed, numRuns: 400 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('of a megabyte costs no more than a phrase', () => {
    for (const text of [
      'x'.repeat(1 << 20),
      'fracture '.repeat(120_000),
      '('.repeat(1 << 20),
      '\ud800'.repeat(1 << 20),
      '\udc00\ud800'.repeat(1 << 19),
      'e\u0301'.repeat(1 << 19),
      "a'".repeat(1 << 19),
      '\u{1f48a} '.repeat(1 << 18),
    ]) {
      for (const mode of ['words', 'prefix'] as const)
        for (const find of [searchIcd10cm, searchIcd10pcs, searchHcpcs])
          expect(() => find(text, { on, mode })).not.toThrow();
      expect(tokensOf(text, 24).length).toBeLessThanOrEqual(24);
    }
  });

  it('with characters of every general category of Unicode is answered, and the same each time', {
    tags: 'slow',
  }, () => {
    expect(CATEGORIES.flatMap(charactersOf).length).toBeGreaterThan(CATEGORIES.length * 20);
    for (const category of CATEGORIES) {
      const character = fc.constantFrom(...charactersOf(category));
      const text = fc.array(fc.oneof(character, fc.constantFrom('frac', ' hip', '(', ' a')), {
        maxLength: 12,
      });
      fc.assert(
        fc.property(text, fc.constantFrom('words', 'prefix'), (parts, mode) => {
          const query = parts.join('');
          for (const find of [searchIcd10cm, searchIcd10pcs, searchHcpcs]) {
            const result = find(query, { on, mode });
            expect(find(query, { on, mode })).toEqual(result);
            for (const { score } of result.hits) expect(score > 0 && score <= 1).toBe(true);
          }
        }),
        { seed, numRuns: 25 },
      );
    }
  });

  it('without words finds nothing', () => {
    for (const text of ['', ' ', '...', '💊', '()', '\u0000'])
      expect(searchIcd10cm(text, { on })).toMatchObject({ hits: [], total: 0 });
  });
});

describe('tokens', () => {
  it('stand where they say, folded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { word, from, to } of tokensOf(text, 50)) {
          expect(word).toMatch(/^[a-z0-9]+$/);
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          last = to;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { seed },
    );
  });

  it('of hand-worked texts', () => {
    const words = (text: string): string[] => tokensOf(text, 20).map(({ word }) => word);
    expect(words("Crohn's disease")).toEqual(['crohn', 'disease']);
    expect(words('Guillain-Barré')).toEqual(['guillain', 'barre']);
    expect(words('Sjögren (primary)')).toEqual(['sjogren', 'primary']);
    expect(words('e\u0301cole')).toEqual(['ecole']);
    expect(tokensOf('a (b) c', 9).map(({ aside }) => aside)).toEqual([false, true, false]);
  });

  it('of one word share a stem', () => {
    for (const forms of [
      ['fracture', 'fractures', 'fractured'],
      ['ulcer', 'ulcers'],
      ['allergy', 'allergic', 'allergies'],
      ['diabetes', 'diabetic'],
      ['infection', 'infections'],
    ])
      expect(new Set(forms.map(stemOf)).size).toBe(1);
    expect(stemOf('ascites')).not.toBe(stemOf('ascus'));
  });
});

describe('the distance of two words', () => {
  it('is that of the definition', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), minLength: 1, maxLength: 31 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(new Pattern(a).distance(b)).toBe(plainDistance(a, b));
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('counts a swap as one', () => {
    expect(new Pattern('pnuemonia').distance('pneumonia')).toBe(1);
    expect(new Pattern('diabtes').distance('diabetes')).toBe(1);
    expect(new Pattern('asthma').distance('asthma')).toBe(0);
  });
});
