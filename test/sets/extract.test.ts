import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractCodes } from '../../src/index.js';

const codes = (text: string): string[] =>
  extractCodes(text).map(({ candidates }) => candidates[0]?.code ?? '?');

describe('extractCodes', () => {
  it.each([
    ['E11.9,I10', ['E11.9', 'I10']],
    ['E11.9; I10 | J44.9\nN18.31', ['E11.9', 'I10', 'J44.9', 'N18.31']],
    ['E11.9 - Type 2 diabetes', ['E11.9']],
    ['Ｅ11．9', ['E11.9']],
    ['E11\u200B.9', ['E11.9']],
    ['\uFEFFE11.9\u00A0', ['E11.9']],
    ['A17.0† G01*', ['A17.0', 'G01']],
    ['1. E11.9 2) I10', ['E11.9', 'I10']],
    ['1.E11.9', ['E11.9']],
    ['(E11.9)', ['E11.9']],
    ['E11.–', ['E11']],
    ['250.00, V45.81', ['250.00', 'V45.81']],
    ['D0120', ['D0120']],
    ['0016074', ['0016074']],
    ['Phone 555-1234, room 12, in 2025', []],
    ['no code here', []],
    ['', []],
  ])('%j: %j', (text, found) => {
    expect(codes(text)).toEqual(found);
  });

  it.each([
    ['J1885-RT', 'J1885', ['RT'], ['modifiers']],
    ['J1885:59', 'J1885', ['59'], ['modifiers']],
    ['99213-25', '99213', ['25'], ['modifiers']],
    ['j1885–lt–59', 'J1885', ['LT', '59'], ['dash', 'capitals', 'modifiers']],
  ])('%s is a code with modifiers', (text, code, modifiers, changes) => {
    const [found] = extractCodes(text);
    expect([found?.candidates[0]?.code, found?.modifiers, found?.changes]).toEqual([
      code,
      modifiers,
      [...changes].sort(byOrder(found!.changes)),
    ]);
  });

  it.each([
    ['142', ['00142', '142']],
    ['16074', ['16074', '0016074', '160.74']],
    ['N4 00002-8215-01', ['00002821501']],
    ['N400002821501', ['00002821501']],
    ['N400002821501ML10', ['00002821501']],
    ['N400002-8215-01UN1.5, I10', ['00002821501']],
    ['N400002821501ML', ['00002821501']],
    ['N4 0002 8215 01', ['00002821501']],
    ['n400002 8215 01', ['00002821501']],
    ['0002-8215-01', ['00002821501']],
    ['00002-821-01', ['00002082101']],
    ['0002821501', ['00002821501', '00028021501', '00028215001']],
  ])('%s may be %j', (text, candidates) => {
    expect(extractCodes(text)[0]?.candidates.map(({ code }) => code)).toEqual(candidates);
  });

  it.each(['N4 0002 8215 012', 'N4 002 8215 01'])('%s is not a drug code', (text) => {
    expect(extractCodes(text)).toEqual([]);
  });

  it('says why a code cannot be used as it is', () => {
    expect(extractCodes('142')[0]?.problem).toBe(
      'a spreadsheet may have dropped zeros in front; it may be 00142, or 142 of ICD-9-CM',
    );
    expect(extractCodes('5.10E+01')[0]).toMatchObject({
      candidates: [],
      problem: expect.stringContaining('spreadsheet turned'),
    });
    expect(extractCodes('0002821501')[0]?.problem).toContain('three National Drug Codes');
    expect(extractCodes('E11.9')[0]?.problem).toBeUndefined();
  });

  it('puts zeros back only for a number that is alone in its line or cell', () => {
    expect(codes('142\n100')).toEqual(['00142', '00100']);
    expect(codes('in 142 cases')).toEqual([]);
  });

  it('gives places in the text as it was given, for any text', () => {
    const piece = fc.constantFrom(
      'E11.9',
      'Ｅ11.9',
      'J1885-RT',
      'x\u200B',
      '\u2013',
      ', ',
      '\n',
      ' ',
      'I10',
      '142',
      '†',
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 12 }),
        (pieces) => {
          const text = pieces.join('');
          let last = 0;
          for (const found of extractCodes(text)) {
            expect(text.slice(found.start, found.end)).toBe(found.text);
            expect(found.start).toBeGreaterThanOrEqual(last);
            last = found.end;
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([undefined, null, 7, {}, []])('gives nothing for %j', (value) => {
    expect(extractCodes(value as never)).toEqual([]);
  });
});

/** The order of a list, for lists whose order does not matter. */
const byOrder =
  (order: readonly string[]) =>
  (a: string, b: string): number =>
    order.indexOf(a) - order.indexOf(b);
