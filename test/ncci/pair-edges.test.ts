import { describe, expect, it } from 'vitest';
import { checkPair, createNcci } from '../../src/ncci/index.js';
import { ncciOf } from './compiled.js';
import { type PtpCells, ptpText } from './official.js';

/** Where a look-up of a pair can go wrong: first and last of a list, of a block, of a chunk, and of a table. */

const ON = '2022-01-01';
const code = (number: number): string => String(number).padStart(5, '0');

describe('lists of every length', async () => {
  // Lists of 1 to 150 codes, so that they begin and end at every place of a block of 32, in more than one chunk.
  const LISTS = 180;
  const POOL = 400;
  const has = (one: number, two: number): boolean => (two * 7 + one * 13) % POOL < 1 + ((one * 11) % 150);
  const rows: PtpCells[] = [];
  for (let one = 0; one < LISTS; one++)
    for (let two = 0; two < POOL; two++)
      if (has(one, two))
        rows.push({
          one: code(1000 + one),
          two: code(2000 + two),
          effective: ['20200101', '20200401', '20200701'][two % 3]!,
        });
  const files = { 'ccipra-v322r0.txt': ptpText(rows) };

  it.each([
    ['from the first list', (at: number) => at],
    ['from the last list', (at: number) => LISTS - 1 - at],
    ['from one part of the table to another', (at: number) => LISTS - 1 - ((at * 97) % LISTS)],
  ])('have their codes and no others, %s', async (_, order) => {
    const ncci = await ncciOf(files);
    const wrong: string[] = [];
    for (let at = 0; at < LISTS; at++) {
      const one = order(at);
      for (let two = 0; two < POOL; two++) {
        const { verdict } = ncci.checkPair(code(1000 + one), code(2000 + two), { on: ON });
        if ((verdict === 'conflict') !== has(one, two)) wrong.push(`${one} ${two}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(rows.length).toBeGreaterThan(12_000);
  });

  it('have no pairs of codes that are never in column 1', async () => {
    const ncci = await ncciOf(files);
    for (let one = 0; one < POOL; one++)
      for (let two = 0; two < POOL; two++)
        expect(ncci.checkPair(code(2000 + one), code(2000 + two), { on: ON }).verdict).toBe('no-edit');
  });

  it('come back in order', async () => {
    const ncci = await ncciOf(files);
    expect([...ncci.edits()].map(({ column1, column2 }) => `${column1} ${column2}`)).toEqual(
      rows.map(({ one, two }) => `${one} ${two}`),
    );
  });
});

describe('a table with odd pairs', async () => {
  const rows: PtpCells[] = [
    { one: '00000', two: '00009', effective: '20200101', indicator: '0' },
    { one: '00001', two: '00000', effective: '20200101', indicator: '0' },
    { one: '00001', two: '00002', effective: '20100101', deletion: '20101231', indicator: '0' },
    { one: '00002', two: '00001', effective: '20110101', deletion: '20111231', indicator: '1' },
    { one: '00003', two: '00003', effective: '20100101', deletion: '20101231', indicator: '0' },
    { one: '00004', two: '00001', effective: '20100101', deletion: '20101231', indicator: '0' },
    { one: '00005', two: '00006', effective: '20200101', indicator: '0' },
    { one: '00007', two: '00008', effective: '20200101', indicator: '1' },
  ];
  const ncci = await ncciOf({ 'ccipra-v322r0.txt': ptpText(rows) });
  const rowsOf = (a: string, b: string): string[] => {
    const answer = ncci.checkPair(a, b, { on: ON });
    return answer.verdict === 'no-edit'
      ? answer.otherRows.map(({ column1, column2, deletion }) => `${column1} ${column2} ${deletion}`)
      : [answer.verdict];
  };

  it('shows the rows of both orders if none is in force, those of the order asked first', () => {
    expect(rowsOf('00001', '00002')).toEqual(['00001 00002 2010-12-31', '00002 00001 2011-12-31']);
    expect(rowsOf('00002', '00001')).toEqual(['00002 00001 2011-12-31', '00001 00002 2010-12-31']);
  });

  it('shows the rows of the other order alone', () => {
    expect(rowsOf('00001', '00004')).toEqual(['00004 00001 2010-12-31']);
  });

  it('has the pairs of the first code that there can be', () => {
    for (const other of ['00001', '00009'])
      expect([rowsOf('00000', other), rowsOf(other, '00000')]).toEqual([['conflict'], ['conflict']]);
  });

  it('shows the rows of a code with itself once', () => {
    expect(rowsOf('00003', '00003')).toEqual(['00003 00003 2010-12-31']);
  });

  it('has no rows of codes that it does not have, first or second', () => {
    for (const [a, b] of [
      ['00001', '99999'],
      ['99999', '00001'],
      ['99998', '99999'],
      ['00008', '00008'],
    ] as const)
      expect(rowsOf(a, b)).toEqual([]);
  });

  it('refuses a text that is not a code, first or second, also if it has all codes', () => {
    for (const [a, b] of [
      ['what?', '00001'],
      ['00001', 'what?'],
    ] as const)
      expect(ncci.checkPair(a, b, { on: ON })).toMatchObject({ verdict: 'not-loaded', reason: 'malformed' });
  });

  it.each([
    ['2026-09-30', false],
    ['2026-10-01', true],
  ])('on %s a missing edit is projected: %s', (on, projected) => {
    expect(ncci.checkPair('00001', '00009', { on })).toMatchObject({ verdict: 'no-edit', projected });
    expect(ncci.checkPair('00005', '00006', { on })).toMatchObject({ verdict: 'conflict', projected });
  });

  it('begins on its first day', () => {
    const verdict = (on: string): string => ncci.checkPair('00001', '00009', { on }).verdict;
    expect([verdict('1995-12-31'), verdict('1996-01-01')]).toEqual(['outside-data-range', 'no-edit']);
  });

  it('says what the verdict means', () => {
    const says = (a: string, b: string, modifiers: readonly string[]): unknown =>
      (ncci.checkPair(a, b, { on: ON, modifiers }) as { message?: string }).message;
    expect(says('00005', '00006', [])).toBe(
      '00006 is denied when billed with 00005; no modifier bypasses this edit',
    );
    expect(says('00007', '00008', [])).toBe(
      '00008 is denied when billed with 00007, unless an NCCI-associated modifier that the record supports is added',
    );
    expect(says('00007', '00008', ['59'])).toBe(
      '00008 may be paid when billed with 00007, if the record supports the modifier',
    );
  });

  it('has only the fields of its verdict', () => {
    const fields = (a: string, b: string, modifiers?: readonly string[]): string =>
      Object.keys(ncci.checkPair(a, b, { on: ON, ...(modifiers === undefined ? {} : { modifiers }) })).join(
        ' ',
      );
    const all = 'verdict column1 column2 edit table projected message';
    expect(fields('00005', '00006')).toBe(all);
    expect(fields('00005', '00006', ['59'])).toBe(all);
    expect(fields('00007', '00008', ['59'])).toBe(`${all} bypassedBy`);
  });
});

describe('arguments', () => {
  it('names both codes and the table where no table is loaded', () => {
    expect(createNcci({}).checkPair('A9503', 'A9512', { on: ON })).toEqual({
      verdict: 'not-loaded',
      reason: 'table',
      codes: ['A9503', 'A9512'],
      message: 'NCCI PTP edits, practitioner services: this table is not loaded; add it with createNcci',
    });
  });

  it('takes the smallest code for a code, on either side', () => {
    for (const [a, b] of [
      ['00000', 'A9503'],
      ['A9503', '00000'],
    ] as const)
      expect(checkPair(a, b, { on: ON })).toMatchObject({ reason: 'code', codes: ['00000'] });
  });

  it.each([
    ['A9500', 'A9512'],
    ['A9503', 'A9512'],
    ['A9503', 'A9504'],
    ['A9503', '99213'],
  ])('refuses modifiers that are not an array for %s and %s', (a, b) => {
    expect(() => checkPair(a, b, { on: ON, modifiers: '59' as never })).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: "options.modifiers must be an array of texts, such as ['59', 'LT']",
      }),
    );
  });

  it('refuses an option that it does not know, by the name of the function', () => {
    expect(() => checkPair('A9500', 'A9512', { date: ON } as never)).toThrow(/checkPair/);
  });
});
