import { describe, expect, it } from 'vitest';
import { type Change, changed, found, INPATIENT, OUTPATIENT, ofRule, PROFESSIONAL } from './claims.js';

describe('invalid dates', () => {
  it.each([
    ['/from', (claim) => (claim.from = '2024-02-30')],
    ['/through', (claim) => (claim.through = '08/05/2024')],
    ['/lines/0/date', (claim) => (claim.lines[0].date = '20240805')],
    ['/lines/1/through', (claim) => (claim.lines[1].through = '')],
    ['/patient/birthDate', (claim) => (claim.patient.birthDate = '1975-13-01')],
  ] as [string, Change][])('%s', (pointer, change) => {
    expect(found(changed(OUTPATIENT, change))).toContain(`claim.date error ${pointer}`);
  });

  it('of procedures and of the stay are found', () => {
    const claim = changed(INPATIENT, (copy) => {
      copy.admission = 'yesterday';
      copy.discharge = '2026-01-32';
      copy.procedures[0].date = '2026-1-5';
    });
    expect(found(claim)).toEqual([
      'claim.date error /admission',
      'claim.date error /discharge',
      'claim.date error /procedures/0/date',
    ]);
  });

  it('leave the claim without a usable date', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      for (const line of copy.lines) delete line.date;
    });
    expect(found(claim)).toContain('claim.date-missing error ');
    expect(found({ ...claim, from: '2026-05-04' })).toEqual([]);
    const stay = changed(INPATIENT, (copy) => {
      delete copy.discharge;
      delete copy.through;
    });
    expect(found(stay)).toContain('claim.date-missing error ');
  });

  it('that are wrong are the cause, and nothing says that they are missing', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      copy.lines.forEach((line: { date: string }) => {
        line.date = '01/12/2026';
      });
    });
    expect(found(claim)).toEqual([0, 1, 2].map((line) => `claim.date error /lines/${line}/date`));
    const stay = changed(INPATIENT, (copy) => {
      copy.discharge = '2026-02-30';
      delete copy.through;
    });
    expect(found(stay)).toEqual(['claim.date error /discharge']);
    // A wrong last day is not why there is no first one.
    const through = changed(PROFESSIONAL, (copy) => {
      for (const line of copy.lines) delete line.date;
      copy.through = 'today';
    });
    expect(found(through)).toEqual(['claim.date-missing error ', 'claim.date error /through']);
  });
});

describe('dates out of their order', () => {
  it.each([
    ['claim.date-order error /through', (claim) => (claim.through = '2024-08-04')],
    ['claim.date-order error /lines/1/through', (claim) => (claim.lines[1].through = '2024-08-04')],
    ['claim.date-outside error /lines/0/date', (claim) => (claim.lines[0].date = '2024-08-04')],
    ['claim.date-outside error /lines/0/date', (claim) => (claim.lines[0].date = '2024-08-06')],
    ['claim.date-order error /patient/birthDate', (claim) => (claim.patient.birthDate = '2024-08-06')],
  ] as [string, Change][])('%s', (expected, change) => {
    expect(found(changed(OUTPATIENT, change))).toContain(expected);
  });

  it.each([
    ['claim.date-order error /discharge', (claim) => (claim.discharge = '2026-01-04')],
    ['claim.date-order error /through', (claim) => (claim.admission = '2026-01-10')],
    ['claim.date-order error /procedures/0/date', (claim) => (claim.procedures[0].date = '2026-01-10')],
    ['claim.date-outside warning /procedures/0/date', (claim) => (claim.procedures[0].date = '2026-01-01')],
  ] as [string, Change][])('of a stay: %s', (expected, change) => {
    expect(found(changed(INPATIENT, change))).toContain(expected);
  });

  it('dates on the bounds are in order', () => {
    const claim = changed(INPATIENT, (copy) => {
      copy.procedures = [
        { code: '0DTJ4ZZ', date: '2026-01-02' },
        { code: '0DTJ4ZZ', date: '2026-01-09' },
      ];
      copy.patient.birthDate = '2026-01-05';
    });
    expect(found(claim).filter((rule) => rule.startsWith('claim.date'))).toEqual([]);
  });

  it('the message names both days', () => {
    const [finding] = ofRule(
      changed(OUTPATIENT, (claim) => (claim.through = '2024-08-04')),
      'claim.date-order',
    );
    expect(finding!.message).toBe('the last day 2024-08-04 is before the first day 2024-08-05');
  });
});

describe('the patient', () => {
  it.each([
    ['claim.sex error /patient/sex', { sex: 'female' }],
    ['claim.age error /patient/ageYears', { ageYears: 67.5 }],
    ['claim.age error /patient/ageYears', { ageYears: -1 }],
    ['claim.age error /patient/ageYears', { ageYears: 125 }],
  ])('%s', (expected, patient) => {
    expect(found({ ...PROFESSIONAL, patient })).toEqual([expected]);
  });

  it('age and date of birth agree, or the date of birth is used', () => {
    const aged = (ageYears: number) =>
      found({ ...PROFESSIONAL, patient: { birthDate: '1958-05-05', ageYears } });
    // The birthday is the day after the service.
    expect(aged(67)).toEqual([]);
    expect(aged(68)).toEqual(['claim.age warning /patient/ageYears']);
  });

  it('may be left out of a claim', () => {
    expect(found(changed(PROFESSIONAL, (claim) => delete claim.patient))).toEqual([]);
  });
});

describe('the date that is used', () => {
  // A04.7 was divided on 2017-10-01.
  const split = (claim: object) => found(claim).filter((rule) => rule.startsWith('icd10cm'));

  it('of a stay is the day of discharge, whatever the lines say', () => {
    const stay = (discharge: string) => ({
      type: 'inpatient',
      from: '2017-09-28',
      through: discharge,
      admission: '2017-09-28',
      discharge,
      diagnoses: [
        { code: 'A04.7', poa: 'Y' },
        { code: 'R19.7', role: 'admitting' },
      ],
      lines: [{ revenueCode: '0120', units: 2, date: '2017-09-28' }],
    });
    expect(split(stay('2017-09-30'))).toEqual([]);
    expect(split(stay('2017-10-01'))).toEqual(['icd10cm.header error /diagnoses/0']);
  });

  it('of another claim is the day of service', () => {
    const visit = (date: string) => ({
      type: 'professional',
      placeOfService: '11',
      diagnoses: [{ code: 'A04.7' }],
      lines: [{ code: '99213', units: 1, date, diagnosisPointers: [1] }],
    });
    expect(split(visit('2017-09-30'))).toEqual([]);
    expect(split(visit('2017-10-01'))).toEqual(['icd10cm.header error /diagnoses/0']);
  });
});
