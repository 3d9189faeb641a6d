import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries, format, has, isWellFormed, lookup, normalize } from '../../src/icd10cm/index.js';

describe('normalize and format', () => {
  it.each([
    ['E11.9', 'E119', 'E11.9'],
    ['e119', 'E119', 'E11.9'],
    ['  s72.001a\t', 'S72001A', 'S72.001A'],
    ['I10', 'I10', 'I10'],
    ['QA0.0101', 'QA00101', 'QA0.0101'],
    ['c4a', 'C4A', 'C4A'],
    ['\u00a0E11.9\ufeff', 'E119', 'E11.9'],
  ])('%j', (text, plain, dotted) => {
    expect([normalize(text), format(text), isWellFormed(text)]).toEqual([plain, dotted, true]);
  });

  it.each([
    '',
    'I1',
    'E11.',
    'E1.19',
    'E11..9',
    'E.119',
    'E11 9',
    '99213',
    'S72.001AB',
    'E11.9\0',
    'ſ72.001A',
    'ı10',
    'Ｅ11.9',
    'E11,9',
    'x'.repeat(100_000),
  ])('%j does not have the shape of a code', (text) => {
    expect([normalize(text), format(text), isWellFormed(text), has(text)]).toEqual([
      undefined,
      undefined,
      false,
      false,
    ]);
  });

  it('take any value and never throw', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const plain = normalize(value as string);
        return plain === undefined || /^[A-Z][0-9A-Z]{2,6}$/.test(plain);
      }),
    );
  });

  it('are inverse to one another', () => {
    const code = fc.stringMatching(/^[A-Za-z][0-9A-Za-z]{2}(\.?[0-9A-Za-z]{1,4})?$/);
    fc.assert(
      fc.property(code, (text) => {
        const plain = normalize(text)!;
        const dotted = format(text)!;
        return (
          normalize(dotted) === plain &&
          format(plain) === dotted &&
          plain === text.replace('.', '').toUpperCase()
        );
      }),
    );
  });
});

describe('a look-up', () => {
  it('reads every code of a release in every spelling', { tags: 'slow' }, () => {
    const on = '2025-10-01';
    const wrong: string[] = [];
    for (const { code } of entries({ on })) {
      const plain = code.replace('.', '');
      for (const text of [code.toLowerCase(), plain, plain.toLowerCase(), ` ${code}`, `${plain}\n`]) {
        if (lookup(text, { on })?.code !== code) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('reads exactly the texts that normalize takes', { tags: 'slow' }, () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 10 }),
      fc.stringMatching(/^\s?[A-Ea-e][0-2][0-9](\.|..?)?[0-9A-Za-z]{0,4}\s?$/),
      fc.constantFrom('E11.9', 'a04.7', ' I10', 'ſ72', 'E11.', 'ı10', 'e11.9\u2028'),
    );
    const on = '2025-10-01';
    const plain = new Set([...entries({ on })].map(({ code }) => code.replace('.', '')));
    fc.assert(
      fc.property(text, (any) => has(any, { on }) === plain.has(normalize(any) ?? '')),
      { numRuns: 20_000 },
    );
  });
});
