import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDay, type IsoDate } from '../../src/base/dates.js';
import { checkAddOns, checkUnits } from '../../src/ncci/index.js';
import { daysOf, unitsPerDay } from '../../src/ncci/spans.js';

const dme = { setting: 'dme' } as const;
const outpatient = { setting: 'outpatient' } as const;

describe('the days of a span', () => {
  it('are the days of the calendar, for every day of 800 years', () => {
    const start = Date.UTC(1601, 0, 1);
    for (let n = 0; n < 292_194; n++) {
      const date = new Date(start + n * 86_400_000).toISOString().slice(0, 10);
      if (daysOf({ on: '1601-01-01', through: date }) !== n + 1) expect.fail(date);
    }
  });

  it.each([
    [31, '2024-08-31', 1],
    [62, '2024-08-31', 2],
    // 46 / 31 is below one and a half, 47 / 31 above.
    [46, '2024-08-31', 1],
    [47, '2024-08-31', 2],
    // A half is rounded up.
    [3, '2024-08-02', 2],
    [1, '2024-08-31', 0],
    [2.5, '2024-08-01', 2.5],
  ])('%s units to %s are %s a day', (units, through, expected) => {
    expect(unitsPerDay(units, { on: '2024-08-01', through })).toBe(expected);
  });
});

describe('units of a span', () => {
  const b4035 = (units: number, more: object = {}) => ({ code: 'B4035', units, on: '2024-08-01', ...more });
  const through = '2024-08-31';

  it('a month of one unit a day is within the limit of 1', () => {
    expect(checkUnits([b4035(31, { through })], dme).findings).toEqual([]);
    expect(checkUnits([b4035(31)], dme).findings).toHaveLength(1);
  });

  it('a month of two units a day is not', () => {
    expect(checkUnits([b4035(62, { through })], dme).findings).toMatchObject([
      { message: expect.stringContaining('B4035: 62 units over 31 days are 2 a day, but at most 1') },
    ]);
  });

  it('lines that share a day are summed on it', () => {
    const j1885 = (units: number, on: IsoDate, last = on) => ({ code: 'J1885', units, on, through: last });
    const span = j1885(248, '2024-08-01', through);
    expect(checkUnits([span, j1885(1, '2024-08-10')], outpatient).findings).toMatchObject([
      { rule: 'ncci.mue-day', pointers: ['/0/units', '/1/units'] },
    ]);
    expect(checkUnits([j1885(1, '2024-08-10'), span], outpatient).findings).toHaveLength(1);
    expect(checkUnits([span, j1885(1, '2024-09-01')], outpatient).findings).toEqual([]);
  });

  it('with a limit per line are judged line by line', () => {
    expect(checkUnits([b4035(31, { through }), b4035(1, { on: '2024-08-10' })], dme).findings).toEqual([]);
  });

  it('10 of J1885 over 5 days are 2 a day', () => {
    const line = { code: 'J1885', units: 10, on: '2024-08-05' };
    expect(checkUnits([{ ...line, through: '2024-08-09' }], outpatient).findings).toEqual([]);
    expect(checkUnits([line], outpatient).findings).toHaveLength(1);
  });

  it('a code that is not payable stays so, however long the span', () => {
    const line = { code: 'E0601', units: 1, on: '2026-05-01', through: '2026-05-31' };
    expect(checkUnits([line], { setting: 'practitioner' }).findings).toHaveLength(1);
  });

  it('a span that ends before it begins, or on no date, is refused', () => {
    const refused = (last: IsoDate, code: string) =>
      expect(() => checkUnits([b4035(1, { through: last })], dme)).toThrow(expect.objectContaining({ code }));
    refused('2024-07-31', 'invalid-argument');
    refused('2024-08-32', 'invalid-date');
  });

  it('agree with a count of every day', () => {
    const august = (day: number) => formatDay(20240800 + day);
    const line = fc.record({
      first: fc.integer({ min: 1, max: 12 }),
      length: fc.integer({ min: 0, max: 6 }),
      units: fc.integer({ min: 0, max: 14 }),
    });
    const unitsOn = (
      day: number,
      { first, length, units }: { first: number; length: number; units: number },
    ) => {
      if (day < first || day > first + length) return 0;
      return length === 0 ? units : Math.floor(units / (length + 1) + 0.5);
    };
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (drafts) => {
        const lines = drafts.map(({ first, length, units }) => ({
          code: 'J1885',
          units,
          on: august(first),
          through: august(first + length),
        }));
        const sums = Array.from({ length: 20 }, (_, day) =>
          drafts.reduce((sum, draft) => sum + unitsOn(day + 1, draft), 0),
        );
        expect(checkUnits(lines, outpatient).ok).toBe(sums.every((sum) => sum <= 8));
      }),
      { numRuns: 500 },
    );
  });
});

describe('add-on codes with spans', () => {
  const primary = { code: 'G0463', on: '2024-08-05', through: '2024-08-07' };
  it('have their primary on a day of its span', () => {
    const addOn = (on: IsoDate) => checkAddOns([primary, { code: 'G2212', on }], outpatient).findings;
    expect(addOn('2024-08-07')).toEqual([]);
    expect(addOn('2024-08-08')).toHaveLength(1);
  });

  it('say the span in which the primary is missing', () => {
    const line = { code: 'G2212', on: '2024-08-05', through: '2024-08-06' };
    expect(checkAddOns([line], outpatient).findings[0]!.message).toContain('2024-08-05 to 2024-08-06');
  });
});
