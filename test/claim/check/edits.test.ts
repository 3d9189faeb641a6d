import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import type { ServiceLineBase } from '../../../src/claim/types.js';
import { createNcci, type Ncci } from '../../../src/ncci/index.js';
import { payload } from '../../../src/ncci/payload.js';
import { changed, found, INPATIENT, OUTPATIENT, ofRule, PROFESSIONAL } from './claims.js';

const ON = '2024-08-05';

const professional = (...lines: ServiceLineBase[]) =>
  changed(PROFESSIONAL, (claim) => {
    claim.lines = lines.map((line) => ({ units: 1, date: ON, diagnosisPointers: [1], ...line }));
  });

const outpatient = (...lines: ServiceLineBase[]) =>
  changed(OUTPATIENT, (claim) => {
    claim.lines = lines.map((line) => ({ revenueCode: '0340', units: 1, date: ON, ...line }));
  });

const report = (claim: Parameters<typeof checkClaim>[0], check: string, edits?: Ncci) =>
  checkClaim(claim, { edits }).checks.find((one) => one.check === check);

describe('pairs of one day', () => {
  // A9503/A9512 has modifier indicator 0, A9500/A9512 has 1; both in the practitioner and the outpatient table.
  it.each([
    ['professional', professional],
    ['outpatient', outpatient],
  ] as const)('of a claim that is %s', (type, claim) => {
    const [conflict] = ofRule(claim({ code: 'A9503' }, { code: 'A9512' }), 'ncci.ptp-conflict');
    expect(conflict).toMatchObject({
      severity: 'error',
      codes: ['A9512', 'A9503'],
      pointers: ['/lines/1/code', '/lines/0/code'],
    });
    const table = type === 'professional' ? 'practitioner services' : 'outpatient hospital services';
    expect(conflict!.evidence[0]).toMatchObject({
      source: `NCCI PTP edits, ${table}`,
      release: 'v30.2',
      at: 'A9503/A9512',
    });
  });

  it('are found in either order, with the denied line first', () => {
    const [finding] = ofRule(professional({ code: 'A9512' }, { code: 'a9503' }), 'ncci.ptp-conflict');
    expect(finding!.pointers).toEqual(['/lines/0/code', '/lines/1/code']);
  });

  it('a modifier of either line bypasses an edit that allows it', () => {
    const first = { code: 'A9512' };
    const second = { code: 'A9500' };
    const with59 = { modifiers: ['59'] };
    expect(found(professional(first, second))).toEqual([
      'ncci.ptp-allowed-with-modifier error /lines/0/code',
    ]);
    const bypassed = ['ncci.ptp-bypassed information /lines/0/code'];
    expect(found(professional({ ...first, ...with59 }, second))).toEqual(bypassed);
    expect(found(professional(first, { ...second, ...with59 }))).toEqual(bypassed);
    // 76 is not an NCCI-associated modifier, and no modifier bypasses indicator 0.
    expect(found(professional(first, { ...second, modifiers: ['76'] }))).toHaveLength(1);
    expect(found(professional({ code: 'A9503' }, { ...first, ...with59 }))).toEqual([
      'ncci.ptp-conflict error /lines/1/code',
    ]);
  });

  it('are not compared across days', () => {
    expect(found(professional({ code: 'A9503' }, { code: 'A9512', date: '2024-08-06' }))).toEqual([]);
  });

  it('are found for every pair of several lines', () => {
    const claim = professional({ code: 'A9503' }, { code: 'A9512' }, { code: 'A9500' });
    expect(found(claim).filter((rule) => rule.startsWith('ncci.ptp'))).toEqual(
      expect.arrayContaining([
        'ncci.ptp-conflict error /lines/1/code',
        'ncci.ptp-allowed-with-modifier error /lines/1/code',
      ]),
    );
  });

  it('are not checked for an inpatient stay', () => {
    const claim = changed(INPATIENT, (copy) => {
      copy.lines = ['A9503', 'A9512'].map((code) => ({
        revenueCode: '0340',
        code,
        units: 1,
        date: '2026-01-06',
      }));
    });
    expect(found(claim).filter((rule) => rule.startsWith('ncci'))).toEqual([]);
    expect(report(claim, 'ptp-edits')?.status).toBe('not-applicable');
  });

  it('codes that could not be judged are reported', () => {
    expect(report(professional({ code: '99213' }, { code: 'A9512' }), 'ptp-edits')).toMatchObject({
      status: 'partly',
      codes: ['99213'],
    });
    expect(report(professional({ code: 'A9503' }, { code: 'J1885' }), 'ptp-edits')).toEqual({
      check: 'ptp-edits',
      status: 'ran',
      data: [{ source: 'NCCI PTP edits, practitioner services', release: 'v30.2' }],
    });
    const late = professional({ code: 'A9503', date: '2024-10-01' }, { code: 'J1885', date: '2024-10-01' });
    expect(report(late, 'ptp-edits')).toMatchObject({
      status: 'partly',
      reason: 'the table ends on 2024-09-30; later edits are not in it',
    });
  });
});

describe('units', () => {
  const may = '2026-05-04';

  it('per line: A0425 has at most 250 on each line', () => {
    expect(
      found(
        professional(
          { code: 'A0425', units: 250, date: may },
          { code: 'A0425', units: 249, date: may, modifiers: ['GY'] },
        ),
      ),
    ).toEqual([]);
    expect(found(professional({ code: 'A0425', units: 251, date: may }))).toEqual([
      'ncci.mue-line error /lines/0/units',
    ]);
  });

  it('per day: J1885 has at most 8, summed over lines', () => {
    const lines = (a: number, b: number, date = may) =>
      professional(
        { code: 'J1885', units: a, date: may },
        { code: 'j1885', modifiers: ['JZ'], units: b, date },
      );
    expect(found(lines(4, 4))).toEqual([]);
    expect(ofRule(lines(4, 5), 'ncci.mue-day')).toMatchObject([
      { severity: 'error', codes: ['J1885'], pointers: ['/lines/0/units', '/lines/1/units'] },
    ]);
    expect(found(lines(8, 8, '2026-05-05'))).toEqual([]);
  });

  it('of a line over several days are divided by the days', () => {
    const line = { code: 'J1885', units: 40, date: may };
    expect(found(professional({ ...line, through: '2026-05-08' }))).toEqual([]);
    expect(found(professional(line))).toEqual(['ncci.mue-day error /lines/0/units']);
    expect(found(professional({ ...line, through: '2026-05-07' }))).toHaveLength(1);
    const second = { code: 'J1885', units: 1, date: '2026-05-06', modifiers: ['JZ'] };
    expect(ofRule(professional({ ...line, through: '2026-05-08' }, second), 'ncci.mue-day')).toMatchObject([
      { pointers: ['/lines/0/units', '/lines/1/units'] },
    ]);
  });

  it('of a line without dates are spread over the dates of the claim', () => {
    const claim = changed(outpatient({ code: 'J1885', units: 40 }), (copy) => {
      copy.from = ON;
      copy.through = '2024-08-09';
      delete copy.lines[0].date;
    });
    expect(found(claim)).toEqual([]);
    expect(found(changed(claim, (copy) => (copy.through = ON)))).toHaveLength(1);
  });

  it('a last day before the first does not divide', () => {
    expect(found(professional({ code: 'J1885', units: 9, date: may, through: '2026-05-01' }))).toEqual([
      'claim.date-order error /lines/0/through',
      'ncci.mue-day error /lines/0/units',
    ]);
  });

  it('pointers are those of the claim, if there are lines without a code between', () => {
    const claim = changed(outpatient({ code: 'J1885', units: 9 }), (copy) => {
      copy.lines.unshift({ revenueCode: '0250', units: 40 }, { revenueCode: '0270' });
    });
    expect(found(claim)).toEqual(['ncci.mue-day error /lines/2/units']);
  });

  it('minutes do not count as units', () => {
    const line = { code: 'A0425', minutes: 300, date: may };
    expect(found(changed(professional(line), (claim) => delete claim.lines[0].units))).toEqual([]);
  });

  it('of a supplier use their own table', () => {
    const claim = professional({ code: 'J1885', units: 9 });
    expect(report(claim, 'units')?.data[0]?.source).toBe('NCCI MUE values, practitioner services');
    const supplier = checkClaim(claim, { supplier: true }).checks.find(({ check }) => check === 'units');
    expect(supplier?.data[0]?.source).toBe('NCCI MUE values, DME supplier services');
  });

  it('a code without a published limit is reported', () => {
    expect(report(professional({ code: 'G2211', date: may }), 'units')).toMatchObject({
      status: 'partly',
      codes: ['G2211'],
      reason: 'CMS publishes no MUE for some codes; that does not mean they are unlimited',
    });
    expect(report(professional({ code: 'J1885', date: '2026-03-31' }), 'units')).toMatchObject({
      status: 'partly',
      reason: 'the table begins on 2026-04-01',
    });
  });
});

describe('add-on codes', () => {
  it('are found alone, and with a code that is not one of their primaries', () => {
    const rule = ['ncci.add-on-without-primary error /lines/0/code'];
    expect(found(outpatient({ code: 'G2212' }))).toEqual(rule);
    expect(found(outpatient({ code: 'G2212' }, { code: 'J1885' }))).toEqual(rule);
    expect(found(outpatient({ code: 'G2212' }, { code: 'G0463' }))).toEqual([]);
  });

  it('are not judged with a CPT code, which may be a primary', () => {
    const claim = outpatient({ code: 'G2212' }, { code: '99205' });
    expect(found(claim)).toEqual([]);
    expect(report(claim, 'add-ons')).toMatchObject({ status: 'partly', codes: ['99205', 'G2212'] });
  });
});

describe('edits of the caller', () => {
  it('replace the bundled ones', () => {
    const none = createNcci({});
    const claim = professional({ code: 'A9503' }, { code: 'A9512' });
    expect(found(claim, { edits: none })).toEqual([]);
    expect(['ptp-edits', 'units', 'add-ons'].map((check) => report(claim, check, none)?.status)).toEqual(
      Array(3).fill('not-run'),
    );
    expect(found(claim, { edits: createNcci({ ...payload }) })).toEqual(found(claim));
  });

  it('answers of one are not kept for another', () => {
    const claim = professional({ code: 'A9503' }, { code: 'A9512' });
    const none = createNcci({});
    for (let i = 0; i < 3; i++) {
      expect(found(claim)).toEqual(['ncci.ptp-conflict error /lines/1/code']);
      expect(found(claim, { edits: none })).toEqual([]);
    }
  });
});
