import { describe, expect, it } from 'vitest';
import { checkDiagnoses } from '../../../src/diagnoses/index.js';
import { changed, found, INPATIENT, ofRule, PROFESSIONAL } from './claims.js';

/** A code for newborns only. */
const born = (birthDate: string, code: string, more: object = {}) =>
  changed(INPATIENT, (claim) => {
    claim.patient = { birthDate, ...more };
    claim.diagnoses[0] = { code, poa: 'Y' };
  });

describe('a date of birth that cannot be', () => {
  it('is an error, and no edit by age uses it', () => {
    const claim = born('1122-01-06', 'Z38.00');
    expect(found(claim).filter((finding) => /age/.test(finding))).toEqual([
      'claim.age error /patient/birthDate',
    ]);
    expect(ofRule(claim, 'claim.age')[0]!.message).toMatch(/the age is 90\d, but it must be from 0 to 124/);
  });

  it('leaves the age that is given', () => {
    const claim = born('1122-01-06', 'Z38.00', { ageYears: 50 });
    expect(found(claim).filter((finding) => /age/.test(finding))).toEqual([
      'claim.age error /patient/birthDate',
      'mce.age error /diagnoses/0',
    ]);
  });

  it('begins at 125 years, to the day', () => {
    const on = (birthDate: string) => changed(PROFESSIONAL, (claim) => (claim.patient = { birthDate }));
    expect(found(on('1901-05-05'))).toEqual([]);
    expect(found(on('1901-05-04'))).toEqual(['claim.age error /patient/birthDate']);
  });

  it('says nothing of the age in checkDiagnoses', () => {
    const options = { on: '2026-05-04', setting: 'inpatient', patient: { birthDate: '1122-01-01' } } as const;
    expect(checkDiagnoses(['Z38.00'], options).findings.filter(({ rule }) => rule === 'mce.age')).toEqual([]);
  });
});
