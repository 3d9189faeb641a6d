import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayAfter, dayBefore, dayOf, formatDay, parseDate } from '../../src/base/dates.js';
import { MedcodesError } from '../../src/base/errors.js';

/** The code and the message of what `run` throws. */
function thrown(run: () => unknown): { code: string; message: string } {
  try {
    run();
  } catch (error) {
    if (error instanceof MedcodesError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('a date', () => {
  it('is read as a number that sorts like the date', () => {
    expect(parseDate('2025-10-01')).toBe(20251001);
    expect(parseDate('2024-02-29')).toBe(20240229);
    expect(parseDate('2000-02-29')).toBe(20000229);
    expect(parseDate('0001-01-01')).toBe(10101);
  });

  it.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '0000-01-01',
    '10/01/2025',
    '2025-1-1',
    '20251001',
    '2025-10-01T00:00:00Z',
    ' 2025-10-01',
    '2025-10-0l',
    '2025-1/-01',
    '2025-10-0/',
    '2025/10-01',
    '2025-10/01',
    '2025-10-010',
    '2025-14-01',
    '２０２５-10-01',
    '',
    'today',
  ])('is refused as %j', (text) => {
    const error = thrown(() => parseDate(text));
    expect(error.code).toBe('invalid-date');
    expect(error.message).toContain('YYYY-MM-DD');
  });

  it.each([[new Date('2025-10-01')], [20251001], [null], [{}], [Number.NaN]])('is refused as %o', (value) => {
    expect(thrown(() => parseDate(value as unknown as string)).code).toBe('invalid-date');
  });

  it('names what it was given, cut to a line', () => {
    expect(thrown(() => parseDate('10/01/2025')).message).toContain("'10/01/2025'");
    expect(thrown(() => parseDate(new Date() as unknown as string)).message).toContain('a Date object');
    expect(thrown(() => parseDate('x'.repeat(40))).message).toMatch(/^'x{40}' is not a date; give /);
    expect(thrown(() => parseDate('x'.repeat(41))).message).toMatch(/^'x{40}\.\.\.' is not a date; give /);
    expect(thrown(() => parseDate('', 'through')).message).toMatch(/^through: '' is not a date; give /);
  });

  it('is written with all its digits, in every century', () => {
    expect(formatDay(10101)).toBe('0001-01-01');
    expect(formatDay(99991231)).toBe('9999-12-31');
  });

  it('agrees with the calendar of the engine on every day of two centuries', () => {
    const wrong: string[] = [];
    let before = '1899-12-31';
    for (let time = Date.UTC(1900, 0, 1); time < Date.UTC(2100, 0, 1); time += 86_400_000) {
      const text = new Date(time).toISOString().slice(0, 10);
      const day = parseDate(text);
      if (formatDay(day) !== text || formatDay(dayBefore(day)) !== before || dayAfter(dayBefore(day)) !== day)
        wrong.push(text);
      before = text;
    }
    expect(wrong).toEqual([]);
  });

  it('refuses exactly the texts that are not calendar days', () => {
    const part = (most: number) => fc.integer({ min: 0, max: most }).map((n) => String(n).padStart(2, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2100 }), part(13), part(33), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        if (real) return formatDay(parseDate(text)) === text;
        return thrown(() => parseDate(text)).code === 'invalid-date';
      }),
      { numRuns: 5000 },
    );
  });
});

describe('the day to answer for', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it.each(['2025-01-01', '2025-09-30', '2025-12-31'])('is the day of the clock, %s', (text) => {
    vi.useFakeTimers({ now: new Date(`${text}T12:00:00`) });
    expect(formatDay(dayOf(undefined))).toBe(text);
  });

  it('is refused if the clock gives no number', () => {
    vi.spyOn(Date.prototype, 'getFullYear').mockReturnValue(Number.NaN);
    expect(thrown(() => dayOf(undefined))).toMatchObject({
      code: 'invalid-date',
      message: expect.stringContaining('clock'),
    });
  });

  it('is today if no date is given', () => {
    const now = new Date();
    const today = now.getFullYear() * 10_000 + (now.getMonth() + 1) * 100 + now.getDate();
    expect([today, parseDate(formatDay(today))]).toContain(dayOf(undefined));
    expect(dayOf({})).toBe(dayOf({ on: undefined }));
  });

  it('is refused if a date is given instead of the options', () => {
    for (const wrong of ['2025-10-01', '', new Date()])
      expect(thrown(() => dayOf(wrong as never))).toMatchObject({
        code: 'invalid-argument',
        message: expect.stringContaining("{ on: '2025-10-01' }"),
      });
    // The index that an array's own functions give.
    expect(() => dayOf(3 as never)).not.toThrow();
  });

  it('does not depend on the call before', () => {
    expect(dayOf({ on: '2020-01-01' })).toBe(20200101);
    expect(dayOf({ on: '2021-01-01' })).toBe(20210101);
    expect(() => dayOf({ on: '2021-02-30' })).toThrow(MedcodesError);
    expect(dayOf({ on: '2021-01-01' })).toBe(20210101);
  });
});
