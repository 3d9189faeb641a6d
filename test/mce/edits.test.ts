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
  it('is the list in force', () => {
    expect(first('A33', '2019-10-01').basis).toEqual({ list: '2019-10-01', version: 'v37', listed: true });
    expect(first('A33', '2024-04-01').basis).toEqual({ list: '2024-04-01', version: 'v41.1', listed: true });
    expect(first('A33', '2025-10-01').basis).toEqual({ list: '2025-10-01', version: 'v43', listed: true });
  });

  it('is the earlier list between two lists that agree, without doubt', () => {
    expect(first('A33', '2022-06-01').basis).toEqual({ list: '2019-10-01', version: 'v37', listed: true });
  });

  it('is the next list for a code that came after the earlier list, from the first day of the code', () => {
    // F02.A0 came on 2022-10-01, between the lists of 2019 and 2024.
    expect(edits('F02.A0', { on: '2022-09-30' })).toBeUndefined();
    expect(first('F02.A0', '2022-10-01').basis).toEqual({
      list: '2024-04-01',
      version: 'v41.1',
      listed: true,
    });
  });

  it('is the earlier list if two lists differ, with doubt: F05 was added between them', () => {
    expect(names('F05', '2020-09-30')).toEqual([]);
    const { basis } = first('F05', '2022-01-01');
    expect(basis).toMatchObject({ list: '2019-10-01', listed: false });
    expect(basis.doubt).toMatchObject({ kind: 'lists-differ', nextList: '2025-10-01' });
    expect(first('F05', '2025-10-01').basis).toEqual({ list: '2025-10-01', version: 'v43', listed: true });
  });

  it('is the earlier list if two lists differ, with doubt: G54.3 was removed between them', () => {
    expect(first('G54.3', '2020-09-30').basis).toEqual({ list: '2019-10-01', version: 'v37', listed: true });
    expect(first('G54.3', '2022-01-01').basis).toMatchObject({
      listed: true,
      doubt: { kind: 'lists-differ', nextList: '2025-10-01' },
    });
    expect(names('G54.3', '2025-10-01')).toEqual([]);
  });

  it('is the first list for dates before it, with doubt', () => {
    expect(first('A33', '2015-10-01').basis.doubt?.kind).toBe('before-first-list');
    expect(first('A33', '2019-09-30').basis.doubt?.kind).toBe('before-first-list');
  });

  it('is the only list of its kind for dates after it, with doubt', () => {
    expect(first('I10', '2020-09-30').basis.doubt).toBeUndefined();
    expect(first('I10', '2020-10-01').basis).toMatchObject({
      list: '2019-10-01',
      doubt: { kind: 'after-last-list' },
    });
  });

  it('has the day on which v43.1 removed five codes', () => {
    for (const code of ['F07.81', 'H40.841', 'H40.842', 'H40.843', 'H40.849']) {
      expect(names(code, '2026-03-31')).toEqual(['unacceptable']);
      expect(first(code, '2026-03-31').basis.doubt).toBeUndefined();
      expect(names(code, '2026-04-01')).toEqual([]);
    }
  });

  it('is the newest list for dates after all lists, and the answer is marked as a whole', () => {
    const answer = edits('A33', { on: '2026-10-01' });
    expect(answer?.projected).toBe(true);
    expect(answer?.edits[0]?.basis).toEqual({ list: '2025-10-01', version: 'v43', listed: true });
    expect(edits('A33', { on: '2026-09-30' })?.projected).toBe(false);
    expect(dataRange()).toEqual({ from: '2019-10-01', to: '2026-09-30' });
  });
});

describe('gaps', () => {
  const gaps = (code: string, on: string): string[] | undefined =>
    edits(code, { on })?.gaps.map(({ edit }) => edit);

  it('say that the list of codes without laterality is not in the data, since the edit began', () => {
    expect(gaps('A33', '2022-03-31')).toEqual([]);
    expect(gaps('A33', '2022-04-01')).toEqual(['unspecified']);
  });

  it('name the edits that no list covers, for a code that came after the last list', () => {
    // H40.841 came on 2025-10-01, after the only list of questionable admissions.
    expect(gaps('H40.841', '2025-10-01')).toEqual(['questionable-admission', 'unspecified']);
    // A code of 2026-10-01 is on no list at all.
    expect(gaps('C78.31', '2026-10-01')).toEqual([
      'age',
      'manifestation',
      'unacceptable',
      'unacceptable-unless-secondary',
      'questionable-admission',
      'unspecified',
    ]);
  });

  it('of a code that is gone before the first list name all edits', () => {
    // A04.7 was divided on 2017-10-01.
    expect(gaps('A04.7', '2017-09-30')).toEqual([
      'age',
      'sex',
      'manifestation',
      'unacceptable',
      'unacceptable-unless-secondary',
      'questionable-admission',
    ]);
  });
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

it('the lists are those of the sources, and one that is known by what it leaves out', () => {
  expect(
    lists()
      .filter((list) => list.of === 'diagnoses')
      .map(({ kind, effective, codes }) => `${kind} ${effective} ${codes}`),
  ).toEqual([
    'age-adult 2019-10-01 771',
    'age-adult 2024-04-01 854',
    'age-adult 2025-10-01 856',
    'age-maternity 2019-10-01 2372',
    'age-maternity 2024-04-01 2543',
    'age-maternity 2025-10-01 2543',
    'age-newborn 2019-10-01 41',
    'age-newborn 2024-04-01 42',
    'age-newborn 2025-10-01 42',
    'age-pediatric 2019-10-01 114',
    'age-pediatric 2024-04-01 125',
    'age-pediatric 2025-10-01 125',
    'manifestation 2019-10-01 395',
    'manifestation 2024-04-01 422',
    'manifestation 2025-10-01 422',
    'questionable-admission 2019-10-01 27',
    'sex-female 2019-10-01 3135',
    'sex-female 2024-04-01 3431',
    'sex-male 2019-10-01 529',
    'sex-male 2024-04-01 529',
    'unacceptable 2019-10-01 2405',
    'unacceptable 2025-10-01 2656',
    'unacceptable 2026-04-01 2651',
    'unacceptable-unless-secondary 2019-10-01 1',
    'unacceptable-unless-secondary 2025-10-01 1',
    'wrong-procedure 2019-10-01 3',
  ]);
});
