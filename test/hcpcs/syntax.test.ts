import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey, keyText, modifierKey } from '../../src/hcpcs/code-key.js';
import { format, isWellFormed, normalize } from '../../src/hcpcs/index.js';
import { identify } from '../../src/sets/identify.js';

const LETTERS = 'ABCEGHJKLMPQRSTUV';

describe('the shape of a code', () => {
  it.each([
    ['J1885', 'J1885'],
    ['j1885', 'J1885'],
    ['  a0428\n', 'A0428'],
    ['V5364', 'V5364'],
  ])('of %j is read as %s', (text, code) => {
    expect([normalize(text), format(text), isWellFormed(text)]).toEqual([code, code, true]);
  });

  it.each([
    ['D0120', 'dental'],
    ['99213', 'CPT'],
    ['0001U', 'CPT, laboratory'],
    ['F0001', 'a letter that is not in use'],
    ['W0001', 'a letter behind V'],
    ['J188', 'too short'],
    ['J18855', 'too long'],
    ['J18 85', 'a blank within'],
    ['ſ1885', 'the long s'],
    ['Ｊ1885', 'a letter of full width'],
    ['J１885', 'a digit of full width'],
    ['LT', 'a modifier'],
    ['', 'nothing'],
    ['J1885'.repeat(1000), 'very long'],
  ])('of %j is not that of a code: %s', (text) => {
    expect([normalize(text), format(text), isWellFormed(text)]).toEqual([undefined, undefined, false]);
  });

  it('of a value that is not a text is not that of a code', () => {
    for (const value of [undefined, null, 1885, {}, []])
      expect([normalize(value as never), isWellFormed(value as never)]).toEqual([undefined, false]);
  });

  it('is what identify takes for Level II', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z][0-9]{4}$/), (text) => {
        expect(identify(text).some(({ system }) => system === 'hcpcs')).toBe(isWellFormed(text));
      }),
    );
  });

  it('takes each letter that is in use, and no other', () => {
    for (let i = 65; i <= 90; i++) {
      const letter = String.fromCharCode(i);
      expect([letter, isWellFormed(`${letter}0001`)]).toEqual([letter, LETTERS.includes(letter)]);
    }
  });

  it('of any text is read without error, and the same each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const code = normalize(text);
        if (code !== undefined) expect(normalize(code)).toBe(code);
      }),
    );
  });
});

describe('codes as numbers', () => {
  it('convert back to the same codes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...LETTERS), fc.integer({ min: 0, max: 9999 }), (letter, number) => {
        const code = letter + String(number).padStart(4, '0');
        expect(keyText(codeKey(code), false)).toBe(code);
        expect(codeKey(` ${code.toLowerCase()} `)).toBe(codeKey(code));
      }),
    );
  });

  it('are in the order of the codes', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]\d{4}$/), fc.stringMatching(/^[A-Z]\d{4}$/), (a, b) => {
        expect(codeKey(a) < codeKey(b)).toBe(a < b);
      }),
    );
  });

  it('work the same for modifiers', () => {
    for (let i = 0; i < 1296; i++) expect(modifierKey(keyText(i, true))).toBe(i);
  });

  it('do not exist for other texts', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (!/^\s*[A-Za-z]\d{4}\s*$/.test(text)) expect(codeKey(text)).toBe(-1);
        if (!/^\s*[A-Za-z0-9]{2}\s*$/.test(text)) expect(modifierKey(text)).toBe(-1);
      }),
    );
    for (const value of [undefined, null, 5, {}]) {
      expect(codeKey(value as never)).toBe(-1);
      expect(modifierKey(value as never)).toBe(-1);
    }
  });
});
