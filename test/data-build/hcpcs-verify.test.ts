import { describe, expect, it } from 'vitest';
import { correctedRecords } from '../../data-build/hcpcs/corrected.js';
import { missingIn } from '../../data-build/hcpcs/missing.js';
import { countsOf, verifyCounts, verifyDates, verifyEdition } from '../../data-build/hcpcs/verify.js';
import type { Source } from '../../data-build/sources.js';
import type { Column, Correction, Edition, FileRecord } from '../../src/hcpcs/write/model.js';
import { HCPCS_MINIATURE } from '../fixtures/hcpcs-miniature.js';
import { stopped } from './thrown.js';

const [first, second] = HCPCS_MINIATURE.editions as [Edition, Edition, ...Edition[]];

/** The first edition with one record changed. */
function changed(
  code: string,
  values: Partial<Record<Column, string>>,
  more: Partial<FileRecord> = {},
): Edition {
  return {
    ...first,
    records: first.records.map((record) =>
      record.code === code ? { ...record, ...more, values: { ...record.values, ...values } } : record,
    ),
  };
}

describe('an edition', () => {
  const verify = (edition: Edition) => stopped(() => verifyEdition(edition, HCPCS_MINIATURE));

  it('of the miniature is accepted', () => {
    for (const edition of HCPCS_MINIATURE.editions.slice(0, 2))
      expect(verify(edition)).toBe('nothing stopped');
  });

  it.each<[string, Edition, string]>([
    [
      'a day that is none',
      changed('J0001', { added: '20171301' }),
      "J0001 has an invalid day '20171301' in added",
    ],
    [
      'a day cut short',
      changed('J0001', { ascEffective: '170401' }),
      "J0001 has an invalid day '170401' in ascEffective",
    ],
    [
      'an end before the beginning',
      changed('J0001', { terminated: '20141231' }),
      'J0001 ends before it begins',
    ],
    [
      'a code that the layout does not explain',
      changed('J0001', { pricing: '51|77' }),
      "J0001 has pricing '77', which is not in the record layout",
    ],
    [
      'a note that no list has',
      changed('J0001', { processingNote: '9999' }),
      'J0001 has the note 9999, which is not in any list',
    ],
    ['no text', changed('J0001', {}, { title: '' }), 'J0001 has no text, or its short text is too long'],
    [
      'too long a short text',
      changed('J0001', {}, { shortTitle: 'x'.repeat(29) }),
      'J0001 has no text, or its short text is too long',
    ],
    ['a dental code', changed('J0001', {}, { code: 'D0120' }), 'D0120 is not a Level II code'],
    ['a CPT code', changed('J0001', {}, { code: '99213' }), '99213 is not a Level II code'],
    [
      'a column that is said to be lost',
      { ...changed('J0001', { statute: '1833' }), missing: missingIn('2026-01-01') },
      'J0001 has statute, but missing.ts says that this column is lost',
    ],
  ])('with %s stops the build', (_, edition, message) => {
    expect(verify(edition)).toBe(`contradiction 2017-01-01:1: ${message}`);
  });

  it('without note text 0000 is accepted', () => {
    expect(verify(changed('J0001', { processingNote: '0000' }))).toBe('nothing stopped');
  });
});

describe('the dates of several editions', () => {
  const dates = (...editions: Edition[]) => stopped(() => verifyDates(editions));

  it('of the miniature are accepted', () => {
    expect(dates(...HCPCS_MINIATURE.editions)).toBe('nothing stopped');
  });

  it('a termination that was removed or moved stops the build', () => {
    expect(dates(changed('J0001', { terminated: '20161231' }), second)).toBe(
      'contradiction 2018-01-01:1: J0001 has no last day, but an earlier edition ends it on 20161231',
    );
    expect(
      dates(changed('J0001', { terminated: '20161231' }), {
        ...changed('J0001', { terminated: '20170630' }),
        effective: '2018-01-01',
      }),
    ).toBe('contradiction 2018-01-01:1: J0001 ends on 20170630, but an earlier edition ends it on 20161231');
  });

  it('a reused or reactivated code does not stop the build', () => {
    const again = (values: Partial<Record<Column, string>>) => ({
      ...changed('J0001', values),
      effective: '2018-01-01',
    });
    const ended = changed('J0001', { terminated: '20161231' });
    expect(dates(ended, again({ added: '20170701' }))).toBe('nothing stopped');
    expect(dates(ended, again({ action: 'R' }))).toBe('nothing stopped');
  });
});

describe('corrections', () => {
  const correction = (cells: Readonly<Record<string, string>>, code = 'J0005'): Correction => ({
    release: '2017-01-01',
    document: 'corrections.xlsx',
    code,
    action: 'Revise Long Desc',
    effective: '2017-01-01',
    cells,
  });
  const corrected = (...corrections: Correction[]) => correctedRecords(HCPCS_MINIATURE.editions, corrections);

  it('that the next edition repeats correct a record, apart from capitals and spaces', () => {
    expect(corrected(correction({ 'LONG DESC': 'Injection,  FIFTH drug, per 5 mg', COV: 'C' }))).toEqual([
      { code: 'J0005', release: '2017-01-01' },
    ]);
  });

  it('that the next edition contradicts stop the build', () => {
    expect(stopped(() => corrected(correction({ COV: 'D' })))).toBe(
      "contradiction corrections.xlsx: J0005 has COV 'D', but the next edition has 'C'",
    );
  });

  it('of codes that either edition lacks correct nothing', () => {
    expect(corrected(correction({}, 'J0002'), correction({}, 'J9999'))).toEqual([]);
  });
});

describe('counts', () => {
  const source = {
    path: 'a.zip',
    member: 'a.txt',
    expect: { codes: 5, modifiers: 1, withXref: 0 },
  } as unknown as Source;

  it('are those of the records', () => {
    expect(countsOf(first.records)).toMatchObject({
      codes: 5,
      modifiers: 1,
      terminatedCodes: 1,
      withAddDate: 6,
      withXref: 0,
    });
    expect(stopped(() => verifyCounts(source, countsOf(first.records)))).toBe('nothing stopped');
  });

  it('that are wrong stop the build', () => {
    expect(stopped(() => verifyCounts(source, countsOf(second.records)))).toBe(
      'count a.zip (a.txt): 3 codes, expected 5',
    );
  });
});

it('only reconstructed editions have missing columns', () => {
  for (const release of [
    '2017-01-01',
    '2018-01-01',
    '2019-01-01',
    '2020-04-01',
    '2020-07-01',
    '2020-10-01',
  ]) {
    expect(missingIn(release)).toEqual({
      codes: { lacks: [], gaps: [] },
      modifiers: { lacks: [], gaps: [] },
    });
  }
  expect(missingIn('2026-01-01').codes.lacks).toHaveLength(10);
});
