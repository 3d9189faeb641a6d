import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, has, isBillable, lookup, suggest } from '../../src/icd10cm/index.js';

const on = '2025-10-01';
const codes = (text: string): string[] => suggest(text, { on }).map(({ code }) => code);

describe('suggest', () => {
  it.each([
    ['E1.19', 'E11.9', 'format'],
    ['E-119', 'E11.9', 'format'],
    ['E11.9.', 'E11.9', 'format'],
    ['EII.9', 'E11.9', 'look-alike'],
    ['Ell.9', 'E11.9', 'look-alike'],
    ['E1l9', 'E11.9', 'look-alike'],
    ['JO1.00', 'J01.00', 'look-alike'],
    ['W21.89A', 'W21.89XA', 'placeholder'],
    ['W2189A', 'W21.89XA', 'placeholder'],
    ['T36.01A', 'T36.0X1A', 'placeholder'],
    ['S72.001Z', 'S72.001A', 'seventh-character'],
    ['I10.9', 'I10', 'one-character'],
  ])('suggests for %s the code %s (%s)', (text, code, reason) => {
    expect(suggest(text, { on })[0]).toMatchObject({ code, reason });
  });

  it('completes a header, billable codes in order', () => {
    expect(codes('W21.89')).toEqual(['W21.89XA', 'W21.89XD', 'W21.89XS']);
    expect(
      suggest('S72.001', { on }).every(({ reason, billable }) => reason === 'incomplete' && billable),
    ).toBe(true);
  });

  it.each([
    ['T07.X', ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']],
    ['T07XX', ['T07.XXXA', 'T07.XXXD', 'T07.XXXS']],
    ['S12.8X', ['S12.8XXA', 'S12.8XXD', 'S12.8XXS']],
    ['W21.89X', ['W21.89XA', 'W21.89XD', 'W21.89XS']],
  ])('completes %s, a stem with some of its placeholders', (text, expected) => {
    expect(codes(text)).toEqual(expect.arrayContaining(expected));
  });

  it('suggests nothing for a billable code, or for a text that is not similar to any code', () => {
    for (const text of ['E11.9', 'e119', '', 'diabetes mellitus', '99213', '!!!', 'E', 'x'.repeat(500)]) {
      expect(codes(text), text).toEqual([]);
    }
  });

  it('gives at most the limit', () => {
    expect(suggest('E11', { on, limit: 2 })).toHaveLength(2);
    expect(suggest('E11', { on })).toHaveLength(5);
    for (const limit of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '3' as unknown as number]) {
      expect(() => suggest('E11', { limit })).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
    }
  });

  it('uses the codes of the date', () => {
    expect(suggest('U071X', { on: '2020-03-31' }).map(({ code }) => code)).not.toContain('U07.1');
    expect(suggest('U071X', { on: '2020-04-01' }).map(({ code }) => code)).toContain('U07.1');
    expect(suggest('EII.9', { on: '2010-01-01' })).toEqual([]);
  });

  it('finds every billable code again whose letter O, I or misplaced dot is the only mistake', {
    tags: 'slow',
  }, () => {
    const missed: string[] = [];
    for (const { code } of entries({ on, billable: true })) {
      const text = code.slice(1).replaceAll('0', 'O').replaceAll('1', 'l');
      const misread = code[0] + text;
      if (misread === code || has(misread, { on })) continue;
      const found = suggest(misread, { on, limit: 5 });
      if (!found.some((suggestion) => suggestion.code === code)) missed.push(misread);
    }
    expect(missed).toEqual([]);
  });

  it('finds every billable code again whose placeholders X were left out', { tags: 'slow' }, () => {
    const missed: string[] = [];
    for (const { code } of entries({ on, billable: true })) {
      if (code.length !== 8 || !/X.$/.test(code)) continue;
      const short = code.slice(0, 3) + code.slice(3, -1).replace(/X+$/, '') + code.slice(-1);
      if (isBillable(short, { on })) continue;
      if (!suggest(short, { on, limit: 10 }).some((suggestion) => suggestion.code === code))
        missed.push(short);
    }
    expect(missed).toEqual([]);
  });

  it('gives codes of the date, each once, with title and flag as looked up, billable ones first of a kind', () => {
    const text = fc.stringMatching(/^[A-Z][0-9OIl][0-9A-Z]\.?[0-9A-Z]{0,4}$/);
    fc.assert(
      fc.property(text, (any) => {
        const found = suggest(any, { on, limit: 20 });
        const seen = new Set(found.map(({ code }) => code));
        return (
          seen.size === found.length &&
          found.every(({ code, title, billable }) => {
            const entry = lookup(code, { on });
            return entry?.title === title && entry.billable === billable;
          })
        );
      }),
      { numRuns: 1000 },
    );
  });
});
