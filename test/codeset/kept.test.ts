import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kept } from '../../src/codeset/kept.js';

/** Asks as the sets do, and says whether the answer was kept. */
function ask(kept: Kept<{ key: number }>, key: number): boolean {
  const known = kept.get(key);
  if (known !== undefined && known.key !== key) throw new Error(`${key} was answered for ${known.key}`);
  if (known === undefined) kept.offer(key, { key });
  return known !== undefined;
}

describe('kept answers', () => {
  it('are kept when they are asked for the second time, and frozen', () => {
    const kept = new Kept<{ key: number }>();
    expect([ask(kept, 7), ask(kept, 7), ask(kept, 7)]).toEqual([false, false, true]);
    expect(Object.isFrozen(kept.get(7))).toBe(true);
  });

  it('are those of their own keys, whatever was asked before', () => {
    const keys = fc.array(fc.oneof(fc.nat(50), fc.integer({ min: 0, max: 2 ** 41 })), { maxLength: 400 });
    fc.assert(
      fc.property(keys, (asked) => {
        const kept = new Kept<{ key: number }>();
        for (const key of asked) ask(kept, key);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['rows of a release', (i: number) => (i * 37 * 54 + 17) * 2],
    ['codes of a day', (i: number) => i * 3 * 2 ** 27 + 20_260_115],
  ])('of 2,000 %s: nearly all are kept', (_, keyOf) => {
    const kept = new Kept<{ key: number }>();
    const round = (): number =>
      Array.from({ length: 2000 }, (_, i) => ask(kept, keyOf(i))).filter(Boolean).length;
    for (let i = 0; i < 3; i++) round();
    expect(round()).toBeGreaterThan(1900);
  });
});
