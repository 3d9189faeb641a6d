import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import type { ServiceLineBase } from '../../../src/claim/types.js';
import { changed, found, INPATIENT, ofRule, PROFESSIONAL } from './claims.js';

const visit = (date: string, diagnoses: readonly object[], ...lines: Partial<ServiceLineBase>[]) =>
  changed(PROFESSIONAL, (claim) => {
    claim.diagnoses = diagnoses;
    claim.lines = [{ code: '99213' }, ...lines].map((line) => ({
      units: 1,
      date,
      diagnosisPointers: [1],
      ...line,
    }));
  });

describe('before ICD-10', () => {
  const LAST = '2015-09-30';

  it.each(['250.00', '25000', '401', 'V72.31', 'V7231', 'E812.0', ' v10.3 '])(
    '%s of ICD-9-CM is right',
    (code) => {
      expect(found(visit(LAST, [{ code }]))).toEqual([]);
      expect(found(visit('2015-10-01', [{ code }]))).toContainEqual(
        expect.stringMatching(/^icd10cm\.(invalid|header) error \/diagnoses\/0$/),
      );
    },
  );

  it.each(['E11.9', 'I10', 'V00.01XA', 'Z00.00'])('%s of ICD-10-CM is a warning', (code) => {
    expect(found(visit(LAST, [{ code }]))).toEqual(['icd10cm.outside-data-range warning /diagnoses/0']);
  });

  it('what is of neither set is an error', () => {
    expect(found(visit(LAST, [{ code: 'what' }]))).toEqual(['icd10cm.invalid error /diagnoses/0']);
  });

  it('an admitting diagnosis and a procedure are judged the same way', () => {
    const stay = (principal: string, admitting: string, procedure: string) =>
      changed(INPATIENT, (claim) => {
        claim.from = claim.admission = '2015-09-28';
        claim.through = claim.discharge = LAST;
        claim.diagnoses = [{ code: principal }, { code: admitting, role: 'admitting' }];
        claim.procedures = [{ code: procedure, date: '2015-09-28' }];
        claim.lines = [];
      });
    expect(found(stay('540.9', '789.03', '47.01'))).toEqual([]);
    expect(found(stay('K35.80', 'R10.31', '0DTJ4ZZ'))).toEqual([
      'icd10cm.outside-data-range warning /diagnoses/0',
      'icd10cm.outside-data-range warning /diagnoses/1',
      'icd10pcs.outside-data-range warning /procedures/0/code',
    ]);
  });
});

describe('before the first edition of HCPCS', () => {
  const services = (date: string, line: Partial<ServiceLineBase>) =>
    found(visit(date, [{ code: 'I10' }], line)).filter((finding) => finding.includes('/lines/1'));

  it('a code that the data does not know is a warning', () => {
    expect(services('2016-12-31', { code: 'J9999' })).toEqual([]);
    expect(services('2016-12-31', { code: 'Q9991' })).toEqual([
      'hcpcs.outside-data-range warning /lines/1/code',
    ]);
    expect(services('2017-01-01', { code: 'Q9991' })).toEqual([
      'hcpcs.not-yet-effective error /lines/1/code',
    ]);
    expect(services('2016-12-31', { code: 'Q9999' })).toEqual([
      'hcpcs.outside-data-range warning /lines/1/code',
    ]);
  });

  it('a text that is not a code is an error', () => {
    expect(services('2016-12-31', { code: 'J188' })).toEqual(['hcpcs.malformed error /lines/1/code']);
  });

  it('a modifier that the data does not know is a warning', () => {
    const line = { code: 'J1885', modifiers: ['ZC'] };
    expect(services('2016-12-31', line)).toEqual(['hcpcs.outside-data-range warning /lines/1/modifiers/0']);
    const [finding] = ofRule(visit('2016-12-31', [{ code: 'I10' }], line), 'hcpcs.outside-data-range');
    expect(finding!.message).toContain('before 2017-01-01, the first edition in the data');
  });
});

describe('before its set was in use, a message names the code and whether any release has it', () => {
  const messagesOf = (code: string, procedure: string) =>
    checkClaim({
      type: 'inpatient',
      discharge: '2014-03-04',
      diagnoses: [
        { code, role: 'principal' },
        { code, role: 'admitting' },
      ],
      procedures: [{ code: procedure, date: '2014-03-04' }],
    })
      .findings.filter(({ rule }) => /^icd10(cm|pcs)\.(invalid|outside-data-range)$/.test(rule))
      .map(({ severity, message }) => `${severity}: ${message}`);

  it('a code', () => {
    const diagnosis = 'warning: J18.9 is a code of ICD-10-CM, which was not in use before 2015-10-01';
    const procedure = 'warning: 0SG30AJ is a code of ICD-10-PCS, which was not in use before 2015-10-01';
    expect(messagesOf('J189', '0SG30AJ')).toEqual([diagnosis, diagnosis, procedure]);
  });

  it('and what no release has', () => {
    const diagnosis =
      "error: 'H55.55' is not in any release of ICD-10-CM, which was not in use before 2015-10-01";
    const procedure =
      "warning: '0TCDDEE' is not in any release of ICD-10-PCS, which was not in use before 2015-10-01";
    expect(messagesOf('H55.55', '0TCDDEE')).toEqual([diagnosis, diagnosis, procedure]);
  });
});
