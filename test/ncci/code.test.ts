import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeKey, codeOfKey, isLevel2Key } from '../../src/ncci/code.js';
import { CodeList } from '../../src/ncci/code-list.js';
import { codesSection } from '../../src/ncci/write/head.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const code = fc.oneof(
  digits(5),
  fc.tuple(digits(4), letter).map(([number, last]) => number + last),
  fc.tuple(letter, digits(4)).map(([first, number]) => first + number),
);

describe('the key of a code', () => {
  it('gives the code back, and no other code has it', () => {
    fc.assert(
      fc.property(code, code, (a, b) => {
        expect(codeOfKey(codeKey(a))).toBe(a);
        expect(codeKey(a) === codeKey(b)).toBe(a === b);
      }),
    );
  });

  it('orders by shape, then by letter, then by number', () => {
    const codes = ['00001', '99999', '0001B', '9999B', '0001Y', '9999Z', 'A0001', 'A9999', 'E0001', 'Z9999'];
    const keys = codes.map(codeKey);
    expect(keys).toEqual([...keys].sort((a, b) => a - b));
  });

  it('reads lower case and blanks around', () => {
    expect([' j1885 ', 'j1885', 'J1885\n'].map(codeKey)).toEqual(Array(3).fill(codeKey('J1885')));
  });

  it('refuses any text that is not a code', () => {
    const no = [
      '',
      'J188',
      'J18855',
      'JJ885',
      'J18A5',
      '1234',
      '123456',
      'CCCCC',
      '12A45',
      'J188 5',
      'É1234',
      '１２３４５',
      'ſ1234',
    ];
    expect(no.map(codeKey)).toEqual(no.map(() => -1));
    for (const odd of [undefined, null, 5, {}, ['J1885']]) expect(codeKey(odd as string)).toBe(-1);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), (text) => {
        const shaped = /^\s*(\d{5}|\d{4}[A-Za-z]|[A-Za-z]\d{4})\s*$/.test(text);
        expect(codeKey(text) >= 0).toBe(shaped);
      }),
    );
  });

  it('tells Level II apart: a letter in front, but not D', () => {
    const level2 = ['A0001', 'V5364', 'J1885'].map((text) => isLevel2Key(codeKey(text)));
    const others = ['D0001', '00001', '0001Y', '0001B'].map((text) => isLevel2Key(codeKey(text)));
    expect([level2, others]).toEqual([
      [true, true, true],
      [false, false, false, false],
    ]);
  });
});

describe('a list of codes', () => {
  it('finds each code at its place, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(code, { maxLength: 300 }), fc.array(code), (codes, others) => {
        const keys = codes.map(codeKey).sort((a, b) => a - b);
        const list = new CodeList(codesSection('codes', keys).bytes);
        expect([...list.keys]).toEqual(keys);
        expect(keys.map((key) => list.find(key))).toEqual(keys.map((_, place) => place));
        expect(keys.map((_, place) => list.codeAt(place))).toEqual(keys.map(codeOfKey));
        for (const other of others) expect(list.find(codeKey(other))).toBe(keys.indexOf(codeKey(other)));
        expect(list.find(-1)).toBe(-1);
      }),
    );
  });

  it('has room for 65,534 codes', () => {
    const keys = Array.from({ length: 65_535 }, (_, i) => i);
    expect(() => codesSection('codes', keys)).toThrow(/65534.*widen/);
    const list = new CodeList(codesSection('codes', keys.slice(1)).bytes);
    expect([list.find(0), list.find(1), list.find(65_534), list.find(65_535)]).toEqual([-1, 0, 65_533, -1]);
  });
});
