import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim, fromX12 } from '../../src/claim/index.js';
import {
  claimAnswerSchema,
  claimSchema,
  diagnosisSchema,
  findingSchema,
  patientSchema,
  procedureSchema,
} from '../../src/schemas/index.js';
import { type Change, changed, INPATIENT, OUTPATIENT, PROFESSIONAL } from '../claim/check/claims.js';
import { institutional, professional } from '../claim/fixtures/x12.js';

/** Path and message of each issue. */
function issues(schema: ReturnType<typeof claimSchema>, value: unknown): string[] {
  const answer = schema.safeParse(value);
  return answer.success
    ? []
    : answer.error.issues.map(({ path, message }) => `${path.join('/')}: ${message}`);
}

describe('claimSchema', () => {
  it.each([PROFESSIONAL, OUTPATIENT, INPATIENT])('accepts a claim that is $type, unchanged', (claim) => {
    expect(claimSchema().parse(claim)).toEqual(claim);
  });

  it('takes what fromX12 reads', () => {
    const claims = [professional(), institutional()].flatMap((text) => fromX12(text).claims);
    expect(claims).toHaveLength(4);
    for (const { claim } of claims) expect(issues(claimSchema(), claim)).toEqual([]);
  });

  it.each([
    [(claim) => (claim.type = 'dental'), 'type: type must be one of professional, outpatient, inpatient'],
    [(claim) => (claim.lines[0].units = 0), 'lines/0/units: units must be more than 0'],
    [(claim) => (claim.lines[0].units = '1'), 'lines/0/units: units must be a number'],
    [
      (claim) => (claim.lines[0].date = '2026-02-30'),
      'lines/0/date: date must be a calendar day written YYYY-MM-DD, such as 2026-01-15',
    ],
    [
      (claim) => (claim.lines[0].modifiers = ['A']),
      'lines/0/modifiers/0: a modifier has two characters, letters or digits',
    ],
    [
      (claim) => (claim.lines[0].modifiers = ['A1', 'A2', 'A3', 'A4', 'A5']),
      'lines/0/modifiers: modifiers must have at most 4 entries',
    ],
    [
      (claim) => (claim.lines[0].diagnosisPointers = [0]),
      'lines/0/diagnosisPointers/0: a diagnosis pointer is a whole number from 1 to 12',
    ],
    [
      (claim) => (claim.lines[0].placeOfService = '1'),
      'lines/0/placeOfService: placeOfService must be two digits',
    ],
    [(claim) => (claim.lines[0].modifier = '25'), "lines/0: a line has no field 'modifier'"],
    [(claim) => (claim.admission = '2026-01-01'), ": a professional claim has no field 'admission'"],
    [(claim) => delete claim.diagnoses, 'diagnoses: diagnoses must be a list'],
    [(claim) => (claim.diagnoses[0].code = ' '), 'diagnoses/0/code: code must not be blank'],
    [(claim) => (claim.diagnoses[0].code = 'x'.repeat(65)), 'diagnoses/0/code: code is too long'],
    [
      (claim) => (claim.diagnoses[0].role = 'first'),
      'diagnoses/0/role: role must be one of principal, other, admitting, reason-for-visit, external-cause',
    ],
    [(claim) => (claim.patient.sex = 'female'), 'patient/sex: sex must be one of F, M, U'],
    [(claim) => (claim.patient.ageYears = 1.5), 'patient/ageYears: ageYears must be a whole number of years'],
    [(claim) => (claim.lines = 'none'), 'lines: lines must be a list'],
  ] as [Change, string][])('%s', (change, message) => {
    expect(issues(claimSchema(), changed(PROFESSIONAL, change))).toEqual([message]);
  });

  it('accepts revenue codes and procedures of facilities', () => {
    const revenue = changed(OUTPATIENT, (claim) => (claim.lines[0].revenueCode = 'ER'));
    expect(issues(claimSchema(), revenue)).toEqual(['lines/0/revenueCode: revenueCode must be four digits']);
    const procedure = changed(INPATIENT, (claim) => delete claim.procedures[0].code);
    expect(issues(claimSchema(), procedure)).toEqual(['procedures/0/code: code must be a text']);
  });

  it('removes spaces around texts', () => {
    expect(diagnosisSchema().parse({ code: ' E11.9 ' })).toEqual({ code: 'E11.9' });
  });

  it('what it accepts is shaped like a claim for checkClaim', { tags: 'slow' }, () => {
    const text = fc.string({ maxLength: 8 });
    const line = fc.record(
      {
        code: text,
        units: fc.double(),
        modifiers: fc.array(text, { maxLength: 5 }),
        date: fc.constantFrom('2026-01-01', 'x'),
        diagnosisPointers: fc.array(fc.integer({ min: -1, max: 14 }), { maxLength: 5 }),
      },
      { requiredKeys: ['code'] },
    );
    const claim = fc.record({
      type: fc.constantFrom('professional', 'outpatient', 'inpatient', 'x'),
      diagnoses: fc.array(fc.record({ code: text })),
      lines: fc.array(line, { maxLength: 3 }),
    });
    let taken = 0;
    fc.assert(
      fc.property(claim, (value) => {
        const answer = claimSchema().safeParse(value);
        if (!answer.success) return;
        taken++;
        expect(checkClaim(answer.data).findings.filter(({ rule }) => rule === 'claim.malformed')).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

describe('the other schemas', () => {
  it('answers and their findings survive JSON', () => {
    const faulty = changed(PROFESSIONAL, (claim) => {
      claim.diagnoses[1].code = 'E10.9';
      claim.lines[0].code = 'J0150';
    });
    for (const claim of [faulty, OUTPATIENT, INPATIENT]) {
      const answer = JSON.parse(JSON.stringify(checkClaim(claim)));
      expect(claimAnswerSchema().parse(answer)).toEqual(answer);
      for (const finding of answer.findings) expect(findingSchema().parse(finding)).toEqual(finding);
    }
  });

  it.each([
    [{ rule: 'x' }, 'rule must be one of the rules in docs/rules.md'],
    [{ severity: 'fatal' }, 'severity must be one of error, warning, information'],
    [{ pointers: ['lines/0'] }, 'a pointer is a JSON pointer'],
  ])('refuses an invalid finding: %j', (fault, message) => {
    const finding = {
      rule: 'claim.date',
      severity: 'error',
      message: '',
      codes: [],
      pointers: [''],
      evidence: [],
    };
    expect(findingSchema().safeParse({ ...finding, ...fault }).error?.issues[0]?.message).toBe(message);
  });

  it('parts of a claim', () => {
    expect(
      patientSchema().safeParse({ birthDate: '1958-03-12', name: 'Jane' }).error?.issues[0]?.message,
    ).toBe("a patient has no field 'name'");
    expect(procedureSchema().safeParse('0DTJ4ZZ').error?.issues[0]?.message).toBe(
      'a procedure must be an object',
    );
  });
});
