import { describe, expect, it } from 'vitest';
import { lists, procedureEdits } from '../../src/mce/index.js';

const edits = (code: string, on: string): string[] =>
  procedureEdits(code, { on }).map(({ edit, sex }) => (sex === undefined ? edit : `${edit} ${sex}`));

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
  ])('%s on %s', (code, on, expected) => {
    expect(edits(code, on)).toEqual(expected);
  });

  it('rest on the lists of 2019-10-01: other dates have a doubt', () => {
    const doubt = (on: string) => procedureEdits('00F3XZZ', { on })[0]?.basis.doubt?.kind;
    expect([doubt('2019-09-30'), doubt('2019-10-01'), doubt('2020-09-30'), doubt('2020-10-01')]).toEqual([
      'before-first-list',
      undefined,
      undefined,
      'after-last-list',
    ]);
  });

  it('of any other text are an empty list', () => {
    for (const text of ['', 'A33', '00F3XZ', '00F3XZZZ', 'nonsense', '0OF3XZZ'])
      expect(procedureEdits(text, { on: '2019-10-01' })).toEqual([]);
    expect(procedureEdits(null as unknown as string)).toEqual([]);
    expect(edits(' 00f3xzz ', '2019-10-01')).toEqual(['non-covered']);
  });

  it('are as many as the lists have', () => {
    expect(
      lists()
        .filter((list) => list.of === 'procedures')
        .map(({ kind, codes }) => [kind, codes]),
    ).toEqual([
      ['inconsistent-with-length-of-stay', 1],
      ['limited-coverage', 50],
      ['non-covered', 97],
      ['non-covered-over-60', 2],
      ['sex-female', 2294],
      ['sex-male', 1916],
    ]);
  });
});
