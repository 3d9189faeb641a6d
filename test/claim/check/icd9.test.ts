import { describe, expect, it } from 'vitest';
import { type CheckClaimOptions, checkClaim } from '../../../src/claim/index.js';
import * as diagnoses from '../../../src/icd9/index.js';
import * as procedures from '../../../src/icd9/procedures/index.js';
import { changed, INPATIENT, PROFESSIONAL } from './claims.js';

const LOADED: CheckClaimOptions = { icd9: { diagnoses, procedures } };

const visit = (code: string, date = '2026-01-12') =>
  changed(PROFESSIONAL, (claim) => {
    claim.diagnoses = [{ code }];
    claim.lines = [{ code: '99213', units: 1, date, diagnosisPointers: [1] }];
  });

const stay = (principal: string, admitting: string, procedure: string) =>
  changed(INPATIENT, (claim) => {
    claim.diagnoses = [{ code: principal }, { code: admitting, role: 'admitting' }];
    claim.procedures = [{ code: procedure, date: claim.from! }];
    claim.lines = [];
  });

const messages = (claim: Parameters<typeof checkClaim>[0], options?: CheckClaimOptions): string[] =>
  checkClaim(claim, options)
    .findings.filter(({ rule }) => /^icd10/.test(rule))
    .map(({ message }) => message);

describe('a code of ICD-9-CM on a claim of ICD-10', () => {
  it.each([
    [
      'V72.31',
      "V72.31 is a code of ICD-9-CM ('Routine gynecological examination'), which was in force through 2015-09-30: it is nearly Z01.411 or Z01.419 in ICD-10",
    ],
    [
      '4019',
      "401.9 is a code of ICD-9-CM ('Unspecified essential hypertension'), which was in force through 2015-09-30: it is nearly I10 or I16.9 in ICD-10",
    ],
  ])('%s is named with what it became, if the tables are loaded', (code, message) => {
    expect(messages(visit(code), LOADED)).toEqual([message]);
    const [without] = messages(visit(code));
    expect(without).toMatch(/^'(V72\.31|4019)' (is not in any release|does not have the shape)/);
  });

  it('the mapping is the evidence, and there is no fix: a coder must choose', () => {
    const { findings } = checkClaim(visit('250.00'), LOADED);
    const [finding] = findings.filter(({ rule }) => rule === 'icd10cm.invalid');
    expect(finding!.evidence.at(-1)).toEqual({
      source: 'General equivalence mappings',
      release: '2017-10-01',
      at: '250.00',
      statement: 'it is nearly E11.9 in ICD-10',
    });
    expect(finding!.fix).toBeUndefined();
  });

  it('a header of ICD-10-CM keeps its message and its fix', () => {
    const [finding] = checkClaim(visit('V10.3'), LOADED).findings.filter(
      ({ rule }) => rule === 'icd10cm.header',
    );
    expect(finding!.message).toContain('7th character is missing; V10.3 is a code of ICD-9-CM');
    expect(finding!.fix?.codes).toContain('V10.3XXA');
  });

  it('admitting diagnoses and procedures of a stay are named too', () => {
    const found = messages(stay('K35.80', '789.03', '47.01'), LOADED);
    expect(found).toContainEqual(expect.stringContaining("789.03 is a code of ICD-9-CM ('Abdominal pain"));
    expect(found).toContainEqual(
      "47.01 is a code of ICD-9-CM ('Laparoscopic appendectomy'), which was in force through 2015-09-30: it is nearly 0DTJ4ZZ in ICD-10",
    );
  });

  it('a code without a map, and a combination, are told', () => {
    expect(messages(stay('K35.80', 'R10.31', '00.16'), LOADED)[0]).toContain('no code of ICD-10 is near it');
    expect(messages(visit('249.11'), LOADED)[0]).toContain(' together with ');
  });

  it('codes that the mapping names and that ended since are named by what replaced them', () => {
    expect(diagnoses.toIcd10('307.50')?.single).toEqual(['F50.9']);
    expect(messages(visit('307.51'), LOADED)[0]).not.toContain('F50.2 in');
    expect(diagnoses.toIcd10('307.51')?.single).toEqual(['F50.2']);
    expect(messages(visit('307.51'), LOADED)[0]).toContain('such as F50.20');
  });

  it('a text that no table has is left as it is', () => {
    expect(messages(visit('250.99'), LOADED)).toEqual(messages(visit('250.99')));
  });

  it('before ICD-10 nothing changes, and the report names the set', () => {
    const claim = visit('250.00', '2015-09-30');
    expect(checkClaim(claim, LOADED)).toEqual(checkClaim(claim));
    const report = checkClaim(claim).checks.find(({ check }) => check === 'diagnoses');
    expect(report!.notJudged?.map(({ reason }) => reason)).toEqual([
      'of ICD-9-CM, which was in force on the date, so no rule was checked',
    ]);
  });

  it.each([{}, { diagnoses: {} }, { diagnoses, procedures: 7 }, null, diagnoses])(
    'tables of another kind are refused: case %#',
    (icd9) => {
      expect(() => checkClaim(visit('I10'), { icd9: icd9 as never })).toThrow(
        expect.objectContaining({ code: 'invalid-argument' }),
      );
    },
  );
});
