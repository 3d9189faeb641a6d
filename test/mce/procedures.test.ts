import { describe, expect, it } from 'vitest';
import { lists, procedureEdits } from '../../src/mce/index.js';

const edits = (code: string, on: string): string[] =>
  procedureEdits(code, { on }).edits.map(({ edit, sex }) => (sex === undefined ? edit : `${edit} ${sex}`));

describe('edits of procedures', () => {
  it.each([
    ['5A1955Z', '2019-10-01', ['inconsistent-with-length-of-stay']],
    ['0SR20JZ', '2019-10-01', ['non-covered-over-60']],
    ['00F3XZZ', '2019-10-01', ['non-covered']],
    ['02HA0QZ', '2019-10-01', ['limited-coverage']],
    ['0VT00ZZ', '2024-09-30', ['sex male']],
    ['0VT00ZZ', '2024-10-01', []],
    ['0UT90ZZ', '2019-10-01', ['sex female']],
    ['0DTJ4ZZ', '2019-10-01', []],
    ['02HA0QZ', '2022-03-31', ['limited-coverage']],
    ['02HA0QZ', '2022-04-01', []],
    ['0FYG0Z0', '2026-01-15', ['non-covered-conditional', 'limited-coverage']],
    ['10D00Z0', '2026-01-15', ['questionable-obstetric']],
  ])('%s on %s', (code, on, expected) => {
    expect(edits(code, on)).toEqual(expected);
  });

  it('have a first and a last day; later dates than the data are marked', () => {
    expect(procedureEdits('02HA0QZ', { on: '2020-01-15' }).edits[0]?.basis).toEqual({
      version: 'v43.1',
      from: '2015-10-01',
      to: '2022-03-31',
    });
    const projected = (on: string) => procedureEdits('00F3XZZ', { on }).edits[0]?.projected;
    expect([projected('2026-09-30'), projected('2026-10-01')]).toEqual([false, true]);
    // An answer without an edit is marked too.
    expect(procedureEdits('0DTJ4ZZ', { on: '2026-09-30' })).toEqual({ edits: [], projected: false });
    expect(procedureEdits('0DTJ4ZZ', { on: '2026-10-01' })).toEqual({ edits: [], projected: true });
  });

  it('of any other text are an empty list', () => {
    for (const text of ['', 'A33', '00F3XZ', '00F3XZZZ', 'nonsense', '0OF3XZZ'])
      expect(procedureEdits(text, { on: '2019-10-01' }).edits).toEqual([]);
    expect(procedureEdits(null as unknown as string).edits).toEqual([]);
    expect(edits(' 00f3xzz ', '2019-10-01')).toEqual(['non-covered']);
  });

  it('are as many as the lists have', () => {
    expect(
      lists()
        .filter((list) => list.of === 'procedures')
        .map(({ attribute, codes }) => `${attribute} ${codes}`),
    ).toEqual([
      'csect 3',
      'female 2308',
      'kidneyxp 6',
      'lcov 52',
      'lcov_artheartxpa 1',
      'lcov_artheartxpb 1',
      'los 1',
      'male 1951',
      'ncov12agele60 2',
      'ncov45 2',
      'ncov6 20',
      'ncov7 40',
      'ncov_z302 87',
      'noncovered 198',
      'vagdel 5',
    ]);
  });
});
