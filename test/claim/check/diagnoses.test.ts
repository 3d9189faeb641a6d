import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import { type Change, changed, found, INPATIENT, OUTPATIENT, ofRule, PROFESSIONAL } from './claims.js';

const report = (claim: Parameters<typeof checkClaim>[0], check: string) =>
  checkClaim(claim).checks.find((one) => one.check === check);

describe('the rules of ICD-10-CM', () => {
  it.each([
    ['icd10cm.header error /diagnoses/1', (claim) => (claim.diagnoses[1].code = 'E11')],
    ['icd10cm.invalid error /diagnoses/1', (claim) => (claim.diagnoses[1].code = 'E11.99')],
    ['icd10cm.duplicate error /diagnoses/1', (claim) => (claim.diagnoses[1].code = 'e1165')],
    ['icd10cm.excludes1 warning /diagnoses/0', (claim) => (claim.diagnoses[1].code = 'E10.9')],
    [
      'icd10cm.external-cause-first error /diagnoses/0',
      (claim) => (claim.diagnoses = [{ code: 'W17.89XA' }]),
    ],
  ] as [string, Change][])('%s', (expected, change) => {
    expect(found(changed(PROFESSIONAL, change))).toContain(expected);
  });

  it('pointers lead to the place in the claim, whatever the order of roles', () => {
    const claim = changed(INPATIENT, (copy) => {
      copy.diagnoses = [
        { code: 'R10.31', role: 'admitting' },
        { code: 'I10', role: 'other', poa: 'Y' },
        { code: 'E11.9', role: 'other', poa: 'Y' },
        { code: 'K35.80', role: 'principal', poa: 'Y' },
        { code: 'E11.9', role: 'other', poa: 'Y' },
      ];
    });
    expect(ofRule(claim, 'icd10cm.duplicate')[0]!.pointers).toEqual(['/diagnoses/4', '/diagnoses/2']);
    const header = changed(claim, (copy) => (copy.diagnoses[3].code = 'K35.8'));
    expect(found(header)).toContain('icd10cm.header error /diagnoses/3');
  });

  it('admitting diagnoses and reasons for the visit must be billable codes, and no other rule applies to them', () => {
    const admitting = (code: string) =>
      found(changed(INPATIENT, (claim) => (claim.diagnoses[1].code = code)));
    expect(admitting('A04.7')).toEqual(['icd10cm.header error /diagnoses/1']);
    expect(admitting('nothing')).toEqual(['icd10cm.invalid error /diagnoses/1']);
    // The same code as principal and as admitting diagnosis is usual.
    expect(admitting('K35.80')).toEqual([]);
    const reason = (code: string) => found(changed(OUTPATIENT, (claim) => (claim.diagnoses[1].code = code)));
    expect(reason('R07.9')).toEqual([]);
    expect(reason('R07')).toEqual(['icd10cm.header error /diagnoses/1']);
  });

  it('present-on-admission indicators are checked only for a stay', () => {
    const without = (claim: typeof INPATIENT) => changed(claim, (copy) => delete copy.diagnoses[2].poa);
    expect(found(without(INPATIENT))).toEqual(['icd10cm.poa-missing error /diagnoses/2']);
    const wrong = changed(INPATIENT, (claim) => (claim.diagnoses[2].poa = 'X'));
    expect(found(wrong)).toEqual(['icd10cm.poa-invalid error /diagnoses/2']);
  });

  it('the report names the releases that judged', () => {
    expect(report(INPATIENT, 'diagnoses')).toEqual({
      check: 'diagnoses',
      status: 'ran',
      data: [
        { source: 'ICD-10-CM', release: '2025-10-01' },
        { source: 'ICD-10-CM Tabular List', release: '2025-10-01' },
      ],
    });
    const late = changed(PROFESSIONAL, (claim) => {
      for (const line of claim.lines) line.date = '2028-01-01';
    });
    expect(report(late, 'diagnoses')).toMatchObject({
      status: 'partly',
      reason: expect.stringContaining('after the last day'),
    });
  });
});

describe('the Medicare Code Editor', () => {
  const principal = (code: string, patient = INPATIENT.patient) =>
    found(changed({ ...INPATIENT, patient }, (claim) => (claim.diagnoses[0].code = code)));

  it('finds a manifestation, an external cause or a circumstance as principal diagnosis', () => {
    expect(principal('F02.80')).toContain('mce.manifestation-principal error /diagnoses/0');
    expect(principal('W17.89XA')).toContain('mce.external-cause-principal error /diagnoses/0');
    expect(principal('Z37.0').some((rule) => rule.startsWith('mce.unacceptable-principal'))).toBe(true);
  });

  it('the age is calculated for the day of admission', () => {
    // A33 is for newborns, age 0: born on the day before, and a year and a day before.
    const born = (birthDate: string) =>
      principal('A33', { birthDate, sex: 'F' }).filter((rule) => rule.startsWith('mce.age'));
    expect(born('2026-01-04')).toEqual([]);
    expect(born('2025-01-05')).toEqual(['mce.age error /diagnoses/0']);
    expect(born('2025-01-06')).toEqual([]);
  });

  it('without a patient the report says that ages were not judged', () => {
    const claim = changed(INPATIENT, (copy) => {
      delete copy.patient;
      copy.diagnoses[0].code = 'A33';
    });
    expect(report(claim, 'code-editor')).toMatchObject({ status: 'partly', codes: ['A33'] });
    expect(report(INPATIENT, 'code-editor')?.status).toBe('ran');
  });

  it('its edits are information on other claims', () => {
    const claim = changed(PROFESSIONAL, (copy) => (copy.diagnoses = [{ code: 'A33' }]));
    expect(
      found(
        changed(claim, (copy) =>
          copy.lines.forEach((line: { diagnosisPointers: number[] }) => {
            line.diagnosisPointers = [1];
          }),
        ),
      ),
    ).toContain('mce.age information /diagnoses/0');
    expect(report(PROFESSIONAL, 'code-editor')?.reason).toContain('information only');
  });
});
