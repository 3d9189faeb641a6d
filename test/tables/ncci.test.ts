import { describe, expect, it } from 'vitest';
import * as ncci from '../../src/ncci/index.js';
import { windowsOf } from '../../src/tables/ncci/windows.js';
import { appliesOn, boundaries, differ, differs, grouped, problems, rowOn, rowsOf } from './table-rows.js';

const settings = ['practitioner', 'outpatient', 'dme'] as const;

interface Pair {
  readonly setting: 'practitioner' | 'outpatient';
  readonly column1: string;
  readonly column2: string;
}

describe('the tables of NCCI', { tags: 'slow' }, () => {
  it('decide every pair on every boundary as checkPair does', () => {
    const rows = rowsOf('ncci_ptp');
    const days = boundaries(rows, ['1995-06-01', '2030-01-01']);
    const byPair = grouped(rows, 'setting', 'column1', 'column2');
    const judge = ({ setting, column1, column2 }: Pair, on: string): string | undefined => {
      const both = [
        ...(byPair.get(`${setting} ${column1} ${column2}`) ?? []),
        ...(byPair.get(`${setting} ${column2} ${column1}`) ?? []),
      ].filter((row) => appliesOn(row, on));
      const [decides] = both.sort((a, b) => Number(a.modifier_indicator) - Number(b.modifier_indicator));
      const answer = ncci.checkPair(column1, column2, { setting, on });
      const expected = 'edit' in answer ? answer : undefined;
      return differs(
        decides,
        expected && {
          column1: expected.column1,
          modifier_indicator: expected.edit.modifierIndicator,
          rationale: expected.edit.rationale ?? null,
          effective: expected.edit.effective ?? null,
          deletion: expected.edit.deletion ?? null,
        },
      );
    };
    const pairs = (['practitioner', 'outpatient'] as const).flatMap((setting) =>
      Array.from(ncci.edits({ setting }), ({ column1, column2 }) => ({ setting, column1, column2 })),
    );
    expect(pairs.length * days.length).toBeGreaterThan(100_000);
    expect(problems(pairs, days, judge)).toEqual([]);
  });

  it('have the limits of every code on every boundary', () => {
    const rows = rowsOf('ncci_mue');
    const days = boundaries(rows, ['2024-06-30', '2030-01-01']);
    const byCode = grouped(rows, 'setting', 'code');
    const codes = new Set(rows.map((row) => String(row.code)));
    for (const setting of settings) {
      const judge = (code: string, on: string): string | undefined => {
        const answer = ncci.mue(code, { setting, on });
        const expected = answer.verdict === 'limit' ? answer : undefined;
        return differs(
          rowOn(byCode.get(`${setting} ${code}`), on),
          expected && { units: expected.units, mai: expected.mai, mai_meaning: expected.maiMeaning },
        );
      };
      expect(problems(codes, days, judge)).toEqual([]);
    }
  });

  it('have the primaries of every add-on code on every boundary', () => {
    const rows = rowsOf('ncci_add_ons');
    const days = boundaries(rows, ['2013-03-31', '2030-01-01']);
    const judge = (code: string, on: string): string | undefined => {
      const answer = ncci.addOn(code, { on });
      const here = rows.filter((row) => row.add_on === code && appliesOn(row, on));
      if (answer.verdict !== 'add-on') return differ(here, []);
      const contractor = answer.contractorDefined ? [null] : [];
      return (
        differ([Math.min(...here.map((row) => Number(row.type)))], [answer.type]) ??
        differ(
          here.map((row) => row.primary_code),
          [...contractor, ...answer.primaries.map((primary) => primary.code)],
        )
      );
    };
    expect(problems(new Set(rows.map((row) => String(row.add_on))), days, judge)).toEqual([]);
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
