import { describe, expect, it } from 'vitest';
import {
  dataRange,
  diff,
  entries,
  has,
  type Icd10cmEntry,
  isBillable,
  lookup,
  releases,
  size,
} from '../../src/icd10cm/index.js';

/** As published: effective date, rows of the order file, billable codes. */
const PUBLISHED: readonly (readonly [effective: string, entries: number, billable: number])[] = [
  ['2015-10-01', 91_737, 69_823],
  ['2016-10-01', 93_830, 71_486],
  ['2017-10-01', 94_127, 71_704],
  ['2018-10-01', 94_444, 71_932],
  ['2019-10-01', 94_765, 72_184],
  ['2020-04-01', 94_768, 72_186],
  ['2020-10-01', 95_352, 72_616],
  ['2021-01-01', 95_358, 72_621],
  ['2021-10-01', 95_524, 72_748],
  ['2022-04-01', 95_528, 72_750],
  ['2022-10-01', 96_745, 73_639],
  ['2023-04-01', 96_795, 73_674],
  ['2023-10-01', 97_296, 74_044],
  ['2024-04-01', 97_296, 74_044],
  ['2024-10-01', 97_584, 74_260],
  ['2025-04-01', 97_584, 74_260],
  ['2025-10-01', 98_186, 74_719],
  ['2026-04-01', 98_186, 74_719],
  ['2026-10-01', 98_403, 74_879],
];

/** Days worked out by the engine's own calendar. */
const daysLater = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const dayBefore = (date: string): string => daysLater(date, -1);
const dayAfter = (date: string): string => daysLater(date, 1);

describe('the releases', () => {
  it('have the published totals', () => {
    expect(releases().map(({ effective, entries, billable }) => [effective, entries, billable])).toEqual(
      PUBLISHED,
    );
  });

  it('follow one another without a gap, the newest open', () => {
    const all = releases();
    expect(all.map(({ to }) => to)).toEqual([
      ...PUBLISHED.slice(1).map(([effective]) => dayBefore(effective)),
      undefined,
    ]);
    expect(all.map(({ fiscalYear }) => fiscalYear)).toEqual([
      2016, 2017, 2018, 2019, 2020, 2020, 2021, 2021, 2022, 2022, 2023, 2023, 2024, 2024, 2025, 2025, 2026,
      2026, 2027,
    ]);
  });

  it('say which tables were put together', () => {
    const own = releases().filter(({ provenance }) => provenance === 'reconstructed');
    expect(own.map(({ effective }) => effective)).toEqual([
      '2020-04-01',
      '2020-10-01',
      '2026-04-01',
      '2026-10-01',
    ]);
    for (const { note } of own) expect(note.length).toBeGreaterThan(40);
  });

  it('are in force from their first day, not a day earlier', () => {
    const sizes = PUBLISHED.map(([effective]) => [
      size({ on: dayBefore(effective) }),
      size({ on: effective }),
    ]);
    const expected = PUBLISHED.map(([, rows, billable], i) => {
      const [, oldRows, oldBillable] = PUBLISHED[i - 1] ?? ['', 0, 0];
      return [
        { entries: oldRows, billable: oldBillable, headers: oldRows - oldBillable },
        { entries: rows, billable, headers: rows - billable },
      ];
    });
    expect(sizes).toEqual(expected);
  });

  it('FY2027, built from addenda, has the size of the official order file to the byte', () => {
    // Number, code, flag, short title padded to 60, long title: 77 characters before the long title, and two at the end.
    let bytes = 0;
    for (const { title } of entries({ on: '2026-10-01' })) bytes += 77 + title.length + 2;
    expect(bytes).toBe(14_724_229);
  });

  it('cover ten years and the next one', () => {
    expect(dataRange()).toEqual({ from: '2015-10-01', to: '2027-09-30' });
  });
});

describe('the entries', () => {
  it.each(PUBLISHED)(
    'of %s are as many as the size says, and each is its own look-up',
    (on, rows, billable) => {
      let count = 0;
      let billed = 0;
      const wrong: string[] = [];
      const seen = new Set<string>();
      for (const entry of entries({ on })) {
        count++;
        if (entry.billable) billed++;
        seen.add(entry.code);
        if (isBillable(entry.code, { on }) !== entry.billable || !has(entry.code, { on }))
          wrong.push(entry.code);
        if (entry.title === '' || entry.shortTitle.length > 60 || entry.shortTitle === '')
          wrong.push(entry.code);
      }
      expect([count, billed, seen.size, wrong]).toEqual([rows, billable, rows, []]);
    },
  );

  it('can be limited to one kind', () => {
    const on = '2025-10-01';
    let billable = 0;
    for (const entry of entries({ on, billable: true })) billable += entry.billable ? 1 : 100_000;
    let headers = 0;
    for (const entry of entries({ on, billable: false })) headers += entry.billable ? 100_000 : 1;
    expect([billable, headers]).toEqual([74_719, 98_186 - 74_719]);
  });

  it('over all releases are 99,085 codes', () => {
    const seen = new Set<string>();
    const throughFy2026 = new Set<string>();
    for (const [on] of PUBLISHED) {
      for (const { code } of entries({ on })) {
        seen.add(code);
        if (on < '2026-10-01') throughFy2026.add(code);
      }
    }
    expect([throughFy2026.size, seen.size]).toEqual([98_847, 99_085]);
  });
});

type Table = ReadonlyMap<string, Icd10cmEntry>;

const tableOf = (on: string): Table => new Map([...entries({ on })].map((entry) => [entry.code, entry]));

/** What changed between two tables, worked out the long way. */
function changesBetween(before: Table, after: Table): Record<(typeof LISTS)[number], string[]> {
  const codes = (table: Table, wanted: (entry: Icd10cmEntry, code: string) => boolean): string[] =>
    [...table].filter(([code, entry]) => wanted(entry, code)).map(([code]) => code);
  return {
    added: codes(after, (_, code) => !before.has(code)),
    removed: codes(before, (_, code) => !after.has(code)),
    becameBillable: codes(after, (entry, code) => entry.billable && before.get(code)?.billable === false),
    becameHeader: codes(after, (entry, code) => !entry.billable && before.get(code)?.billable === true),
    retitled: codes(after, ({ title, shortTitle }, code) => {
      const old = before.get(code);
      return old !== undefined && (old.title !== title || old.shortTitle !== shortTitle);
    }),
  };
}

const LISTS = ['added', 'removed', 'becameBillable', 'becameHeader', 'retitled'] as const;

/** Where the period that an entry gives is not what the days around it say. */
function wrongPeriod({ code, billable, validFrom, validTo }: Icd10cmEntry): string[] {
  const wrong: string[] = [];
  const stands = (on: string): boolean => lookup(code, { on })?.billable === billable;
  if (!stands(validFrom)) wrong.push(`${code} not on ${validFrom}`);
  if (stands(dayBefore(validFrom))) wrong.push(`${code} before ${validFrom}`);
  if (validTo !== undefined && !stands(validTo)) wrong.push(`${code} not on ${validTo}`);
  if (validTo !== undefined && stands(dayAfter(validTo))) wrong.push(`${code} after ${validTo}`);
  return wrong;
}

describe('every boundary', () => {
  it('between two neighboring releases agrees with diff, code by code', () => {
    const wrong: string[] = [];
    let before: Table = new Map();
    for (const [on] of PUBLISHED) {
      const after = tableOf(on);
      const expected = changesBetween(before, after);
      const found = diff(dayBefore(on), on);
      for (const list of LISTS) {
        if (found[list].map(({ code }) => code).join() !== expected[list].join()) wrong.push(`${on} ${list}`);
      }
      before = after;
    }
    expect(wrong).toEqual([]);
  });

  it('has the published numbers of new, deleted and invalidated codes', () => {
    // FY2026: 487 new and 28 deleted codes. FY2025: 252 and 36. FY2018: 360 and 142.
    const changes = (from: string, to: string): number[] => {
      const { added, removed, becameBillable, becameHeader } = diff(from, to);
      const billable = (list: readonly { billable: boolean }[]): number =>
        list.filter((e) => e.billable).length;
      return [billable(added) + becameBillable.length, billable(removed) + becameHeader.length];
    };
    expect(changes('2025-09-30', '2025-10-01')).toEqual([487, 28]);
    expect(changes('2024-09-30', '2024-10-01')).toEqual([252, 36]);
    expect(changes('2017-09-30', '2017-10-01')).toEqual([360, 142]);
  });

  it('is where the period of an entry starts and ends, for every entry', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const [on] of PUBLISHED) {
      for (const entry of entries({ on })) {
        const period = `${entry.code} ${entry.billable} ${entry.validFrom}`;
        if (seen.has(period)) continue;
        seen.add(period);
        wrong.push(...wrongPeriod(entry));
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(99_085);
  });
});

describe('dates out of range', () => {
  it('before the first release there is nothing', () => {
    expect(size({ on: '2015-09-30' })).toEqual({ entries: 0, billable: 0, headers: 0 });
    expect([...entries({ on: '1999-01-01' })]).toEqual([]);
    expect(has('E11.9', { on: '2015-09-30' })).toBe(false);
    expect(lookup('E11.9', { on: '0001-01-01' })).toBeUndefined();
  });

  it('after the last day of the data the newest release answers, marked as projected', () => {
    expect(lookup('E11.9', { on: '2027-09-30' })).toMatchObject({ projected: false, release: '2026-10-01' });
    expect(lookup('E11.9', { on: '2027-10-01' })).toMatchObject({ projected: true, release: '2026-10-01' });
    expect(size({ on: '9999-12-31' }).billable).toBe(74_879);
  });
});
