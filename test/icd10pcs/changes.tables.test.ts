import { describe, expect, it } from 'vitest';
import {
  diff,
  entries,
  has,
  history,
  isBillable,
  predecessors,
  releases,
  successors,
  type Upgrade,
  upgrade,
} from '../../src/icd10pcs/index.js';

const on = '2026-01-15';

describe('predecessors and successors', () => {
  it('agree with the conversion table', () => {
    // Its first rows: New, 00160ZB of October 2017 from 00Q60ZZ, which stays.
    expect(predecessors('00160zb')).toEqual([
      {
        code: '00Q60ZZ',
        effective: '2017-10-01',
        basis: 'conversion-table',
        relation: 'one',
        with: [],
        replaced: false,
      },
    ]);
    // Deleted: right and left diaphragm became one.
    expect(
      predecessors('0BQT3ZZ').map(({ code, relation, replaced, with: others }) => [
        code,
        relation,
        replaced,
        others,
      ]),
    ).toEqual([
      ['0BQR3ZZ', 'any', true, ['0BQS3ZZ']],
      ['0BQS3ZZ', 'any', true, ['0BQR3ZZ']],
    ]);
    expect(successors('0BQR3ZZ').map(({ code }) => code)).toEqual(['0BQT3ZZ']);
  });

  it.each(['', '0DT', 'nonsense', '0DTJ4ZZ'])('of %j there are none', (code) => {
    expect(successors(code).filter(({ replaced }) => replaced)).toEqual([]);
    expect(predecessors('nonsense')).toEqual([]);
  });

  it('lead to each other, for every code that was ever deleted', () => {
    const codes = releases().flatMap(({ effective, to }) =>
      [...entries({ on: effective, billable: true })]
        .filter(({ validTo }) => to !== undefined && validTo === to)
        .map(({ code }) => code),
    );
    const steps = codes.flatMap((code) => successors(code).map((change) => ({ from: code, change })));
    const lost = steps.filter(
      ({ from, change }) =>
        !predecessors(change.code).some((back) => back.code === from && back.effective === change.effective),
    );
    expect(lost).toEqual([]);
    const deleted = codes.length;
    const followed = steps.filter(({ change }) => change.replaced).length;
    expect(deleted).toBe(12 + 646 + 216 + 2056 + 107 + 64 + 5 + 6 + 61 + 12 + 27 + 2 + 38);
    expect(followed).toBeGreaterThan(2000);
  });
});

describe('upgrade', () => {
  it.each([
    ['0DTJ4ZZ', on, 'current', ['0DTJ4ZZ']],
    ['0bqs3zz', on, 'replaced', ['0BQT3ZZ']],
    ['0BQS3ZZ', '2017-09-30', 'current', ['0BQS3ZZ']],
    ['30233AZ', '2026-04-01', 'retired', []],
    ['02HM3JZ', on, 'not-yet-effective', []],
    ['0DT', on, 'header', []],
    ['0DTJ3ZZ', on, 'unknown', []],
    ['nonsense', on, 'unknown', []],
    ['0DTJ4ZZ', '2015-09-30', 'not-yet-effective', []],
  ])('%s on %s is %s', (code, date, status, codes) => {
    const found = upgrade(code, { on: date });
    expect([found.status, found.codes]).toEqual([status, codes]);
  });

  it('leads only to codes of the date, by connected steps, for every code that ended', () => {
    const gone = [...entries({ on: '2016-10-01', billable: true })].filter(
      ({ validTo }) => validTo !== undefined,
    );
    const found = gone.map(({ code }) => upgrade(code, { on })).filter(({ status }) => status !== 'current');
    const reachedBy = ({ code, path }: Upgrade): Set<string> => {
      const reached = new Set([code]);
      for (const { from, to, effective } of path) {
        expect(reached.has(from) && effective <= on).toBe(true);
        reached.add(to);
      }
      return reached;
    };
    const odd = found.filter((answer) => {
      const reached = reachedBy(answer);
      return !answer.codes.every((code) => reached.has(code) && isBillable(code, { on }));
    });
    expect(odd).toEqual([]);
    expect(found.filter(({ status }) => status === 'replaced').length).toBeGreaterThan(700);
  });
});

describe('history', () => {
  it('has periods and titles', () => {
    expect(history('30233az')).toEqual({
      code: '30233AZ',
      periods: [{ from: '2015-10-01', to: '2026-03-31', billable: true }],
      titles: expect.arrayContaining([
        expect.objectContaining({
          to: '2026-03-31',
          title: 'Transfusion of Embryonic Stem Cells into Peripheral Vein, Percutaneous Approach',
        }),
      ]),
    });
    expect(history('0DT')!.periods).toEqual([{ from: '2015-10-01', billable: false }]);
    expect(history('XU7')!.periods).toEqual([{ from: '2026-04-01', billable: false }]);
  });

  it.each(['', '0D', '0DTJ', '0DTJ3ZZ', 'nonsense'])('of %j there is none', (code) => {
    expect(history(code)).toBeUndefined();
  });

  it('covers exactly the releases that have the code', () => {
    const dates = releases().map(({ effective }) => effective);
    for (const code of ['0BQS3ZZ', '5A0935A', 'XW023X7', '0DTJ4ZZ', '02HM3JZ']) {
      const { periods, titles } = history(code)!;
      for (const date of dates) {
        const within = (period: { from: string; to?: string }): boolean =>
          period.from <= date && (period.to === undefined || date <= period.to);
        expect(periods.some(within)).toBe(has(code, { on: date }));
        expect(titles.some(within)).toBe(has(code, { on: date }));
      }
    }
  });
});

describe('diff', () => {
  it('lists the changes of April 2026', () => {
    const found = diff('2026-03-31', '2026-04-01');
    expect(found.added.filter(({ billable }) => billable).length).toBe(80);
    expect(found.added.filter(({ billable }) => !billable).map(({ code }) => code)).toEqual([
      '0TX',
      'X9H',
      'XU7',
    ]);
    expect(found.removed.map(({ code }) => code)).toEqual(['30233AZ', '30243AZ']);
    expect([found.retitled, found.becameBillable, found.becameHeader]).toEqual([[], [], []]);
  });

  it('lists as many changes as the addenda of April 2024: 41 new, 6 deleted, 3 revised', () => {
    const found = diff('2023-10-01', '2024-04-01');
    const counts = [found.added, found.removed, found.retitled].map((list) => list.length);
    expect(counts).toEqual([41, 6, 3]);
    expect(found.retitled.map(({ code }) => code)).toEqual(['5A0935A', '5A0945A', '5A0955A']);
  });

  it('backward undoes forward, over all releases', () => {
    const forward = diff('2015-10-01', '2026-04-01');
    const back = diff('2026-04-01', '2015-10-01');
    const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);
    expect(codes(back.added)).toEqual(codes(forward.removed));
    expect(codes(back.removed)).toEqual(codes(forward.added));
    expect(codes(back.retitled)).toEqual(codes(forward.retitled));
    expect(79_193 + 917).toBe(71_974 + 848 + forward.added.length - forward.removed.length);
    expect(diff('2026-01-01', '2026-02-01')).toMatchObject({ added: [], removed: [], retitled: [] });
  });
});
