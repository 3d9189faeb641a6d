import { describe, expect, it } from 'vitest';
import { candidatesOf, limitOf, plainOf } from '../../src/codeset/suggest.js';
import { swapped, withLookAlikes, withOneMore, withOther, withoutOne } from '../../src/codeset/typos.js';

describe('a mistyped text', () => {
  it('with two neighbors swapped', () => {
    expect(swapped('ABCD')).toEqual(['BACD', 'ACBD', 'ABDC']);
    expect(swapped('A')).toEqual([]);
    expect(swapped('')).toEqual([]);
  });

  it('with one character left out, the last one first', () => {
    expect(withoutOne('ABC')).toEqual(['AB', 'AC', 'BC']);
  });

  it('with one other character, not before the place that is given', () => {
    expect([...withOther('ABC', '12')]).toEqual(['AB1', 'AB2', 'A1C', 'A2C', '1BC', '2BC']);
    expect([...withOther('ABC', '1', 1)]).toEqual(['AB1', 'A1C']);
  });

  it('with one more character, not before the place that is given', () => {
    expect([...withOneMore('AB', '1')]).toEqual(['AB1', 'A1B', '1AB']);
    expect([...withOneMore('AB', '1', 1)]).toEqual(['AB1', 'A1B']);
  });

  it('with look-alikes, the fewest replacements first', () => {
    const lookAlikes = { O: '0', S: '5' };
    expect(withLookAlikes('OS1', lookAlikes)).toEqual(['O51', '0S1', '051']);
    expect(withLookAlikes('A12', lookAlikes)).toEqual([]);
  });
});

describe('the suggested codes', () => {
  const codes = new Map([
    ['A1', 1],
    ['A2', 2],
    ['A3', 3],
  ]);
  const keyOf = (text: string): number | undefined => codes.get(text);
  const repairs = [
    ['first', ['A2', 'X1', 'A2']],
    ['second', ['A1', 'A2', 'A3']],
  ] as const;

  it('come in the order of the repairs, each with the first one that leads to it', () => {
    expect(candidatesOf(repairs, keyOf, 5)).toEqual([
      { key: 2, reason: 'first' },
      { key: 1, reason: 'second' },
      { key: 3, reason: 'second' },
    ]);
  });

  it('are no more than the limit', () => {
    expect(candidatesOf(repairs, keyOf, 2).map(({ key }) => key)).toEqual([2, 1]);
    expect(limitOf(undefined)).toBe(5);
    for (const limit of [0, -1, 1.5, Number.NaN])
      expect(() => limitOf({ limit })).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
  });

  it('are empty for a long text and for a value that is not a text', () => {
    expect(plainOf(' e11.9 ')).toBe('E119');
    expect(plainOf('A'.repeat(33))).toBeUndefined();
    expect(plainOf(7 as never)).toBeUndefined();
  });
});
