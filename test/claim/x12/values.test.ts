import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Segment } from '../../../src/claim/x12/segments.js';
import { components, element, isoDate, periodOf, quantity } from '../../../src/claim/x12/values.js';

const segment = (text: string, componentSeparator = ':'): Segment => {
  const elements = text.split('*');
  return { number: 1, id: elements[0]!, elements, componentSeparator };
};

describe('elements', () => {
  it('are trimmed, and undefined if they are empty or beyond the end', () => {
    const clm = segment('CLM* A *  **B');
    expect([1, 2, 3, 4, 5].map((index) => element(clm, index))).toEqual([
      'A',
      undefined,
      undefined,
      'B',
      undefined,
    ]);
  });

  it('have components, by the separator of their interchange', () => {
    expect(components(segment('SV1*HC:99213 : 25'), 1)).toEqual(['HC', '99213', '25']);
    expect(components(segment('SV1*HC>99213', '>'), 1)).toEqual(['HC', '99213']);
    expect(components(segment('SV1*HC>99213'), 1)).toEqual(['HC>99213']);
    expect(components(segment('SV1*'), 1)).toEqual([]);
    expect(components(segment('HI*ABK:I10::::::: Y'), 1)[8]).toBe('Y');
  });
});

describe('dates', () => {
  it.each([
    ['20260115', '2026-01-15'],
    ['202601151430', '2026-01-15'],
    ['20261315', '2026-13-15'],
    ['2026011', '2026011'],
    ['2026-01-15', '2026-01-15'],
    ['', ''],
    ['soon', 'soon'],
  ])('%s is read as %s', (text, expected) => expect(isoDate(text)).toBe(expected));

  it.each([
    ['DTP*472*D8*20260115', { from: '2026-01-15', through: '2026-01-15', isPlain: true }],
    ['DTP*434*RD8*20260105-20260109', { from: '2026-01-05', through: '2026-01-09', isPlain: true }],
    ['DTP*435*DT*202601051430', { from: '2026-01-05', through: '2026-01-05', isPlain: true }],
    ['DTP*096*TM*1100', undefined],
    ['DTP*472*D8', undefined],
    ['DTP*472', undefined],
  ])('%s is a period', (text, expected) => expect(periodOf(segment(text))).toEqual(expected));
});

describe('quantities', () => {
  it.each([
    ['1', 1],
    ['0', 0],
    ['1.5', 1.5],
    ['.5', 0.5],
    ['10.', undefined],
    ['-2', -2],
    ['', undefined],
    ['.', undefined],
    ['-', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['1,5', undefined],
    ['12345678901234', undefined],
  ])('%s is %s', (text, expected) => expect(quantity(text)).toBe(expected));

  it('are what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(quantity(text)).toBe(Number(text));
      }),
    );
  });
});
