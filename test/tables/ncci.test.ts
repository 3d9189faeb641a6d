import { describe, expect, it } from 'vitest';
import * as ncci from '../../src/ncci/index.js';
import { windowsOf } from '../../src/tables/ncci/windows.js';
import { appliesOn, boundaries, grouped, rowsOf } from './table-rows.js';

const settings = ['practitioner', 'outpatient', 'dme'] as const;

describe('the tables of NCCI', () => {
  it('decide every pair on every boundary as checkPair does', () => {
    const rows = rowsOf('ncci_ptp');
    const days = boundaries(rows, ['1995-06-01', '2030-01-01']);
    const byPair = grouped(rows, 'setting', 'column1', 'column2');
    let asked = 0;
    for (const setting of ['practitioner', 'outpatient'] as const)
      for (const { column1, column2 } of ncci.edits({ setting }))
        for (const on of days) {
          asked++;
          const both = [
            ...(byPair.get(`${setting} ${column1} ${column2}`) ?? []),
            ...(byPair.get(`${setting} ${column2} ${column1}`) ?? []),
          ].filter((row) => appliesOn(row, on));
          const [decides] = both.sort((a, b) => Number(a.modifier_indicator) - Number(b.modifier_indicator));
          const answer = ncci.checkPair(column1, column2, { setting, on });
          const expected = decides === undefined ? undefined : Number(decides.modifier_indicator);
          const indicator = 'edit' in answer ? answer.edit.modifierIndicator : undefined;
          if (indicator !== expected || ('edit' in answer && answer.column1 !== decides?.column1))
            expect.fail(`${setting} ${column1} ${column2} ${on}: ${expected} is not ${answer.verdict}`);
          if ('edit' in answer && (answer.edit.rationale ?? null) !== decides?.rationale)
            expect.fail(`${column1} ${column2} ${on}: ${decides?.rationale}`);
        }
    expect(asked).toBeGreaterThan(100_000);
  });

  it('have the limits of every code on every boundary', () => {
    const rows = rowsOf('ncci_mue');
    const days = boundaries(rows, ['2024-06-30', '2030-01-01']);
    const byCode = grouped(rows, 'setting', 'code');
    for (const setting of settings)
      for (const code of new Set(rows.map((row) => String(row.code))))
        for (const on of days) {
          const answer = ncci.mue(code, { setting, on });
          const row = byCode.get(`${setting} ${code}`)?.find((one) => appliesOn(one, on));
          if (answer.verdict !== 'limit') expect(row, `${setting} ${code} ${on}`).toBeUndefined();
          else
            expect(row).toMatchObject({
              units: answer.units,
              mai: answer.mai,
              mai_meaning: answer.maiMeaning,
            });
        }
  });

  it('have the primaries of every add-on code on every boundary', () => {
    const rows = rowsOf('ncci_add_ons');
    const days = boundaries(rows, ['2013-03-31', '2030-01-01']);
    for (const code of new Set(rows.map((row) => String(row.add_on))))
      for (const on of days) {
        const answer = ncci.addOn(code, { on });
        const here = rows.filter((row) => row.add_on === code && appliesOn(row, on));
        const listed = here.map((row) => row.primary_code).filter((primary) => primary !== null);
        if (answer.verdict !== 'add-on') expect(here, `${code} ${on}`).toEqual([]);
        else {
          expect(listed).toEqual(answer.primaries.map((primary) => primary.code));
          expect(Math.min(...here.map((row) => Number(row.type)))).toBe(answer.type);
          expect(listed.length < here.length).toBe(answer.contractorDefined);
        }
      }
  });

  it('name every table that is loaded', () => {
    expect(rowsOf('ncci_tables').map((row) => row.name)).toEqual(
      expect.arrayContaining(ncci.releases().map(({ name }) => name)),
    );
    expect(rowsOf('ncci_tables')).toHaveLength(ncci.releases().length);
  });
});

describe('the windows of rows', () => {
  const row = (from: number, to: number) => ({ from, to });

  it('give a day that several rows cover to the first of them', () => {
    const [short, long] = [row(20200101, 20200331), row(20190101, 99991231)];
    expect(windowsOf([short, long], 19960101)).toEqual([
      { from: '2019-01-01', to: '2020-01-01', row: long },
      { from: '2020-01-01', to: '2020-04-01', row: short },
      { from: '2020-04-01', to: '9999-12-31', row: long },
    ]);
  });

  it('begin on the first day of the table if the first day is not known or is earlier', () => {
    const [unknown, early] = [row(0, 20200331), row(19900101, 19951231)];
    expect(windowsOf([unknown], 19960101)).toEqual([{ from: '1996-01-01', to: '2020-04-01', row: unknown }]);
    expect(windowsOf([early], 19960101)).toEqual([]);
  });
});
