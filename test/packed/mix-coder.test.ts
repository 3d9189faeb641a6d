import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checksum } from '../../src/packed/checksum.js';
import { MixDecoder, type SymbolCoder } from '../../src/packed/mix-decoder.js';
import { codeStrings, STRING_INPUTS, STRING_SETS } from '../../src/packed/string-model.js';
import { codeTexts, TEXT_INPUTS, TEXT_SETS } from '../../src/packed/text-model.js';
import { MixEncoder } from '../../src/packed/write/mix-encoder.js';

/** Few, so that contexts share their probabilities, as they do in long texts. */
const SLOT_BITS = 8;

// The bytes as the first version wrote them. A change of a model makes other bytes, and payloads that nobody can read.
const FIXED =
  '60bc40e5934023624c25f74374389f922791b4ae3b014be8833e52b7f61722eafee487f4c9c909f652b866a4e26f73933465d5ee128383147af492f1dfa308fde205b69534b595ec0449293b193773bdedee5db77bf64012bed123a0602f88134eced626e3bd15162f';
const GUESSED = 'fd39d7a339a059b2cb5a7e7d583aa49c7c6602f82ed8';
const SPELLED = 'fd39d6f50acf456dab98f42a6329037cf1ea77a7adb5a5';
const TEXT_BYTES = 'e8705a64257acaf5c48b281f2020ea6c';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

interface Symbols {
  readonly set: number;
  readonly bits: number;
  readonly contexts: readonly [number, number];
  readonly value: number;
}

const code = (coder: SymbolCoder, all: readonly Symbols[]): number[] =>
  all.map(({ contexts, set, bits, value }) => coder.symbol(contexts, set, bits, value));

function encoded(all: readonly Symbols[]): Uint8Array {
  const encoder = new MixEncoder(2, 3, SLOT_BITS);
  code(encoder, all);
  return encoder.finish();
}

const symbol: fc.Arbitrary<Symbols> = fc
  .record({
    set: fc.nat(2),
    bits: fc.integer({ min: 1, max: 12 }),
    contexts: fc.tuple(fc.nat(5), fc.nat(1000)),
  })
  .chain((rest) => fc.nat(2 ** rest.bits - 1).map((value) => ({ ...rest, value })));

/** Symbols that anybody can make again: the digits of a simple row of numbers. */
const fixed: readonly Symbols[] = Array.from({ length: 200 }, (_, i) => ({
  set: i % 3,
  bits: 1 + (i % 7),
  contexts: [i % 5, (i * i) % 11],
  value: (i * i + 3) % 2 ** (1 + (i % 7)),
}));

describe('the mixing coder', () => {
  it('reads back whatever was written', () => {
    fc.assert(
      fc.property(fc.array(symbol, { maxLength: 300 }), (all) => {
        expect(code(new MixDecoder(encoded(all), 2, 3, SLOT_BITS), all)).toEqual(
          all.map(({ value }) => value),
        );
      }),
      { numRuns: 200 },
    );
  });

  it('writes the bytes of format 1', () => {
    expect(hex(encoded(fixed))).toBe(FIXED);
    expect(code(new MixDecoder(Buffer.from(FIXED, 'hex'), 2, 3, SLOT_BITS), fixed)).toEqual(
      fixed.map(({ value }) => value),
    );
  });

  it('needs next to nothing for what always comes', () => {
    const same = Array.from(
      { length: 5000 },
      () => ({ set: 0, bits: 4, contexts: [1, 2], value: 9 }) as const,
    );
    expect(encoded(same).length).toBeLessThan(20);
  });

  it('carries into bytes that are already written', () => {
    for (let ones = 0; ones < 24; ones++)
      for (let zeros = 0; zeros < 60; zeros++) {
        const bits = [...Array(ones).fill(1), ...Array(zeros).fill(0), 1, 0, 1, 1, 0];
        const all = bits.map((value: number, i): Symbols => ({ set: 0, bits: 1, contexts: [i, 0], value }));
        expect(code(new MixDecoder(encoded(all), 2, 3, SLOT_BITS), all)).toEqual(bits);
      }
  });

  it('writes nothing of what does not fit', () => {
    for (const value of [-1, 4, 0.5, Number.NaN])
      expect(() => encoded([{ set: 0, bits: 2, contexts: [0, 0], value }])).toThrow(
        /does not fit in the 2 bits/,
      );
  });
});

const CODES = [
  'A00',
  'A000',
  'A001',
  'A009',
  'A01',
  'A010',
  'A0100',
  'A0101',
  'A0109',
  'A011',
  'A012',
  'B00',
  'B000',
  'B001',
  'B009',
];
const ALPHABET = '0123456789AB';

/** Strings as the model writes and reads them. */
function strings(guess: boolean, given: readonly string[], alphabet = ALPHABET): Uint8Array {
  const encoder = new MixEncoder(STRING_INPUTS, STRING_SETS, SLOT_BITS);
  expect(codeStrings(encoder, given.length, alphabet, guess, given)).toEqual(given);
  return encoder.finish();
}

const readStrings = (bytes: Uint8Array, count: number, guess: boolean, alphabet = ALPHABET): string[] =>
  codeStrings(new MixDecoder(bytes, STRING_INPUTS, STRING_SETS, SLOT_BITS), count, alphabet, guess);

describe('sorted strings', () => {
  it.each([
    [true, GUESSED],
    [false, SPELLED],
  ])('have the bytes of format 1, with guesses: %s', (guess, expected) => {
    expect(hex(strings(guess, CODES))).toBe(expected);
    expect(readStrings(Buffer.from(expected, 'hex'), CODES.length, guess)).toEqual(CODES);
  });

  it('are read back, whatever they are', () => {
    const texts = fc.array(fc.stringMatching(/^[0-9AB]{0,12}$/), { maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.boolean(), (given, guess) => {
        const sorted = [...given].sort();
        expect(readStrings(strings(guess, sorted), sorted.length, guess)).toEqual(sorted);
      }),
      { numRuns: 150 },
    );
  });

  // Long enough for probabilities that are sure, and for guesses that are right and wrong again.
  it.each([
    [true, [2_376_220_806, 1562]],
    [false, [1_740_805_031, 1690]],
  ])('many of them have the checksum of format 1, with guesses: %s', (guess, expected) => {
    const many = Array.from({ length: 3000 }, (_, i) => `${(i * i) % 97}B${i % 7 === 0 ? i : i % 13}`).sort();
    const bytes = strings(guess, many);
    expect([checksum(bytes), bytes.length]).toEqual(expected);
    expect(readStrings(bytes, many.length, guess)).toEqual(many);
  });

  it('have up to 63 characters', () => {
    const given = ['A'.repeat(62), 'A'.repeat(63)];
    expect(readStrings(strings(false, given), 2, false)).toEqual(given);
  });
});

const TEXTS = [
  [1, 2, 3],
  [1, 2, 4, 3],
  [1, 2, 4, 5, 3],
  [],
  [6, 2, 4, 3],
  [6, 2, 4, 5, 3],
  [6, 2, 3],
  [7],
  [6, 2, 3],
];

function texts(given: readonly (readonly number[])[], bits: number): Uint8Array {
  const encoder = new MixEncoder(TEXT_INPUTS, TEXT_SETS, SLOT_BITS);
  expect(codeTexts(encoder, given.length, bits, given)).toEqual(given);
  return encoder.finish();
}

const readTexts = (bytes: Uint8Array, count: number, bits: number): (readonly number[])[] =>
  codeTexts(new MixDecoder(bytes, TEXT_INPUTS, TEXT_SETS, SLOT_BITS), count, bits);

describe('texts of numbered words', () => {
  it('have the bytes of format 1', () => {
    expect(hex(texts(TEXTS, 3))).toBe(TEXT_BYTES);
    expect(readTexts(Buffer.from(TEXT_BYTES, 'hex'), TEXTS.length, 3)).toEqual(TEXTS);
  });

  it('are read back, whatever they are', () => {
    const some = fc.array(fc.array(fc.integer({ min: 1, max: 31 }), { maxLength: 12 }), { maxLength: 40 });
    fc.assert(
      fc.property(some, (given) => {
        expect(readTexts(texts(given, 5), given.length, 5)).toEqual(given);
      }),
      { numRuns: 150 },
    );
  });

  it('many of them have the checksum of format 1', () => {
    const many = Array.from({ length: 1500 }, (_, i) =>
      Array.from({ length: i % 9 }, (_, j) => 1 + ((j * j + (i % 11) * j + (i >> 5)) % 60)),
    );
    const bytes = texts(many, 6);
    expect([checksum(bytes), bytes.length]).toEqual([1_129_816_281, 1576]);
    expect(readTexts(bytes, many.length, 6)).toEqual(many);
  });

  it('end after 512 words, so that a damaged payload ends too', () => {
    const [only = []] = readTexts(
      Uint8Array.from({ length: 4000 }, (_, i) => (i * 151 + 7) % 256),
      1,
      12,
    );
    expect(only.length).toBeLessThanOrEqual(512);
  });
});
