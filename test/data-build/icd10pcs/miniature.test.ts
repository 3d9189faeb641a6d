import { describe, expect, it } from 'vitest';
import { rawPayload, spelledChunks } from '../../../data-build/icd10pcs/emit.js';
import { verifyPcs } from '../../../data-build/icd10pcs/verify.js';
import { emitPayload } from '../../../data-build/packed/emit.js';
import { createIcd10pcs } from '../../../src/icd10pcs/index.js';
import { MINIATURE, officialTitles } from '../../fixtures/icd10pcs-miniature.js';
import frozen from '../../fixtures/icd10pcs-v1.json' with { type: 'json' };
import { partsOf } from '../../fixtures/parts.js';
import { stopped } from '../thrown.js';

const emitted = async () => partsOf(await emitPayload(rawPayload(MINIATURE, spelledChunks(MINIATURE))));

describe('a payload frozen at format 1', () => {
  const pcs = createIcd10pcs(frozen);

  it.each(['2016-10-01', '2017-10-01', '2018-04-01'])('has the codes and titles of %s', (on) => {
    const official = officialTitles(on);
    const found = [...pcs.entries({ on, billable: true })];
    expect(found.map(({ code }) => code)).toEqual([...official.keys()].sort());
    for (const { code, title, shortTitle, titles } of found) {
      expect([code, title, titles]).toEqual([
        code,
        official.get(code)!.long,
        code[3] === '2' ? 'composed' : 'official',
      ]);
      // The words of a label that no official title says are abbreviated by our own rule.
      if (code[3] !== '2') expect(shortTitle).toBe(official.get(code)!.short);
      expect(shortTitle.length).toBeLessThanOrEqual(60);
    }
  });

  it('has the rows of the tables file, or equivalent rows made from the codes', () => {
    const sets = (on: string) =>
      pcs
        .table('0DT', { on })!
        .rows.map(({ axes }) =>
          axes.map(({ values }) => values.map(({ value }) => value).join('')).join('|'),
        );
    expect(sets('2016-10-01')).toEqual(['JLN|04|Z|XZ']);
    expect(sets('2017-10-01')).toEqual(['LN|048|Z|XZ']);
    expect(pcs.table('0DT', { on: '2016-10-01' })!.basis).toBe('codes');
    expect(pcs.nextValues('0DT', { on: '2016-10-01' })!.values).toEqual([
      { value: 'J' },
      { value: 'L', label: 'Transverse Colon' },
      { value: 'N', label: 'Sigmoid Colon' },
    ]);
  });

  it('answers questions that need each part', () => {
    expect(pcs.upgrade('0DTJ0ZZ', { on: '2018-01-01' }).codes).toEqual(['0DTN0ZZ']);
    expect(pcs.upgrade('0DTJ4ZZ', { on: '2018-01-01' }).status).toBe('retired');
    expect(pcs.predecessors('0DTL8ZZ').map(({ replaced }) => replaced)).toEqual([false]);
    expect(pcs.bodyPart('sigmoid flexure', { on: '2018-01-01' })!.values[0]!.value).toBe('N');
    expect(pcs.definition('0DT', { on: '2018-01-01' })!.definition).toBe('All of a body part');
    expect(pcs.dataRange()).toEqual({ from: '2016-10-01', to: '2018-09-30' });
  });

  it('equals what the writer makes today, byte for byte, each time', async () => {
    expect(await emitted()).toEqual(frozen);
    expect(await emitted()).toEqual(frozen);
  });
});

describe('verification', () => {
  it('accepts the miniature', () => {
    expect(stopped(() => verifyPcs(MINIATURE))).toBe('nothing stopped');
  });

  const [first, second] = MINIATURE.releases;
  it.each([
    [
      'a code that no table makes',
      {
        ...MINIATURE,
        releases: [
          first!,
          { ...second!, codes: new Map([...second!.codes, ['0DTJ0ZZ', { long: 'a', short: 'a' }]]) },
        ],
      },
      'expansion and order file do not agree: only one of them has 0DTJ0ZZ',
    ],
    [
      'a table without codes',
      { ...MINIATURE, releases: [{ ...first!, headers: new Map([...first!.headers, ['0DB', undefined]]) }] },
      'headers and the tables of the codes do not agree: only one of them has 0DB',
    ],
    [
      'a short title of a title that needs none',
      {
        ...MINIATURE,
        releases: [
          { ...first!, codes: new Map([...first!.codes, ['0DTJ0ZZ', { long: 'abc', short: 'ab' }]]) },
        ],
      },
      "0DTJ0ZZ has the short title 'ab'",
    ],
    [
      'a deleted code that the conversion table leaves out',
      { ...MINIATURE, changes: MINIATURE.changes.slice(1) },
      'deleted codes do not agree: only one of them has 0DTJ0ZZ',
    ],
    [
      'a change of no release',
      { ...MINIATURE, releases: [first!], changes: [MINIATURE.changes[0]!] },
      'no release of 2017-10-01 (0DTN0ZZ)',
    ],
  ])('stops at %s', (_, tables, message) => {
    expect(stopped(() => verifyPcs(tables))).toContain(message);
  });
});
