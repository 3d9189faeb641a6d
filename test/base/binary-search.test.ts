import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFrom, placeOf } from '../../src/base/binary-search.js';

/** Ascending values, two places among them, and a value to look for. */
const question = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 20 }), fc.integer({ min: -1, max: 41 }))
  .chain(([values, value]) => {
    const place = fc.integer({ min: 0, max: values.length });
    return fc.tuple(place, place).map(([a, b]) => ({
      values: values.sort((one, other) => one - other),
      value,
      from: Math.min(a, b),
      end: Math.max(a, b),
    }));
  });

describe('the binary search', () => {
  it('finds the same as a linear search within the bounds', () => {
    fc.assert(
      fc.property(question, ({ values, value, from, end }) => {
        const within = values.slice(from, end);
        const first = within.findIndex((one) => one >= value);
        const place = within.indexOf(value);
        expect(firstFrom(values, value, from, end)).toBe(first < 0 ? end : from + first);
        expect(placeOf(values, value, from, end)).toBe(place < 0 ? -1 : from + place);
        expect(placeOf(Uint32Array.from(values), value, from, end)).toBe(place < 0 ? -1 : from + place);
      }),
      { numRuns: 2000, seed: 10 },
    );
  });

  it('finds the first of equal values', () => {
    expect(firstFrom([1, 3, 3, 3, 5], 3, 0, 5)).toBe(1);
  });

  it('does not see a value outside of the bounds', () => {
    expect(placeOf([1, 2, 3], 3, 0, 2)).toBe(-1);
    expect(placeOf([1, 2, 3], 1, 1, 3)).toBe(-1);
    expect(placeOf([], 1, 0, 0)).toBe(-1);
  });
});
