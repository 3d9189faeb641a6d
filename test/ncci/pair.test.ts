import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPair, edits, modifier, modifiers, type NcciPairOptions } from '../../src/ncci/index.js';
import { ncciOf } from './compiled.js';
import { type PtpCells, ptpText } from './official.js';

const ON = '2024-08-01';

describe('the bundled table', () => {
  it('says which code is denied, in either order', () => {
    for (const [a, b] of [
      ['A9503', 'A9512'],
      ['A9512', 'A9503'],
      [' a9512 ', 'a9503'],
    ] as const)
      expect(checkPair(a, b, { on: ON })).toEqual({
        verdict: 'conflict',
        column1: 'A9503',
        column2: 'A9512',
        edit: {
          effectiveUnknown: true,
          modifierIndicator: 0,
          modifierMeaning: 'not allowed',
          rationale: 'Misuse of Column Two code with Column One code',
        },
        table: expect.objectContaining({ version: 'v30.2', scope: 'level2', setting: 'practitioner' }),
        projected: false,
        message: 'A9512 is denied when billed with A9503; no modifier bypasses this edit',
      });
  });

  it('keeps an edit on its deletion date, and not on the day after', () => {
    const verdict = (on: string) => checkPair('A4301', 'A4300', { on }).verdict;
    expect([verdict('2001-12-31'), verdict('2002-01-01')]).toEqual(['allowed-with-modifier', 'no-edit']);
    expect(checkPair('A4301', 'A4300', { on: '2002-01-01' })).toMatchObject({
      otherRows: [{ column1: 'A4301', column2: 'A4300', deletion: '2001-12-31', effectiveUnknown: true }],
    });
  });

  it('ignores a row with modifier indicator 9, even on its day', () => {
    const answer = checkPair('A4263', 'A4262', { on: '1996-01-01' });
    expect(answer).toMatchObject({
      verdict: 'no-edit',
      otherRows: [{ modifierIndicator: 9, modifierMeaning: 'not applicable', deletion: '1996-01-01' }],
    });
  });

  it('does not treat a missing row as an approval', () => {
    expect(checkPair('A9503', '00001', { on: ON })).toMatchObject({
      verdict: 'not-loaded',
      reason: 'code',
      codes: ['00001'],
    });
    expect(checkPair('D0001', '0001Z', { on: ON })).toMatchObject({ codes: ['D0001', '0001Z'] });
    expect(checkPair('A9503', 'what?', { on: ON })).toMatchObject({ reason: 'malformed', codes: ['what?'] });
    expect(checkPair('A9503', 'A9512', { on: ON, program: 'medicaid' })).toMatchObject({ reason: 'table' });
    expect(checkPair('A9503', 'A9512', { on: ON, setting: 'dme' })).toMatchObject({ reason: 'table' });
  });

  it('has a first and a last day', () => {
    expect(checkPair('A9503', 'A9512', { on: '1995-12-31' })).toMatchObject({
      verdict: 'outside-data-range',
      table: { from: '1996-01-01' },
    });
    const projected = (on: string) => checkPair('A9503', 'A9512', { on });
    expect(projected('2024-09-30')).toMatchObject({ verdict: 'conflict', projected: false });
    expect(projected('2024-10-01')).toMatchObject({ verdict: 'conflict', projected: true });
    expect(checkPair('A9503', 'A9503', { on: '2030-01-01' })).toMatchObject({ projected: true });
  });

  it('answers for today without a date', () => {
    expect(checkPair('A9503', 'A9512')).toMatchObject({ verdict: 'conflict', projected: true });
  });

  it('differs between practitioners and hospitals', () => {
    const both = (['practitioner', 'outpatient'] as const).map((setting) => [...edits({ setting })].length);
    expect(both).toEqual([3158, 2200]);
  });

  it.each([
    [{ on: '08/01/2024' }, 'invalid-date'],
    [{ setting: 'hospital' }, 'invalid-argument'],
    [{ program: 'tricare' }, 'invalid-argument'],
    [{ modifiers: '59' }, 'invalid-argument'],
  ])('throws for %j', (options, code) => {
    expect(() => checkPair('A9500', 'A9512', options as NcciPairOptions)).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('answers any two texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(checkPair(a, b, { on: ON }).verdict).toBe('not-loaded');
      }),
    );
    for (const odd of [undefined, null, 3, {}])
      expect(checkPair(odd as never, 'A9503').verdict).toBe('not-loaded');
  });
});

describe('modifiers', () => {
  const answer = (list: readonly string[]) => checkPair('A9500', 'A9512', { on: ON, modifiers: list });

  it('bypass an edit with indicator 1, if they are NCCI-associated', () => {
    expect(answer([])).toMatchObject({ verdict: 'allowed-with-modifier' });
    expect(answer(['22', '76', '77', 'GA', ''])).toMatchObject({ verdict: 'allowed-with-modifier' });
    expect(answer(['GA', 'xs', ' 59 ', 'XS'])).toMatchObject({
      verdict: 'bypassed',
      bypassedBy: [
        { modifier: 'XS', group: 'other' },
        { modifier: '59', group: 'other' },
      ],
    });
  });

  it('do not bypass an edit with indicator 0', () => {
    expect(checkPair('A9503', 'A9512', { on: ON, modifiers: ['59'] }).verdict).toBe('conflict');
  });

  it('are 44, in three groups', () => {
    const count = (group: string) => modifiers().filter((entry) => entry.group === group).length;
    expect(['anatomic', 'global-surgery', 'other'].map(count)).toEqual([31, 6, 7]);
    expect(modifiers().map((entry) => modifier(entry.modifier.toLowerCase()))).toEqual(modifiers());
    for (const other of ['22', '76', '77', '50', 'LTX', '', '5 9']) expect(modifier(other)).toBeUndefined();
    expect(modifier(undefined as never)).toBeUndefined();
  });
});

describe('a table with every column', async () => {
  const rows: PtpCells[] = [
    {
      one: '00001',
      two: '00002',
      prior: '*',
      effective: '19960101',
      deletion: '20101231',
      indicator: '0',
      rationale: 'First',
    },
    { one: '00001', two: '00002', effective: '20150401', indicator: '1', rationale: 'Second' },
    {
      one: '00001',
      two: '00002',
      effective: '20120101',
      deletion: '20120101',
      indicator: '9',
      rationale: 'Withdrawn',
    },
    { one: '00003', two: '00004', effective: '20200101', indicator: '1' },
    { one: '00004', two: '00003', effective: '20210101', indicator: '0' },
    { one: '00005', two: '00006', effective: '20200101', indicator: '1' },
    { one: '00006', two: '00005', effective: '20210101', indicator: '1' },
  ];
  const ncci = await ncciOf({ 'ccipra-v322r0.txt': ptpText(rows) });
  const check = (a: string, b: string, on: string) => ncci.checkPair(a, b, { on });

  it('gives the row in force on the date', () => {
    expect(check('00002', '00001', '2010-12-31')).toMatchObject({
      verdict: 'conflict',
      column1: '00001',
      edit: {
        effective: '1996-01-01',
        effectiveUnknown: false,
        deletion: '2010-12-31',
        priorTo1996: true,
        modifierIndicator: 0,
        rationale: 'First',
      },
    });
    const second = check('00001', '00002', '2015-04-01');
    expect(second).toMatchObject({
      verdict: 'allowed-with-modifier',
      edit: { priorTo1996: false, rationale: 'Second' },
    });
    expect(second.verdict === 'allowed-with-modifier' && 'deletion' in second.edit).toBe(false);
  });

  it('gives none between two rows, with all rows of the pair', () => {
    for (const on of ['2011-01-01', '2012-01-01', '2015-03-31']) {
      const answer = check('00001', '00002', on);
      expect(answer.verdict === 'no-edit' && answer.otherRows.map(({ rationale }) => rationale)).toEqual([
        'First',
        'Withdrawn',
        'Second',
      ]);
    }
  });

  it('lets the stricter of two orders decide, and shows the other', () => {
    expect(check('00003', '00004', '2020-12-31')).toMatchObject({
      verdict: 'allowed-with-modifier',
      column1: '00003',
    });
    const both = check('00003', '00004', '2021-01-01');
    expect(both).toMatchObject({
      verdict: 'conflict',
      column1: '00004',
      column2: '00003',
      otherEdit: { column1: '00003', column2: '00004', modifierIndicator: 1 },
    });
    expect(check('00005', '00006', '2022-01-01')).toMatchObject({
      column1: '00005',
      otherEdit: { column1: '00006' },
    });
    expect(check('00006', '00005', '2022-01-01')).toMatchObject({
      column1: '00006',
      otherEdit: { column1: '00005' },
    });
    expect(ncci.checkPair('00005', '00006', { on: '2022-01-01', modifiers: ['LT'] })).toMatchObject({
      verdict: 'bypassed',
      otherEdit: { column1: '00006' },
      bypassedBy: [{ modifier: 'LT', group: 'anatomic' }],
    });
  });

  it('covers all codes', () => {
    expect(check('J1885', '99999', '2022-01-01').verdict).toBe('no-edit');
    expect(ncci.releases()).toEqual([
      {
        kind: 'ptp',
        program: 'medicare',
        setting: 'practitioner',
        name: 'NCCI PTP edits, practitioner services',
        version: 'v32.2',
        release: '2026-07-01',
        from: '1996-01-01',
        to: '2026-09-30',
        scope: 'full',
        rows: 7,
        provenance: 'verbatim',
        note: 'Invented.',
      },
    ]);
  });

  it('lists all rows in order', () => {
    expect([...ncci.edits()].map(({ column1, column2, effective }) => [column1, column2, effective])).toEqual(
      [
        ['00001', '00002', '1996-01-01'],
        ['00001', '00002', '2012-01-01'],
        ['00001', '00002', '2015-04-01'],
        ['00003', '00004', '2020-01-01'],
        ['00004', '00003', '2021-01-01'],
        ['00005', '00006', '2020-01-01'],
        ['00006', '00005', '2021-01-01'],
      ],
    );
    expect([...ncci.edits({ column1: '00004' })].length).toBe(1);
    for (const none of ['00002', '00009', 'nothing']) expect([...ncci.edits({ column1: none })]).toEqual([]);
    expect([...ncci.edits({ setting: 'outpatient' })]).toEqual([]);
  });
});
