import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import { type Change, changed, found, INPATIENT, ofRule, PROFESSIONAL } from './claims.js';

const withProcedures = (...codes: string[]) =>
  changed(INPATIENT, (claim) => (claim.procedures = codes.map((code) => ({ code, date: '2026-01-05' }))));

/** A stay of the year whose procedure lists are in the data. */
const in2020 = (code: string, change: Change = () => {}) =>
  changed(INPATIENT, (claim) => {
    Object.assign(claim, {
      from: '2020-01-05',
      admission: '2020-01-05',
      through: '2020-01-09',
      discharge: '2020-01-09',
    });
    claim.procedures = [{ code, date: '2020-01-05' }];
    change(claim);
  });

describe('procedures of a stay', () => {
  it.each([
    ['icd10pcs.header', '0DTJ4Z'],
    ['icd10pcs.unknown', '0DTJ4ZY'],
    ['icd10pcs.malformed', '0DTO4ZZ'],
    ['icd10pcs.malformed', ''],
  ])('%s', (rule, code) => {
    const [finding] = ofRule(withProcedures('0DTJ4ZZ', code), rule);
    expect(finding).toMatchObject({ severity: 'error', pointers: ['/procedures/1/code'] });
  });

  it('have legal codes that look like it in the message, and no fix', () => {
    const [finding] = ofRule(withProcedures('0DTJ4ZY'), 'icd10pcs.unknown');
    expect(finding!.message).toMatch(/; did you mean 0DTJ4ZG, 0DTJ4ZZ\?$/);
    expect(finding!.fix).toBeUndefined();
  });

  it('may be in upper or lower case, with spaces around', () => {
    expect(found(withProcedures(' 0dtj4zz '))).toEqual([]);
  });

  it('the report names the release', () => {
    const report = checkClaim(INPATIENT).checks.find(({ check }) => check === 'procedures');
    expect(report).toEqual({
      check: 'procedures',
      status: 'ran',
      data: [{ source: 'ICD-10-PCS', release: '2025-10-01' }],
    });
    const other = checkClaim(PROFESSIONAL).checks.find(({ check }) => check === 'procedures');
    expect(other?.status).toBe('not-applicable');
  });
});

describe('the Medicare Code Editor on procedures', () => {
  it('finds ventilation of more than 96 hours in a stay of four days, and not of five', () => {
    const until = (day: string) =>
      found(
        in2020('5A1955Z', (claim) => {
          claim.through = day;
          claim.discharge = day;
        }),
      );
    expect(until('2020-01-10')).toEqual([]);
    for (const day of ['2020-01-08', '2020-01-09'])
      expect(until(day)).toEqual(['mce.procedure-inconsistent-with-length-of-stay error /procedures/0/code']);
  });

  it('finds procedures that are not covered, covered under conditions, or not covered over 60', () => {
    expect(found(in2020('00F3XZZ'))).toEqual(['mce.procedure-non-covered error /procedures/0/code']);
    expect(found(in2020('02HA0QZ'))).toEqual(['mce.procedure-limited-coverage warning /procedures/0/code']);
    const aged = (birthDate: string) =>
      found(in2020('0SR20JZ', (claim) => (claim.patient = { birthDate, sex: 'F' })));
    expect(aged('1959-01-05')).toEqual(['mce.procedure-non-covered-over-60 error /procedures/0/code']);
    // 60 until the day before the birthday.
    expect(aged('1959-01-06')).toEqual([]);
    expect(found(in2020('0SR20JZ', (claim) => (claim.patient = { age: 61 })))).toHaveLength(1);
    expect(found(in2020('0SR20JZ', (claim) => delete claim.patient))).toEqual([]);
  });

  it('finds procedures for the other sex, until the edit ended', () => {
    const male = { birthDate: '1980-01-01', sex: 'M' };
    // Delivery of products of conception.
    const ofSex = (lines: string[]) => lines.filter((line) => line.includes('procedure-sex'));
    const claim = in2020('10E0XZZ', (copy) => (copy.patient = male));
    expect(ofSex(found(claim))).toEqual(['mce.procedure-sex error /procedures/0/code']);
    expect(ofSex(found(in2020('10E0XZZ', (copy) => (copy.patient = { ...male, sex: 'F' }))))).toEqual([]);
    const later = changed(
      { ...INPATIENT, patient: male as never },
      (copy) => (copy.procedures = [{ code: '10E0XZZ' }]),
    );
    expect(ofSex(found(later))).toEqual([]);
  });

  it('names the days of the edit as evidence', () => {
    expect(found(withProcedures('00F3XZZ'))).toEqual(['mce.procedure-non-covered error /procedures/0/code']);
    const [finding] = ofRule(withProcedures('00F3XZZ'), 'mce.procedure-non-covered');
    expect(finding!.evidence[0]).toMatchObject({
      source: 'Medicare Code Editor',
      release: 'v43.1',
      statement: 'lists 00F3XZZ since 2015-10-01. The procedure is not covered.',
    });
  });

  it('gives information if the coverage depends on diagnoses that are not in the data', () => {
    expect(found(in2020('30233G0'))).toEqual([
      'mce.procedure-non-covered-conditional information /procedures/0/code',
    ]);
  });

  it('questions a delivery without an outcome of delivery', () => {
    const delivery = (code: string) =>
      found(in2020('10D00Z0', (claim) => claim.diagnoses.push({ code }))).filter((line) =>
        line.includes('obstetric'),
      );
    expect(delivery('O34.219')).toEqual(['mce.procedure-questionable-obstetric warning /procedures/0/code']);
    expect(delivery('Z37.0')).toEqual([]);
  });
});
