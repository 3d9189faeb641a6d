import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BitDecoder, mantissa, NUMBER_CONTEXTS, RATES } from '../../src/packed/bit-decoder.js';
import { BitEncoder } from '../../src/packed/write/bit-encoder.js';

/** One thing that is written: a bit in a context, an even bit, a number, or a symbol of six bits. */
const item = fc.oneof(
  fc.record({ kind: fc.constant('bit' as const), context: fc.nat(3), value: fc.nat(1) }),
  fc.record({ kind: fc.constant('even' as const), context: fc.constant(0), value: fc.nat(1) }),
  fc.record({
    kind: fc.constant('number' as const),
    context: fc.constant(4),
    value: fc.oneof(fc.nat(3), fc.nat(2 ** 20 - 2), fc.constantFrom(2 ** 20 - 2, 2 ** 19 - 1, 2 ** 19)),
  }),
  fc.record({
    kind: fc.constant('symbol' as const),
    context: fc.constant(4 + NUMBER_CONTEXTS),
    value: fc.nat(63),
  }),
);
const CONTEXTS = 4 + NUMBER_CONTEXTS + 64;

function written(items: readonly { kind: string; context: number; value: number }[]): Uint8Array {
  const encoder = new BitEncoder(CONTEXTS);
  for (const { kind, context, value } of items) {
    if (kind === 'bit') encoder.bit(context, value);
    else if (kind === 'even') encoder.evenBit(value);
    else if (kind === 'number') encoder.number(context, value);
    else encoder.symbol(context, 6, value);
  }
  return encoder.finish();
}

function read(bytes: Uint8Array, items: readonly { kind: string; context: number }[]): number[] {
  const decoder = new BitDecoder(bytes, CONTEXTS);
  return items.map(({ kind, context }) => {
    if (kind === 'bit') return decoder.bit(context);
    if (kind === 'even') return decoder.evenBit();
    return kind === 'number' ? decoder.number(context) : decoder.symbol(context, 6);
  });
}

describe('the bit coder', () => {
  it('reads back everything that was written', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 400 }), (items) => {
        expect(read(written(items), items)).toEqual(items.map(({ value }) => value));
      }),
      { numRuns: 300 },
    );
  });

  it('carries into bytes that are already written, however long the run of 255 is', () => {
    // Zeros narrow from above and move the low end up to just below a power of two; whatever comes then may carry.
    for (let ones = 0; ones < 40; ones++) {
      for (let zeros = 0; zeros < 40; zeros++) {
        const values = [...Array(ones).fill(1), ...Array(zeros).fill(0), 1, 0, 1, 1, 0];
        const items = values.map((value: number) => ({ kind: 'even', context: 0, value }));
        expect(read(written(items), items)).toEqual(values);
      }
    }
  });

  it('takes few bytes for repeated bits, and one bit for each random bit', () => {
    const same = Array.from({ length: 20_000 }, () => ({ kind: 'bit', context: 0, value: 1 }));
    expect(written(same).length).toBeLessThan(60);
    const even = Array.from({ length: 8000 }, (_, i) => ({
      kind: 'even',
      context: 0,
      value: ((i * i * 7) % 5) & 1,
    }));
    expect(written(even).length).toBeLessThanOrEqual(1004);
  });

  it('reads zeros after the end', () => {
    const decoder = new BitDecoder(new Uint8Array(), CONTEXTS);
    expect(Array.from({ length: 100 }, () => decoder.bit(0)).every((bit) => bit === 1)).toBe(true);
  });

  it('refuses a number that does not fit', () => {
    expect(() => new BitEncoder(CONTEXTS).number(4, 2 ** 20 - 1)).toThrow(/too large/);
  });

  it('has enough contexts for every number, and no context is shared by two bits', () => {
    const used = new Map<number, string>();
    for (let size = 1; size < 20; size++)
      for (const [left, value] of [
        [size - 1, 1],
        [size - 2, 2],
        [size - 2, 3],
      ] as const) {
        if (left < 0) continue;
        const context = mantissa(size, left, value);
        expect(used.get(context)).toBeUndefined();
        used.set(context, `${size} ${left} ${value}`);
        expect(context).toBeLessThan(NUMBER_CONTEXTS);
        expect(context).toBeGreaterThan(20);
      }
  });

  it('never lets a probability reach certainty', () => {
    for (const bit of [0, 1]) {
      let chance = 0x8000;
      for (let i = 0; i < 5000; i++) {
        const rate = RATES[Math.min(i, RATES.length - 1)]!;
        chance += bit === 1 ? Math.imul(0xffff - chance, rate) >>> 15 : -(Math.imul(chance, rate) >>> 15);
      }
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(0xffff);
    }
  });
});
