import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { verifyModifiers, verifyTable } from '../../data-build/ncci/verify.js';
import { readSources, type Source } from '../../data-build/sources.js';
import * as ncci from '../../src/ncci/index.js';
import { hasOfficial, officialBytes } from '../official-files.js';
import { stopped } from './thrown.js';

const hasSources = hasOfficial('ncci');
const sources = readSources().filter(({ system }) => system === 'ncci');
const sourceOf = (kind: string): Source => sources.find((source) => source.kind === kind)!;

/** The text of a source, read without any of the readers. */
function textOf(kind: string): string {
  const { path, member } = sourceOf(kind);
  const bytes = officialBytes(path);
  return Buffer.from(member === null ? bytes : unzipSync(bytes)[member]!).toString('latin1');
}

describe('the committed payload, even if the sources are missing', () => {
  it('has the announced number of rows', () => {
    const rows = ncci
      .releases()
      .map(({ kind, setting, version, rows: count, scope }) => [kind, setting, version, count, scope]);
    expect(rows).toEqual([
      ['ptp', 'practitioner', 'v30.2', 3158, 'level2'],
      ['ptp', 'outpatient', 'v30.2', 2200, 'level2'],
      ['mue', 'practitioner', '2026Q2', 4523, 'level2'],
      ['mue', 'outpatient', '2024Q3', 4339, 'level2'],
      ['mue', 'dme', '2024Q3', 2928, 'level2'],
      ['add-on', undefined, '2026Q3', 63, 'level2'],
    ]);
  });

  it.each(['practitioner', 'outpatient'] as const)('has the announced counts of PTP edits, %s', (setting) => {
    const rows = [...ncci.edits({ setting })];
    const { expect: announced } = sourceOf(`ptp-${setting}`);
    const indicator = (value: number) => rows.filter((row) => row.modifierIndicator === value).length;
    const active = rows.filter(({ deletion }) => deletion === undefined).length;
    expect({
      edits: rows.length,
      active,
      deleted: rows.length - active,
      distinctPairs: new Set(rows.map(({ column1, column2 }) => `${column1} ${column2}`)).size,
      modifier0: indicator(0),
      modifier1: indicator(1),
      modifier9: indicator(9),
    }).toEqual(announced);
  });

  it('names no code that is not HCPCS Level II', () => {
    const codes = (['practitioner', 'outpatient'] as const).flatMap((setting) =>
      [...ncci.edits({ setting })].flatMap(({ column1, column2 }) => [column1, column2]),
    );
    expect(codes.filter((code) => !/^[A-CE-V]\d{4}$/.test(code))).toEqual([]);
  });
});

describe.runIf(hasSources)('against every row of the sources', () => {
  it.each(['practitioner', 'outpatient'] as const)('PTP edits, %s, both ways', (setting) => {
    const official = textOf(`ptp-${setting}`)
      .split('\n')
      .slice(6)
      .map((line) => line.trimEnd().split('\t'))
      .filter((cells) => cells.length > 1)
      .map(([one, two, , , deletion, indicator, rationale]) =>
        [one, two, deletion, indicator, rationale].join(' '),
      );
    const ours = [...ncci.edits({ setting })].map(
      ({ column1, column2, deletion, modifierIndicator, rationale }) =>
        [column1, column2, deletion?.replaceAll('-', '') ?? '*', modifierIndicator, rationale].join(' '),
    );
    expect(ours.sort()).toEqual(official.sort());
  });

  it.each(['practitioner', 'outpatient', 'dme'] as const)(
    'MUE values, %s, every row, and no more than those',
    (setting) => {
      const rows = [...textOf(`mue-${setting}`).matchAll(/^([A-Z]\d{4}),(\d+),"(.*?)","(.*)"\r$/gm)];
      const on = setting === 'practitioner' ? '2026-04-01' : '2024-07-01';
      for (const [, code, units, indicator, rationale] of rows) {
        const answer = ncci.mue(code!, { on, setting });
        const said =
          answer.verdict === 'limit'
            ? [answer.units, `${answer.mai} ${answer.maiMeaning}`, answer.rationale]
            : [];
        expect([code, ...said]).toEqual([code, Number(units), indicator, rationale]);
      }
      expect(rows.length).toBe(sourceOf(`mue-${setting}`).expect.codes);
    },
  );

  it('add-on codes, both ways', () => {
    const official = textOf('aoc')
      .split('\n')
      .slice(2)
      .map((line) => line.split('\t'))
      .filter((cells) => cells.length > 1)
      .map(([type, addOn, , primary, , effective]) => [type, addOn, primary, effective].join(' '));
    const codes = new Set(official.map((row) => row.split(' ')[1]!));
    const dayOfYear = (date: string): string => {
      const year = Number(date.slice(0, 4));
      const day = (Date.parse(date) - Date.UTC(year, 0, 1)) / 86_400_000 + 1;
      return `${year}${String(day).padStart(3, '0')}`;
    };
    const ours = [...codes].flatMap((code) => {
      const answer = ncci.addOn(code, { on: '2026-09-30' });
      if (answer.verdict !== 'add-on') return [code];
      const rows = answer.primaries.map((primary) =>
        [answer.type, code, primary.code, dayOfYear(primary.effective!)].join(' '),
      );
      return answer.contractorDefined ? [...rows, `${answer.type} ${code} CCCCC`] : rows;
    });
    const withoutDate = official.map((row) => row.replace(/ CCCCC .*/, ' CCCCC'));
    expect(ours.sort()).toEqual(withoutDate.sort());
  });

  it('the list of modifiers equals the source, and a different list stops the build', () => {
    const lines = textOf('ptp-modifiers').trimEnd().split(/\r?\n/);
    expect(stopped(() => verifyModifiers(sourceOf('ptp-modifiers'), lines))).toBe('nothing stopped');
  });
});

describe('verification', () => {
  it('stops at a different list of modifiers', () => {
    const source = sourceOf('ptp-modifiers');
    const ours = ncci.modifiers().map(({ modifier, group }) => `${modifier},${group}`);
    expect(stopped(() => verifyModifiers(source, ['modifier,category', ...ours]))).toBe('nothing stopped');
    expect(stopped(() => verifyModifiers(source, ['modifier,category', ...ours, 'ZZ,other']))).toMatch(
      /^contradiction .*ZZ,other/,
    );
    expect(stopped(() => verifyModifiers(source, ['modifier,category', ...ours.slice(1)]))).toMatch(
      /^contradiction /,
    );
    expect(stopped(() => verifyModifiers(source, ['modifier,category', ...ours.slice(0, -1)]))).toMatch(
      /^contradiction .*XU/,
    );
  });

  it('stops at a wrong count, or at a code that is not Level II', () => {
    const source: Source = { ...sourceOf('aoc'), expect: { edits: 2, type1: 1 } };
    const row = (type: string, code: string): string[] => [type, code, '', 'CCCCC', '', '', '', ''];
    const rows = [['Type', 'Add-On'], row('1', 'G0001'), row('2', 'G0002')];
    expect(stopped(() => verifyTable(source, rows))).toBe('nothing stopped');
    expect(stopped(() => verifyTable(source, [...rows, row('2', 'G0003')]))).toMatch(
      /^count .*edits: 3, expected 2/,
    );
    expect(stopped(() => verifyTable(source, [...rows.slice(0, 2), row('2', '00001')]))).toMatch(
      /edits: 1, expected 2/,
    );
  });
});
