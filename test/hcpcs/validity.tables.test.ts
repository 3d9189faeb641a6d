import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import { EDITIONS, hasSources, iso, type RawRecord, rawEditions } from './raw.js';

/** Days worked out by the engine's own calendar. */
const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

interface Listing extends RawRecord {
  readonly release: string;
}

/** The first day that a record gives: that of addition, or of the action 'add' where the edition lacks it. */
const startOf = ({ added, action, acted }: Listing): string =>
  added === '' && action === 'A' ? acted : added;

/**
 * Whether a code was in force on a day, worked out the plain way from its records, newest first: the newest record that starts
 * until the day decides.
 */
function naive(listings: readonly Listing[], on: string): boolean {
  const isModifier = listings[0]!.code.length === 2;
  const newestFirst = [...listings].reverse();
  const known = newestFirst.find((record) => startOf(record) !== '' && iso(startOf(record)) <= on);
  if (known === undefined) return false;
  // A newer edition moved the first day of a code that had not ended.
  const moved = newestFirst.some(
    (record) => record.release > known.release && startOf(record) !== '' && iso(startOf(record)) > on,
  );
  if (moved && known.ended === '') return false;
  const same = newestFirst.filter((record) => startOf(record) === startOf(known) || startOf(record) === '');
  // The edition of January 2026 does not know when modifiers ended.
  const speaking = same.filter(({ release }) => !isModifier || release !== '2026-01-01');
  const { ended } = speaking[0] ?? known;
  if (ended !== '') return on <= iso(ended);
  const last = newestFirst[0]!.release;
  const next = EDITIONS.find(([release, , modifiers]) => release > last && (!isModifier || modifiers > 0));
  return next === undefined || on < next[0];
}

/** The days of the editions and of all dates of a code, with the days around them. */
function boundariesOf(records: readonly Listing[]): ReadonlySet<string> {
  const dates = records.flatMap(({ added, acted, ended, release }) => [
    release,
    ...[added, acted, ended].filter((day) => day !== '').map(iso),
  ]);
  return new Set(dates.flatMap((date) => [daysLater(date, -1), date, daysLater(date, 1)]));
}

describe('the sizes, even if the official files are missing', () => {
  // Records whose end lies before the day are not in force: announced codes less announced terminations, and what later
  // editions know of the day.
  it('are these on the days of the editions', () => {
    expect(EDITIONS.map(([on]) => [on, hcpcs.size({ on }).entries, hcpcs.size({ on }).modifiers])).toEqual([
      ['2017-01-01', 5628, 339],
      ['2018-01-01', 5746, 346],
      ['2019-01-01', 5950, 352],
      ['2020-04-01', 6124, 359],
      ['2020-07-01', 6174, 359],
      ['2020-10-01', 6206, 361],
      ['2024-07-01', 6973, 373],
      ['2025-10-01', 7258, 363],
      ['2026-01-01', 7323, 363],
    ]);
  });

  it('at the end equal the records of the newest edition without the terminated ones', () => {
    expect(hcpcs.size({ on: '2026-01-01' }).entries).toBe(8623 - 1300);
  });
});

describe.runIf(hasSources)('validity, compared with the official records', async () => {
  const raw = hasSources ? await rawEditions() : new Map<string, RawRecord[]>();
  const listings = new Map<string, Listing[]>();
  for (const [release, records] of raw) {
    for (const record of records)
      listings.set(record.code, [...(listings.get(record.code) ?? []), { ...record, release }]);
  }
  const answer = (code: string, on: string): boolean =>
    code.length === 2 ? hcpcs.isModifier(code, { on }) : hcpcs.isBillable(code, { on });

  it('every code and modifier at every boundary of every one of its dates', () => {
    const questions = [...listings].flatMap(([code, records]) =>
      [...boundariesOf(records)].map((on) => ({ code, records, on })),
    );
    const wrong = questions.filter(({ code, records, on }) => answer(code, on) !== naive(records, on));
    expect(wrong.map(({ code, on }) => `${code} ${on}`)).toEqual([]);
    expect(questions.length).toBeGreaterThan(150_000);
  });

  /** Where the answers do not agree with a period. */
  function wrongPeriods(code: string): string[] {
    return hcpcs
      .history(code)!
      .periods.flatMap(({ from, to, began }) => [
        ...(answer(code, from) ? [] : [`${code} not on ${from}`]),
        ...(began === 'added' && answer(code, daysLater(from, -1)) ? [`${code} before ${from}`] : []),
        ...(to !== undefined && !answer(code, to) ? [`${code} not on ${to}`] : []),
        ...(to !== undefined && answer(code, daysLater(to, 1)) ? [`${code} after ${to}`] : []),
      ]);
  }

  it('every period of every code begins and ends where the answers do', () => {
    expect([...listings.keys()].flatMap(wrongPeriods)).toEqual([]);
  });

  it('entries of a day are the codes that are billable on it, and no others', () => {
    for (const on of ['2016-06-01', '2019-06-30', '2022-02-28', '2025-12-31', '2026-01-01']) {
      const expected = [...listings].filter(([code, records]) => code.length === 5 && naive(records, on));
      expect([...hcpcs.entries({ on })].map(({ code }) => code).sort()).toEqual(
        expected.map(([code]) => code).sort(),
      );
      const modifiers = [...listings].filter(([code, records]) => code.length === 2 && naive(records, on));
      expect([...hcpcs.modifiers({ on })].map(({ modifier }) => modifier).sort()).toEqual(
        modifiers.map(([code]) => code).sort(),
      );
    }
  });

  it('the codes with an unknown last day are exactly these', () => {
    const doubtful = [...listings.keys()].filter((code) =>
      hcpcs.history(code)!.periods.some(({ lastDayBetween }) => lastDayBetween !== undefined),
    );
    expect(doubtful.sort()).toEqual(['G9976', 'G9977', 'J0570', 'S3854']);
  });

  it('the codes with several periods are exactly these', () => {
    const several = [...listings.keys()].filter((code) => hcpcs.history(code)!.periods.length > 1);
    expect(several.sort()).toEqual(['J0570', 'J1440', 'S3854']);
  });

  it('the codes with different days of addition in two editions are exactly these, and the newest edition is used', () => {
    const moved = [...listings].filter(
      ([, records]) => new Set(records.map(({ added }) => added).filter((day) => day !== '')).size > 1,
    );
    expect(moved.map(([code]) => [code, hcpcs.history(code)!.periods.at(-1)!.from])).toEqual([
      ['J1440', '2023-07-01'],
      ['G9890', '2018-04-01'],
      ['G9891', '2018-04-01'],
      ['C9058', '2019-11-15'],
    ]);
  });
});
