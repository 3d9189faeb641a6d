import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readColumn, readRuns, signed, splitPieces } from '../../src/packed/column.js';
import { WordTable } from '../../src/packed/words.js';
import { ColumnWriter, column, joinPieces, textSection } from '../../src/packed/write/column.js';
import { FirstUse } from '../../src/packed/write/dictionary.js';
import { tokenize } from '../../src/packed/write/tokenize.js';

const number = fc.oneof(
  fc.nat(300),
  fc.nat(70_000),
  fc.nat(0xffffffff),
  fc.constantFrom(191, 192, 16_063, 16_064, 65_535, 65_536, 0xffffffff),
);

describe('a column', () => {
  it('reads back any numbers', () => {
    fc.assert(
      fc.property(fc.array(number), (numbers) => {
        expect([...readColumn(column(numbers))]).toEqual(numbers);
      }),
    );
  });

  it('takes the number of bytes that the format defines', () => {
    expect([...column([0, 191, 192, 447, 16_063, 16_064, 65_535, 65_536])]).toEqual([
      0, 191, 192, 0, 192, 255, 253, 255, 254, 192, 62, 254, 255, 255, 255, 0, 0, 1, 0,
    ]);
  });

  it('reads back signed numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40_000, max: 40_000 })), (numbers) => {
        const writer = new ColumnWriter();
        for (const value of numbers) writer.addSigned(value);
        expect([...readColumn(writer.bytes())].map(signed)).toEqual(numbers);
      }),
    );
  });

  it('refuses numbers that do not fit', () => {
    for (const value of [-1, 1.5, 2 ** 32, Number.NaN])
      expect(() => column([value])).toThrow(/does not fit in a column/);
    expect(() => textSection(['two\nlines'])).toThrow(/not plain ASCII/);
    expect(() => textSection(['Ménière'])).toThrow(/not plain ASCII/);
  });

  it('cut off within a number is refused', () => {
    for (const bytes of [[192], [254, 1], [255, 1, 2, 3]]) {
      expect(() => readColumn(Uint8Array.from(bytes))).toThrow(
        expect.objectContaining({ code: 'corrupt-payload' }),
      );
    }
  });
});

it('refuses more or longer pieces than a section holds', () => {
  const empty = new Uint8Array(0);
  expect(() => joinPieces(new Array<Uint8Array>(256).fill(empty))).toThrow(/256 pieces .* split the section/);
  expect(() => joinPieces([new Uint8Array(2 ** 24)])).toThrow(/16777216 bytes.* split the piece/);
});

it('pieces of a section are read back unchanged', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 9 }), (pieces) => {
      expect(splitPieces(joinPieces(pieces)).map((piece) => [...piece])).toEqual(
        pieces.map((piece) => [...piece]),
      );
    }),
  );
});

it('runs of equal values are expanded to their length', () => {
  expect([...readRuns(Uint32Array.of(7, 2, 0, 3, 9, 1), 6)]).toEqual([7, 7, 0, 0, 0, 9]);
});

it('a dictionary numbers entries in order of first use; an entry that appears twice keeps its first number', () => {
  const words = new FirstUse<string>((word) => word, ['a', 'b', 'a']);
  expect(['b', 'a', 'c', 'd', 'c'].map((word) => words.number(word))).toEqual([2, 1, 0, 0, 4]);
  expect([words.fresh, words.size]).toEqual([['c', 'd'], 5]);
});

describe('titles as words', () => {
  /** Cuts a title into words and joins them again. */
  function again(title: string, isProper: (word: string) => boolean): string {
    const words = tokenize(title, isProper);
    const list = [...new Set(words)];
    const table = new WordTable();
    table.reserve(list.length);
    table.add(list, 0);
    return table.join({
      words: Uint16Array.from(words, (word) => list.indexOf(word)),
      from: 0,
      to: words.length,
    });
  }

  it.each([
    'Cholera',
    "Meniere's disease, right ear",
    'pH (blood)',
    'A  double blank',
    ' leading',
    'trailing ',
    'non-ST',
    '(S)',
    'x/y, 5.5%:a;b',
    "mother's",
    '1,25-dihydroxy',
  ])('%j comes back as it was', (title) => {
    expect([again(title, () => true), again(title, () => false)]).toEqual([title, title]);
  });

  it('any ASCII text without the signs of the format comes back as it was', () => {
    const text = fc.stringMatching(/^[ -\]_-}]*$/, { size: 'medium' });
    fc.assert(
      fc.property(text, fc.boolean(), (title, proper) => again(title, () => proper) === title),
      { numRuns: 5000 },
    );
    expect(() => tokenize('a~b', () => true)).toThrow(/choose another character/);
  });
});
