import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kept } from '../../src/codeset/kept.js';

interface Answer {
  readonly high: number;
  readonly low: number;
}

/** Asks as the sets do, and says whether the answer was kept. */
function ask(kept: Kept<Answer>, high: number, low: number): boolean {
  const known = kept.get(high, low);
  if (known !== undefined && (known.high !== high || known.low !== low))
    throw new Error(`${high} ${low} was answered for ${known.high} ${known.low}`);
  if (known === undefined) kept.offer(high, low, { high, low });
  return known !== undefined;
}

describe('kept answers', () => {
  it('are kept when they are asked for the second time, and frozen', () => {
    const kept = new Kept<Answer>();
    expect([ask(kept, 7, 9), ask(kept, 7, 9), ask(kept, 7, 9)]).toEqual([false, false, true]);
    expect(Object.isFrozen(kept.get(7, 9))).toBe(true);
  });

  it('are those of their own keys, whatever was asked before', () => {
    const number = fc.oneof(fc.nat(7), fc.nat());
    const keys = fc.array(fc.tuple(number, number), { maxLength: 400 });
    fc.assert(
      fc.property(keys, (asked) => {
        const kept = new Kept<Answer>();
        for (const [high, low] of asked) ask(kept, high, low);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['codes of ICD-10-CM', (i: number) => [27 * 36 ** 3 + 13_000 + ((i * 37) % 1900), (i * 977) % 37 ** 4]],
    ['codes of ICD-10-PCS', (i: number) => [27 * 34 ** 3 + 1000 + (i % 300), (i * 34 * 37) % 34 ** 4]],
    ['codes of HCPCS of a day', (i: number) => [i * 3, 20_260_115]],
    ['pairs of rows', (i: number) => [i * 37, 27 * 2 ** 18 + ((i * 61) % 98_000)]],
  ] as const)('of 2,000 %s: nearly all are kept', (_, keyOf) => {
    const kept = new Kept<Answer>();
    const round = (): number =>
      Array.from({ length: 2000 }, (_, i) => {
        const [high, low] = keyOf(i) as [number, number];
        return ask(kept, high, low);
      }).filter(Boolean).length;
    for (let i = 0; i < 3; i++) round();
    expect(round()).toBeGreaterThan(1950);
  });
});
