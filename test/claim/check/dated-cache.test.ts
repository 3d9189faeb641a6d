import { describe, expect, it } from 'vitest';
import { DatedCache } from '../../../src/claim/check/dated-cache.js';

describe('answers by date and question', () => {
  it('are asked once for each', () => {
    const asked: string[] = [];
    const cache = new DatedCache((question, on) => {
      asked.push(`${question} ${on}`);
      return { question };
    });
    const first = cache.of('A', '2026-01-01');
    expect(cache.of('A', '2026-01-01')).toBe(first);
    cache.of('A', '2026-01-02');
    cache.of('B', '2026-01-01');
    cache.of('A', '2026-01-01');
    expect(asked).toEqual(['A 2026-01-01', 'A 2026-01-02', 'B 2026-01-01']);
  });

  it('are forgotten before they fill the memory, and right all the same', () => {
    const cache = new DatedCache((question, on) => `${question} ${on}`);
    let most = 0;
    for (let i = 0; i < 200_000; i++) {
      const date = `20${10 + (i % 90)}-01-01`;
      if (cache.of(`Q${i}`, date) !== `Q${i} ${date}`) throw new Error('a wrong answer');
      most = Math.max(most, cache.size);
    }
    expect(most).toBe(65_536);
  });

  it('any text is a question', () => {
    const cache = new DatedCache((question) => [question]);
    for (const text of ['', '__proto__', 'constructor', '\u0000'])
      expect(cache.of(text, text)).toEqual([text]);
  });
});
