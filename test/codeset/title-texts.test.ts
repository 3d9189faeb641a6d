import { describe, expect, it } from 'vitest';
import { createIcd10cm } from '../../src/icd10cm/index.js';
import { payload } from '../../src/icd10cm/payload.js';

const ON = '2026-01-15';

/** Categories with former titles, with titles of 60 characters and fewer, and with longer ones. */
const CATEGORIES = ['E11', 'M80', 'S72'];

describe('titles of a category that is asked for often', () => {
  it.each(CATEGORIES)('stay what they were at the first question: %s', (category) => {
    const all = [...createIcd10cm(payload).entries({ on: ON })].filter(({ code }) =>
      code.startsWith(category),
    );
    expect(all.length).toBeGreaterThan(16);
    // A set of its own for each code, so that each title is put together from its words.
    const some = all.filter((_, i) => i % Math.ceil(all.length / 12) === 0);
    const often = createIcd10cm(payload);
    for (let round = 0; round < 2; round++) for (const { code } of all) often.lookup(code, { on: ON });
    for (const { code } of some) {
      const once = createIcd10cm(payload);
      expect(often.lookup(code, { on: ON })).toEqual(once.lookup(code, { on: ON }));
      expect(often.history(code)).toEqual(once.history(code));
    }
  });
});
