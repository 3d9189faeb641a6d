import { describe, expect, it } from 'vitest';
import { checkUnits, mue, type NcciOptions } from '../../src/ncci/index.js';
import { ncciOf } from './compiled.js';
import { mueCsv } from './official.js';

const ON = '2026-04-15';

describe('the bundled limits', () => {
  it('give units, indicator and rationale', () => {
    expect(mue(' j0897', { on: ON })).toEqual({
      verdict: 'limit',
      code: 'J0897',
      units: 120,
      mai: 3,
      maiMeaning: 'Date of Service Edit: Clinical',
      rationale: 'Prescribing Information',
      table: expect.objectContaining({ version: '2026Q2', setting: 'practitioner', rows: 4523 }),
      projected: false,
    });
  });

  it('report codes that they do not cover', () => {
    expect(mue('V9999', { on: ON })).toMatchObject({ verdict: 'not-published', code: 'V9999' });
    expect(mue('00001', { on: ON })).toMatchObject({
      verdict: 'not-loaded',
      reason: 'code',
      codes: ['00001'],
    });
    expect(mue('?', { on: ON })).toMatchObject({ verdict: 'not-loaded', reason: 'malformed' });
    expect(mue('J0897', { on: ON, program: 'medicaid' })).toMatchObject({
      verdict: 'not-loaded',
      reason: 'table',
    });
    expect(mue('J0897', { on: '2026-03-31' })).toMatchObject({ verdict: 'outside-data-range' });
    expect(mue('J0897', { on: '2026-07-01' })).toMatchObject({ verdict: 'limit', projected: true });
  });

  it('are those of the setting', () => {
    const versions = (['practitioner', 'outpatient', 'dme'] as const).map((setting) => {
      const answer = mue('A4218', { on: ON, setting });
      return answer.verdict === 'not-loaded' ? answer.verdict : answer.table.version;
    });
    expect(versions).toEqual(['2026Q2', '2024Q3', '2024Q3']);
    expect(mue('A4218', { on: '2024-07-01', setting: 'dme' })).toMatchObject({ units: 56, projected: false });
  });
});

describe('units of lines', async () => {
  const ncci = await ncciOf({
    'MCR_MUE_PractitionerServices_Eff_04-01-2026.csv': mueCsv('Practitioner', [
      { code: '00001', units: '2', mai: '1 Line Edit', rationale: 'CMS Policy' },
      { code: '00002', units: '3', mai: '2 Date of Service Edit: Policy' },
      { code: 'J0003', units: '4', mai: '3 Date of Service Edit: Clinical' },
      { code: 'J0004', units: '0' },
    ]),
  });
  const check = (lines: readonly [code: string, units?: number, on?: string][], options?: NcciOptions) =>
    ncci.checkUnits(
      lines.map(([code, units, on]) => ({ code, units, on })),
      { on: ON, ...options },
    );

  it('are judged line by line with indicator 1', () => {
    expect(
      check([
        ['00001', 2],
        ['00001', 2],
        ['00001', 1],
      ]),
    ).toMatchObject({ ok: true, findings: [], checks: [{ check: 'units', status: 'ran' }] });
    expect(
      check([
        ['00001', 2],
        ['00001', 3],
      ]).findings,
    ).toEqual([
      {
        rule: 'ncci.mue-line',
        severity: 'error',
        message: '00001: 3 units, but at most 2 on one line',
        codes: ['00001'],
        pointers: ['/1/units'],
        evidence: [
          {
            source: 'NCCI MUE values, practitioner services',
            release: '2026Q2',
            at: '00001',
            statement: '00001: 2; 1 Line Edit; CMS Policy',
          },
        ],
        fix: { message: expect.stringContaining('at most 2 on a line') },
      },
    ]);
  });

  it('are summed by day with indicators 2 and 3', () => {
    expect(
      check([
        ['00002', 2],
        ['00002', 1],
        ['J0003', 4],
      ]).findings,
    ).toEqual([]);
    expect(
      check([
        ['00002', 2],
        ['J0003', 5],
        ['00002', 2],
      ]).findings,
    ).toEqual([
      expect.objectContaining({
        rule: 'ncci.mue-day',
        message: '00002: 4 units, but at most 3 for one patient on one day (2026-04-15)',
        pointers: ['/0/units', '/2/units'],
        fix: { message: expect.stringContaining('policy') },
      }),
      expect.objectContaining({
        pointers: ['/1/units'],
        fix: { message: expect.stringContaining('medically necessary') },
      }),
    ]);
    expect(
      check([
        ['00002', 2, '2026-04-15'],
        ['00002', 2, '2026-04-16'],
      ]).findings,
    ).toEqual([]);
    expect(
      check([
        ['00002', 2, '2026-04-15'],
        ['00002', 2],
      ]).findings,
    ).toHaveLength(1);
  });

  it('of a code that is not payable are all too many', () => {
    const [finding] = check([['J0004', 1]]).findings;
    expect(finding).toMatchObject({ message: expect.stringContaining('not payable in this setting') });
    expect(finding).not.toHaveProperty('fix');
    expect(check([['J0004', 0]]).findings).toEqual([]);
  });

  it('count as one if they are left out, and codes may be in upper or lower case', () => {
    expect(check([['j0003 '], ['J0003', 4]]).findings[0]).toMatchObject({
      codes: ['J0003'],
      pointers: ['/0/units', '/1/units'],
    });
  });

  it('without a known limit are reported', () => {
    expect(
      check([
        ['00009', 1],
        ['what', 1],
        ['00001', 1, '2026-03-31'],
      ]).checks[0]?.notJudged,
    ).toEqual([
      {
        codes: ['00009'],
        pointers: ['/0/code'],
        cause: 'not-published',
        reason: expect.stringContaining('does not mean it is unlimited'),
      },
      {
        codes: ['what'],
        pointers: ['/1/code'],
        cause: 'not-loaded',
        reason: expect.stringContaining("'what'"),
      },
      {
        codes: ['00001'],
        pointers: ['/2/code'],
        cause: 'outside-data-range',
        reason: expect.stringContaining('2026-04-01'),
      },
    ]);
    expect(checkUnits([{ code: '00001', units: 9 }], { on: ON }).checks[0]?.notJudged).toHaveLength(1);
  });

  it('have pointers into the claim', () => {
    const { findings, checks } = ncci.checkUnits([{ code: '00001', units: 3 }, { code: '00009' }], {
      on: ON,
      pointer: '/claim/lines',
    });
    expect([findings[0]!.pointers, checks[0]?.notJudged?.[0]?.pointers]).toEqual([
      ['/claim/lines/0/units'],
      ['/claim/lines/1/code'],
    ]);
  });

  it.each([
    ['not a list', 'invalid-argument'],
    [[undefined], 'invalid-argument'],
    [[{ code: '00001', units: -1 }], 'invalid-argument'],
    [[{ code: '00001', units: Number.NaN }], 'invalid-argument'],
    [[{ code: '00001', units: '3' }], 'invalid-argument'],
    [[{ code: '00001', on: '04/15/2026' }], 'invalid-date'],
  ])('of %j throw', (lines, code) => {
    expect(() => ncci.checkUnits(lines as never, { on: ON })).toThrow(expect.objectContaining({ code }));
    expect(() => ncci.checkAddOns(lines as never, { on: ON })).toThrow(expect.objectContaining({ code }));
  });
});

describe('several quarters of one setting', async () => {
  const file = (units: string) =>
    mueCsv('Outpatient Hospital', [
      { code: 'J0003', units },
      { code: '00001', units },
    ]);
  const ncci = await ncciOf({
    'MCR_MUE_OutpatientHospitalServices_Eff_07-01-2026.csv': file('7'),
    'MCR_MUE_OutpatientHospitalServices_Eff_01-01-2026.csv': file('5'),
  });
  const units = (on: string) => {
    const answer = ncci.mue('J0003', { on, setting: 'outpatient' });
    return answer.verdict === 'limit'
      ? [answer.units, answer.table.version, answer.projected]
      : answer.verdict;
  };

  it('answer each for its own', () => {
    expect(
      ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-07-01', '2026-10-01'].map(units),
    ).toEqual([
      'outside-data-range',
      [5, '2026Q1', false],
      [5, '2026Q1', false],
      [5, '2026Q1', true],
      [7, '2026Q3', false],
      [7, '2026Q3', true],
    ]);
    expect(ncci.dataRange('mue', { setting: 'outpatient' })).toEqual({
      from: '2026-01-01',
      to: '2026-09-30',
    });
    expect(ncci.releases().map(({ version }) => version)).toEqual(['2026Q1', '2026Q3']);
  });
});
