import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  format,
  has,
  isBillable,
  isWellFormed,
  lookup,
  normalize,
  validate,
} from '../../src/icd10pcs/index.js';

const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const code = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 7, maxLength: 7 })
  .map((characters) => characters.join(''));

describe('normalize', () => {
  it.each([
    ['0DTJ4ZZ', '0DTJ4ZZ'],
    [' 0dtj4zz\n', '0DTJ4ZZ'],
    ['xw0', 'XW0'],
    ['\t0dT ', '0DT'],
  ])('%j is %s', (text, plain) => {
    expect(normalize(text)).toBe(plain);
    expect(format(text)).toBe(plain);
    expect(isWellFormed(text)).toBe(true);
  });

  it.each([
    '',
    '0',
    '0D',
    '0DTJ',
    '0DTJ4',
    '0DTJ4Z',
    '0DTJ4ZZZ',
    'ODTJ4ZZ',
    '0DTI4ZZ',
    '0dto4zz',
    '0D T',
    '0DT-J4Z',
    '0DT.J4ZZ',
    'ſDTJ4ZZ',
    '0DTJ４ZZ',
    ' '.repeat(100),
    '0DTJ4ZZ'.padEnd(65),
  ])('%j is not one', (text) => {
    expect(normalize(text)).toBeUndefined();
    expect(format(text)).toBeUndefined();
    expect(isWellFormed(text)).toBe(false);
    expect(has(text)).toBe(false);
  });

  it('accepts every text of seven characters without I and O, and returns it', () => {
    fc.assert(
      fc.property(code, (plain) => {
        expect(normalize(plain.toLowerCase())).toBe(plain);
        expect(normalize(normalize(plain)!)).toBe(plain);
      }),
    );
  });
});

describe('any value', () => {
  it('gets an answer, never an error', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), code), (value) => {
        const text = value as string;
        expect(typeof isBillable(text)).toBe('boolean');
        expect(typeof has(text)).toBe('boolean');
        expect(validate(text).ok).toBe(isBillable(text));
        expect(lookup(text) === undefined).toBe(!has(text));
        if (!isWellFormed(text)) expect(has(text)).toBe(false);
      }),
    );
  });
});
