import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitDecoder } from '../../src/packed/bit-decoder.js';
import { type BitCoder, MOST_SYMBOL, placeOf, SymbolCoder } from '../../src/packed/symbol-coder.js';
import { WORD_CONTEXTS, WordCoder } from '../../src/packed/word-coder.js';
import { BitEncoder } from '../../src/packed/write/bit-encoder.js';

const seed = 20_261_127;
const CONTEXTS = SymbolCoder.contextsOf(2);

/** What a coder writes, as bytes. */
function written(contexts: number, write: (coder: BitCoder) => void): Uint8Array {
  const encoder = new BitEncoder(contexts);
  write({
    bit: (context, bit) => {
      encoder.bit(context, bit);
      return bit;
    },
    evenBit: (bit) => {
      encoder.evenBit(bit);
      return bit;
    },
  });
  return encoder.finish();
}

/** Codes symbols, each in the place of the one before and of the two before. */
function coded(coder: BitCoder, symbols: readonly number[], bits: number): number[] {
  const symbolCoder = new SymbolCoder(coder, 0, 2, bits);
  const out: number[] = [];
  for (const symbol of symbols) {
    symbolCoder.places[0] = placeOf(out.at(-1) ?? -1, out.at(-2) ?? -1);
    symbolCoder.places[1] = out.at(-1) ?? -1;
    out.push(symbolCoder.code(symbol));
  }
  return out;
}

describe('coded symbols', () => {
  it('are read as they were written, also where places share a slot', () => {
    const symbol = fc.oneof(
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: MOST_SYMBOL }),
      fc.constantFrom(0, 1, MOST_SYMBOL - 1, MOST_SYMBOL),
    );
    fc.assert(
      fc.property(fc.array(symbol, { maxLength: 400 }), fc.constantFrom(1, 4, 12), (symbols, bits) => {
        const bytes = written(CONTEXTS, (coder) => coded(coder, symbols, bits));
        const zeros = symbols.map(() => 0);
        expect(coded(new BitDecoder(bytes, CONTEXTS), zeros, bits)).toEqual(symbols);
      }),
      { seed, numRuns: 150 },
    );
  });

  it('cost next to nothing where they repeat', () => {
    const symbols = Array.from({ length: 4000 }, (_, i) => [500, 7, 41_000][i % 3]!);
    expect(written(CONTEXTS, (coder) => coded(coder, symbols, 12)).length).toBeLessThan(120);
  });
});

describe('spelled words', () => {
  const alphabet = '\nabcdefghijklmnopqrstuvwxyz-ABCé';

  it('are read as they were written, whatever they may begin like', () => {
    const word = fc.string({ unit: fc.constantFrom(...alphabet.slice(1)), maxLength: 90 });
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(40)), { maxLength: 40 }), (pairs) => {
        // Each word may begin like one before it; the first has none.
        const likes = pairs.map(([, like], at) => (at === 0 ? -1 : like % at));
        const bytes = written(WORD_CONTEXTS, (coder) => {
          const words = new WordCoder(coder, 0, alphabet);
          pairs.forEach(([own], at) => {
            words.code(own, likes[at]!);
          });
        });
        const reader = new WordCoder(new BitDecoder(bytes, WORD_CONTEXTS), 0, alphabet);
        for (const like of likes) reader.code('', like);
        expect(reader.words).toEqual(pairs.map(([own]) => own));
      }),
      { seed, numRuns: 100 },
    );
  });
});
