import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/packed/inflate.js';

const STRATEGIES = [
  constants.Z_DEFAULT_STRATEGY,
  constants.Z_HUFFMAN_ONLY,
  constants.Z_RLE,
  constants.Z_FIXED,
];

/** Bytes with few and with many different values, repeats near and far. */
const content = fc.oneof(
  fc.uint8Array({ maxLength: 3000 }),
  fc.uint8Array({ max: 3, maxLength: 3000 }),
  fc.tuple(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 200 })).map(([part, times]) => {
    const bytes = new Uint8Array(part.length * times);
    for (let i = 0; i < times; i++) bytes.set(part, i * part.length);
    return bytes;
  }),
);

describe('inflate', () => {
  it('inflates what two other libraries deflated, in every kind of block', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(
        content,
        fc.constantFrom(0, 1, 6, 9),
        fc.constantFrom(...STRATEGIES),
        (bytes, level, strategy) => {
          expect(inflate(deflateRawSync(bytes, { level, strategy }), bytes.length)).toEqual(bytes);
          expect(inflate(deflateSync(bytes, { level: level as 0 | 1 | 6 | 9 }), bytes.length)).toEqual(bytes);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('inflates text with all literals, lengths up to 258 and the longest distance', { tags: 'slow' }, () => {
    const far = new Uint8Array(100_000);
    let state = 7;
    for (let i = 0; i < far.length; i++) {
      state = (Math.imul(state, 1103515245) + 12345) >>> 0;
      far[i] = i < 32_768 ? state >>> 24 : far[i - 32_768]!;
    }
    const flat = new Uint8Array(70_000).fill(65);
    for (const bytes of [far, flat, new Uint8Array(), Uint8Array.of(1)]) {
      expect(inflate(deflateRawSync(bytes, { level: 9, memLevel: 9 }), bytes.length)).toEqual(bytes);
    }
  });

  it('refuses another length than announced', () => {
    const packed = deflateRawSync(new Uint8Array(1000).fill(7));
    expect(inflate(packed, 1000)).toHaveLength(1000);
    for (const length of [0, 1, 999, 1001]) expect(inflate(packed, length)).toBeUndefined();
  });

  it('refuses a stream that is cut off or goes on', () => {
    const packed = deflateRawSync(new TextEncoder().encode('cholera due to vibrio cholerae '.repeat(20)));
    for (let length = 0; length < packed.length; length++) {
      expect(inflate(packed.subarray(0, length), 620)).toBeUndefined();
    }
    expect(inflate(Uint8Array.of(...packed, 0), 620)).toBeUndefined();
  });

  it('ends, and never throws, on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(500), (bytes, length) => {
        const out = inflate(bytes, length);
        return out === undefined || out.length === length;
      }),
      { numRuns: 20_000 },
    );
  });
});
