import { describe, expect, it } from 'vitest';
import { hasBit, MASK_BITS } from '../../src/base/masks.js';
import { runEnd, runStart } from '../../src/codeset/validity.js';

/** The same by walking from release to release. */
function walked(mask: number, release: number): readonly [first: number, last: number] {
  let first = release;
  let last = release;
  while (first > 0 && hasBit(mask, first - 1)) first--;
  while (last < MASK_BITS - 1 && hasBit(mask, last + 1)) last++;
  return [first, last];
}

/** Masks of every run of releases with every gap of one release, and masks that look random. */
function* masks(): Generator<number> {
  for (let from = 0; from < MASK_BITS; from++)
    for (let to = from; to < MASK_BITS; to++) {
      const run = 2 ** (to + 1) - 2 ** from;
      yield run;
      if (to > from + 1) yield run - 2 ** (from + 1);
    }
  let state = 12345;
  for (let i = 0; i < 20_000; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield i % 2 === 0 ? state : state * 2 ** (i % 21);
  }
}

describe('the run of releases around one', () => {
  it('is that of a walk, for every release of every mask', () => {
    let compared = 0;
    for (const mask of masks())
      for (let release = 0; release < MASK_BITS; release++) {
        if (!hasBit(mask, release)) continue;
        compared++;
        const found = [runStart(mask, release), runEnd(mask, release)];
        const right = walked(mask, release);
        if (found[0] !== right[0] || found[1] !== right[1])
          expect({ mask, release, found }).toEqual({ mask, release, found: right });
      }
    expect(compared).toBeGreaterThan(300_000);
  });
});
