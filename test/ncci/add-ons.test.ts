import { describe, expect, it } from 'vitest';
import { addOn, checkAddOns } from '../../src/ncci/index.js';
import { ncciOf } from './compiled.js';
import { addOnText } from './official.js';

const ON = '2026-07-15';

describe('the bundled table', () => {
  it('gives type, primaries and what is missing', () => {
    expect(addOn('G0506', { on: ON })).toEqual({
      verdict: 'add-on',
      code: 'G0506',
      type: 3,
      primaries: [
        { code: 'G0402', effective: '2017-01-01' },
        { code: 'G0438', effective: '2017-01-01' },
        { code: 'G0439', effective: '2017-01-01' },
        { code: 'G0463', effective: '2024-01-01' },
      ],
      contractorDefined: true,
      complete: false,
      notes: ['Contractor Defined Primary Codes'],
      table: expect.objectContaining({ version: '2026Q3', scope: 'level2' }),
      projected: false,
    });
  });

  it('gives the primaries of the date', () => {
    const codes = (on: string) => {
      const answer = addOn('G0506', { on });
      return answer.verdict === 'add-on' ? answer.primaries.map(({ code }) => code) : answer.verdict;
    };
    expect(codes('2023-12-31')).toEqual(['G0402', 'G0438', 'G0439']);
    expect(codes('2016-12-31')).toBe('not-loaded');
    expect(codes('2013-03-31')).toBe('outside-data-range');
    expect(addOn('G0506', { on: '2026-10-01' })).toMatchObject({ projected: true });
  });

  it('never says that a code is not an add-on: rows with CPT primaries are left out', () => {
    expect(addOn('J1885', { on: ON })).toMatchObject({
      verdict: 'not-loaded',
      reason: 'code',
      codes: ['J1885'],
    });
    expect(addOn('00001', { on: ON })).toMatchObject({ verdict: 'not-loaded', reason: 'code' });
    expect(addOn('', { on: ON })).toMatchObject({ verdict: 'not-loaded', reason: 'malformed' });
    expect(addOn('G0506', { on: ON, program: 'medicaid' })).toMatchObject({ reason: 'table' });
  });

  it('judges if every possible primary is known', () => {
    const check = (...codes: string[]) =>
      checkAddOns(
        codes.map((code) => ({ code })),
        { on: ON },
      );
    expect(check('G0554', 'G0553').findings).toEqual([]);
    expect(check('G0554').findings).toHaveLength(1);
    expect(check('G0554', 'J1885').findings).toMatchObject([
      { rule: 'ncci.add-on-without-primary', severity: 'error' },
    ]);
    // A CPT code beside it may be one of the primaries that are left out.
    const open = check('G0554', '00001');
    expect(open.findings).toEqual([]);
    expect(open.checks[0]?.notJudged?.map(({ codes, pointers, cause }) => [codes, pointers, cause])).toEqual([
      [['G0554'], ['/0/code'], 'not-loaded'],
      [['00001'], ['/1/code'], 'not-loaded'],
    ]);
  });
});

describe('a full table', async () => {
  const ncci = await ncciOf({
    'AOC_V2026Q3-MCR.txt': addOnText([
      { type: '1', addOn: '00011', primary: '00001', effective: '2020001' },
      { type: '1', addOn: '00011', primary: '00002', effective: '2024001', deletion: '2025365' },
      { type: '1', addOn: '00011', primary: '00003', primaryDeletion: '2024366', deletion: '2025001' },
      {
        type: '2',
        addOn: '00012',
        primary: 'CCCCC',
        note: 'Contractor Defined\nPrimary Codes, \x93as ever\x94',
      },
      { type: '3', addOn: '0013Z', primary: 'CCCCC' },
      { type: '3', addOn: '0013Z', primary: 'G0001' },
      { type: '1', addOn: '00014', primary: '00001', addOnDeletion: '2023090' },
    ]),
  });
  const primaries = (code: string, on: string) => {
    const answer = ncci.addOn(code, { on });
    return answer.verdict === 'add-on' ? answer.primaries.map((primary) => primary.code) : answer.verdict;
  };
  const check = (...codes: string[]) =>
    ncci.checkAddOns(
      codes.map((code) => ({ code })),
      { on: ON },
    );

  it('reads days of the year, and ends a row with the first of its deletion dates', () => {
    expect(primaries('00011', '2024-12-31')).toEqual(['00001', '00002', '00003']);
    expect(primaries('00011', '2025-01-01')).toEqual(['00001', '00002']);
    expect(primaries('00011', '2026-01-01')).toEqual(['00001']);
    expect(ncci.addOn('00011', { on: '2025-01-01' })).toMatchObject({
      complete: true,
      primaries: [
        { code: '00001', effective: '2020-01-01' },
        { code: '00002', effective: '2024-01-01', deletion: '2025-12-31' },
      ],
    });
    expect([primaries('00014', '2023-03-31'), primaries('00014', '2023-04-01')]).toEqual([
      ['00001'],
      'not-add-on',
    ]);
    expect(primaries('00099', ON)).toBe('not-add-on');
  });

  it('keeps notes on one line', () => {
    expect(ncci.addOn('00012', { on: ON })).toMatchObject({
      type: 2,
      contractorDefined: true,
      primaries: [],
      notes: ['Contractor Defined Primary Codes, "as ever"'],
    });
  });

  it('requires a primary with type 1', () => {
    expect(check('00011', '00001')).toMatchObject({
      ok: true,
      findings: [],
      checks: [{ check: 'add-ons', status: 'ran' }],
    });
    expect(check('00099', '00011').findings).toEqual([
      {
        rule: 'ncci.add-on-without-primary',
        severity: 'error',
        message: '00011 is an add-on code, but none of its primaries is billed on 2026-07-15',
        codes: ['00011'],
        pointers: ['/1/code'],
        evidence: [
          {
            source: 'NCCI add-on code edits',
            release: '2026Q3',
            at: '00011',
            statement: '00011: type 1; primary 00001',
          },
        ],
        fix: { message: 'bill the primary service of the same day if it was done, or leave the add-on out' },
      },
    ]);
  });

  it('requires any other service with type 2, and leaves the rest to the contractor', () => {
    expect(check('00012').findings).toMatchObject([
      { rule: 'ncci.add-on-without-primary', severity: 'error' },
    ]);
    expect(check('00012', '00012').findings).toHaveLength(2);
    expect(check('00012', '00099').findings).toMatchObject([
      { rule: 'ncci.add-on-contractor', severity: 'information' },
    ]);
  });

  it('accepts a listed primary of type 3, and warns of others', () => {
    expect(check('0013Z', 'G0001').findings).toEqual([]);
    expect(check('0013z', '00099').findings).toMatchObject([
      {
        rule: 'ncci.add-on-contractor',
        severity: 'warning',
        evidence: [{ statement: '0013Z: type 3; primary G0001, contractor defined' }],
      },
    ]);
  });

  it('checks each day by itself', () => {
    const lines = [
      { code: '00011', on: '2026-07-15' },
      { code: '00001', on: '2026-07-16' },
    ];
    expect(ncci.checkAddOns(lines).findings).toMatchObject([{ pointers: ['/0/code'] }]);
  });
});
