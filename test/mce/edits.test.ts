import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageRanges, dataRange, edits, lists, type MceEdit } from '../../src/mce/index.js';

const of = (code: string, on: string): readonly MceEdit[] => edits(code, { on })?.edits ?? [];
const names = (code: string, on: string): string[] => of(code, on).map(({ edit }) => edit);
const first = (code: string, on: string): MceEdit => of(code, on)[0]!;

describe('worked by hand', () => {
  it.each([
    ['F02.80', '2026-01-15', ['manifestation']],
    ['A33', '2026-01-15', ['age']],
    ['A34', '2024-01-01', ['age', 'sex']],
    ['A34', '2024-09-30', ['age', 'sex']],
    ['A34', '2024-10-01', ['age']],
    ['A34', '2026-01-15', ['age']],
    ['N40.0', '2023-01-01', ['age', 'sex']],
    ['W21.89XA', '2026-01-15', ['external-cause']],
    ['V00.01XA', '2016-01-01', ['external-cause']],
    ['Y99.9', '2026-01-15', ['external-cause']],
    ['Z51.89', '2026-01-15', ['unacceptable-unless-secondary']],
    ['Z51.89', '2019-12-01', ['unacceptable-unless-secondary']],
    ['I10', '2019-12-01', ['questionable-admission']],
    ['Y65.51', '2019-12-01', ['external-cause', 'wrong-procedure']],
    ['E11.22', '2026-01-15', []],
    // The days that CMS's table decides.
    ['F01.511', '2022-10-01', ['age', 'unacceptable']],
    ['F01.511', '2024-09-30', ['age', 'unacceptable']],
    ['F01.511', '2024-10-01', ['age']],
    ['F05', '2024-03-31', []],
    ['F05', '2024-04-01', ['unacceptable']],
    ['Z62.23', '2024-03-31', ['unacceptable']],
    ['Z62.23', '2024-04-01', ['age', 'unacceptable']],
    ['P22.0', '2016-09-30', ['age']],
    ['P22.0', '2016-10-01', []],
    ['E66.811', '2024-10-01', ['questionable-admission']],
    ['I10', '2026-01-15', ['questionable-admission']],
    ['G81.00', '2022-03-31', []],
    ['G81.00', '2022-04-01', ['unspecified']],
    ['G54.3', '2020-09-30', ['unacceptable']],
    ['G54.3', '2020-10-01', []],
    ['F07.81', '2026-03-31', ['unacceptable']],
    ['F07.81', '2026-04-01', []],
  ])('%s on %s', (code, on, expected) => {
    expect(names(code, on)).toEqual(expected);
  });

  it('the age edit has the ages that were in force on the date', () => {
    expect(first('A33', '2026-01-15')).toMatchObject({ category: 'newborn', ages: { from: 0, to: 0 } });
    expect(first('O80', '2019-09-30')).toMatchObject({ category: 'maternity', ages: { from: 12, to: 55 } });
    expect(first('O80', '2019-10-01')).toMatchObject({ category: 'maternity', ages: { from: 9, to: 64 } });
    expect(first('N40.0', '2026-01-15')).toMatchObject({ category: 'adult', ages: { from: 15, to: 124 } });
    expect(ageRanges({ on: '2026-01-15' }).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [0, 17],
      [9, 64],
      [15, 124],
    ]);
  });

  it('the sex edit has the sex', () => {
    expect(of('A34', '2024-01-01')[1]).toMatchObject({ edit: 'sex', sex: 'female', principalOnly: false });
    expect(of('N40.0', '2024-01-01')[1]).toMatchObject({ edit: 'sex', sex: 'male' });
  });
});

describe('what an edit rests on', () => {
  it('is the first and the last day of the edit for the code', () => {
    expect(first('A33', '2019-10-01').basis).toEqual({ version: 'v43.1', from: '2015-10-01' });
    expect(of('A34', '2024-01-01').map(({ basis }) => [basis.from, basis.to])).toEqual([
      ['2015-10-01', undefined],
      ['2015-10-01', '2024-09-30'],
    ]);
    expect(first('F07.81', '2026-03-31').basis.to).toBe('2026-03-31');
  });

  it('after the last day of the data is carried forward, and the answer is marked', () => {
    const last = edits('A33', { on: '2026-09-30' });
    const next = edits('A33', { on: '2026-10-01' });
    expect([last?.projected, next?.projected]).toEqual([false, true]);
    expect(next?.edits).toEqual(last?.edits);
    expect(dataRange()).toEqual({ from: '2015-10-01', to: '2026-09-30' });
  });
});

describe('gaps', () => {
  it('are there for codes that are newer than the data only', () => {
    expect(edits('E11.22', { on: '2026-09-30' })?.gaps).toEqual([]);
    expect(edits('E11.22', { on: '2026-10-01' })?.gaps).toEqual([]);
    const answer = edits('C78.31', { on: '2026-10-01' });
    expect(answer?.edits).toEqual([]);
    expect(answer?.gaps.map(({ edit }) => edit)).toEqual([
      'age',
      'manifestation',
      'external-cause',
      'unacceptable',
      'unacceptable-unless-secondary',
      'questionable-admission',
      'unspecified',
    ]);
  });
});

it("attributes have CMS's names, also those that are conditions of procedures", () => {
  expect(edits('Z30.2', { on: '2026-01-15' })?.attributes).toContain('ncov_z302');
  expect(edits('Z51.89', { on: '2026-01-15' })?.attributes).toEqual(['reqsdx', 'unacceptable']);
});

describe('other texts', () => {
  it('headers, unknown codes and codes of other times have no edits', () => {
    for (const code of ['F02', 'F02.8', 'nope', '', 'W21', 'A04.7'])
      expect(edits(code, { on: '2026-01-15' })).toBeUndefined();
    expect(edits('A33', { on: '2015-09-30' })).toBeUndefined();
    expect(edits(undefined as unknown as string)).toBeUndefined();
  });

  it('any spelling of a code is the code', () => {
    expect(edits(' f0280 ', { on: '2026-01-15' })).toEqual(edits('F02.80', { on: '2026-01-15' }));
  });

  it('any text is safe', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const answer = edits(text, { on: '2026-01-15' });
        expect(answer === undefined || answer.code.length >= 3).toBe(true);
      }),
    );
  });

  it('a bad date is misuse', () => {
    expect(() => edits('A33', { on: '2026-02-30' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
    expect(() => ageRanges({ on: 'today' })).toThrow(expect.objectContaining({ code: 'invalid-date' }));
  });
});

it('the attributes are those of the table', () => {
  expect(
    lists()
      .filter((list) => list.of === 'diagnoses')
      .map(({ attribute, codes }) => `${attribute} ${codes}`),
  ).toEqual([
    'adult 861',
    'clintrial 1',
    'delout 19',
    'diabtypeI 93',
    'ecodepdx 7745',
    'female 3494',
    'male 535',
    'manifestation 433',
    'maternity 2575',
    'ncov6 11',
    'ncov7 2',
    'ncov_z302 1',
    'newborn 457',
    'pediatric 147',
    'qadm 38',
    'reqsdx 1',
    'unacceptable 2816',
    'unspecified 3465',
    'wrngproc 3',
  ]);
});
