import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  common,
  firstBit,
  hasBit,
  lastBit,
  MASK_BITS,
  maskArray,
  union,
  upTo,
  withBit,
  without,
} from '../../src/base/masks.js';
import { readColumn, readMasks, readRuns } from '../../src/packed/column.js';
import { column } from '../../src/packed/write/column.js';
import {
  maskColumn,
  maskWhere,
  requireFit,
  requireMaskBits,
  runColumn,
  setBit,
} from '../../src/packed/write/width.js';

/** A set of numbers that a mask can hold, and numbers around the edges more often. */
const numbers = (bits: number): fc.Arbitrary<Set<number>> =>
  fc
    .array(fc.oneof(fc.nat(bits - 1), fc.constantFrom(0, bits - 1, Math.min(31, bits - 1))), {
      maxLength: 60,
    })
    .map((list) => new Set(list));

const maskOf = (set: ReadonlySet<number>): number => [...set].reduce(withBit, 0);
const setOf = (mask: number): number[] =>
  Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => hasBit(mask, bit));
const sorted = (set: Iterable<number>): number[] => [...set].sort((a, b) => a - b);

describe('a mask of up to 53 numbers does what a Set does', () => {
  it('for every operation on one or two masks', () => {
    fc.assert(
      fc.property(numbers(MASK_BITS), numbers(MASK_BITS), fc.integer({ min: -1, max: 60 }), (a, b, bit) => {
        const [x, y] = [maskOf(a), maskOf(b)];
        expect(Number.isSafeInteger(x) && x >= 0).toBe(true);
        expect(setOf(x)).toEqual(sorted(a));
        expect(setOf(union(x, y))).toEqual(sorted(new Set([...a, ...b])));
        expect(setOf(common(x, y))).toEqual(sorted([...a].filter((n) => b.has(n))));
        expect(setOf(without(x, y))).toEqual(sorted([...a].filter((n) => !b.has(n))));
        expect(setOf(upTo(x, bit))).toEqual(sorted([...a].filter((n) => n <= bit)));
        expect(firstBit(x)).toBe(sorted(a)[0] ?? -1);
        expect(lastBit(x)).toBe(sorted(a).at(-1) ?? -1);
        expect(hasBit(x, bit)).toBe(a.has(bit));
      }),
    );
  });

  it('a number before the first is in no mask', () => {
    expect([
      hasBit(2 ** 53 - 1, -1),
      hasBit(2 ** 53 - 1, 52),
      hasBit(2 ** 53 - 1, 53),
      hasBit(1, 64),
    ]).toEqual([false, true, false, false]);
  });
});

describe('a column of masks', () => {
  it.each([1, 8, 9, 16, 17, 31, 32, 33, 53])('with %i numbers gives back every mask', (bits) => {
    fc.assert(
      fc.property(fc.array(numbers(bits)), (sets) => {
        const masks = sets.map(maskOf);
        const read = readMasks(maskColumn(masks, bits, 'releases'), bits);
        expect([...read]).toEqual(masks);
        const array = maskArray(masks.length, bits);
        array.set(read);
        expect([...array]).toEqual(masks);
      }),
    );
  });

  it('of up to 32 numbers is a plain column: payloads of older versions are read as before', () => {
    const masks = [0, 1, 2 ** 31, 2 ** 32 - 1];
    expect(maskColumn(masks, 32, 'releases')).toEqual(column(masks));
    expect([...readColumn(maskColumn(masks, 32, 'releases'))]).toEqual(masks);
  });
});

describe('runs of values', () => {
  it.each([255, 256, 65_535])('up to %i come back', (most) => {
    const values = [0, 0, most, 1, 1, 1, most];
    expect([...readRuns(readColumn(runColumn(values, 'values')), values.length)]).toEqual(values);
  });

  it('above 65,535 stop the build', () => {
    expect(() => runColumn([65_536], 'sets of releases')).toThrow(
      '65537 sets of releases: the packed format holds at most 65536. To fix it, widen readRuns in src/packed/column.ts',
    );
  });
});

describe('what does not fit stops the build with the fix', () => {
  it('a mask with more than 53 releases', () => {
    const message =
      '54 releases: the packed format holds at most 53. To fix it, let masks be two numbers in src/base/masks.ts';
    expect(() => setBit(0, 53, 'releases')).toThrow(message);
    expect(() => requireMaskBits(54, 'releases')).toThrow(message);
    expect(() => maskColumn([], 54, 'releases')).toThrow(message);
    expect(() => maskWhere(new Array<number>(54).fill(0), 'releases', () => true)).toThrow(message);
    expect(setBit(0, 52, 'releases')).toBe(2 ** 52);
  });

  it('any other number above the width of its reader', () => {
    expect(requireFit(256, 256, 'chunks', 'widen chunkOf')).toBe(256);
    expect(() => requireFit(257, 256, 'chunks', 'widen chunkOf')).toThrow(
      '257 chunks: the packed format holds at most 256. To fix it, widen chunkOf',
    );
  });
});
