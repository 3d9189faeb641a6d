import { describe, expect, it } from 'vitest';
import { checkBatch } from '../../../src/claim/batch/index.js';
import {
  type ClaimDiagnosis,
  checkClaim,
  fromFhirClaim,
  toOperationOutcome,
} from '../../../src/claim/index.js';
import { checkDiagnoses } from '../../../src/diagnoses/index.js';
import { checkPair as checkExcludes } from '../../../src/icd10cm/rules/index.js';
import { addOn, checkAddOns, checkPair, checkUnits, edits, mue } from '../../../src/ncci/index.js';
import { type Change, changed, found, INPATIENT, OUTPATIENT, PROFESSIONAL } from './claims.js';

describe('a field that no claim has', () => {
  it.each([
    ['/lines/1/modifier', (claim) => (claim.lines[1].modifier = ['25']), 'modifiers'],
    ['/lines/0/revenueCode', (claim) => (claim.lines[0].revenueCode = '0510'), undefined],
    ['/lines/0/dos', (claim) => (claim.lines[0].dos = '2026-05-04'), 'date'],
    ['/dxs', (claim) => (claim.dxs = ['I10']), 'diagnoses'],
    ['/place_of_service', (claim) => (claim.place_of_service = '11'), 'placeOfService'],
    ['/patient/age', (claim) => (claim.patient.age = 60), 'ageYears'],
    ['/patient/gender', (claim) => (claim.patient.gender = 'female'), 'sex'],
    ['/diagnoses/1/Code', (claim) => (claim.diagnoses[1].Code = 'I10'), 'code'],
    ['/admission', (claim) => (claim.admission = '2026-05-04'), undefined],
    ['/a~1b~0c', (claim) => (claim['a/b~c'] = 1), undefined],
    [
      '/__proto__',
      (claim) => Object.defineProperty(claim, '__proto__', { value: 1, enumerable: true }),
      undefined,
    ],
    ['/constructor', (claim) => (claim.constructor = 1), undefined],
  ] as [string, Change, string | undefined][])('%s is a warning', (pointer, change, near) => {
    const { ok, findings } = checkClaim(changed(PROFESSIONAL, change));
    expect(ok).toBe(true);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      rule: 'claim.field-unknown',
      severity: 'warning',
      pointers: [pointer],
    });
    if (near === undefined) expect(findings[0]!.message).toMatch(/so it was not checked$/);
    else expect(findings[0]!.message).toContain(`did you mean '${near}'?`);
  });

  it('without a value is not reported', () => {
    expect(found(changed(PROFESSIONAL, (claim) => (claim.dxs = undefined)))).toEqual([]);
  });

  it('is reported together with malformed fields', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      copy.dxs = copy.diagnoses;
      delete copy.diagnoses;
    });
    expect(found(claim)).toEqual(['claim.malformed error ', 'claim.field-unknown warning /dxs']);
  });
});

describe('diagnoses as texts', () => {
  it.each([PROFESSIONAL, OUTPATIENT, INPATIENT])(
    'give the answer of objects with the code alone: $type',
    (claim) => {
      const codes = claim.diagnoses.map((diagnosis) =>
        typeof diagnosis === 'string' ? diagnosis : diagnosis.code,
      );
      const texts = changed(claim, (copy) => (copy.diagnoses = [...codes, 'E10.9', 'A04.7']));
      const objects = changed(
        claim,
        (copy) => (copy.diagnoses = [...codes, 'E10.9', 'A04.7'].map((code) => ({ code }))),
      );
      const mixed = changed(texts, (copy) => (copy.diagnoses[0] = { code: copy.diagnoses[0] }));
      expect(checkClaim(texts)).toEqual(checkClaim(objects));
      expect(checkClaim(mixed)).toEqual(checkClaim(objects));
      expect(checkClaim(texts).findings.map(({ rule }) => rule)).toContain('icd10cm.header');
    },
  );
});

describe('an unknown option', () => {
  const list = [{ code: 'J0897' }];
  // biome-ignore lint/suspicious/noExplicitAny: options that no type allows
  const unknown: any = { asOf: '2026-01-01' };
  it.each([
    ['checkClaim', () => checkClaim(PROFESSIONAL, unknown)],
    ['fromFhirClaim', () => fromFhirClaim({ resourceType: 'Claim' }, unknown)],
    ['toOperationOutcome', () => toOperationOutcome(checkClaim(PROFESSIONAL), unknown)],
    ['checkBatch', () => checkBatch([], unknown)],
    ['checkDiagnoses', () => checkDiagnoses(['I10'], { setting: 'inpatient', ...unknown })],
    ['checkPair', () => checkExcludes('I10', 'I11.9', unknown)],
    ['checkPair', () => checkPair('A9500', 'A9512', unknown)],
    ['mue', () => mue('J0897', unknown)],
    ['addOn', () => addOn('J0897', unknown)],
    ['checkUnits', () => checkUnits(list, unknown)],
    ['checkAddOns', () => checkAddOns(list, unknown)],
    ['edits', () => [...edits(unknown)]],
  ])('of %s is refused', (name, call) => {
    expect(call).toThrow(
      expect.objectContaining({
        code: 'invalid-argument',
        message: expect.stringContaining(`${name}: unknown option 'asOf'`),
      }),
    );
  });

  it('of the patient of checkDiagnoses is refused, with the known ones', () => {
    // biome-ignore lint/suspicious/noExplicitAny: the old name of the field
    const patient: any = { age: 65 };
    expect(() => checkDiagnoses(['A33'], { setting: 'inpatient', patient })).toThrow(
      "the patient of checkDiagnoses: unknown field 'age'; the fields are 'birthDate', 'ageYears', 'sex'",
    );
  });

  it('of a diagnosis of checkDiagnoses is refused; the role of a claim is accepted', () => {
    // biome-ignore lint/suspicious/noExplicitAny: a name that another system uses
    const named: any = { code: 'A33', presentOnAdmission: 'Y' };
    expect(() => checkDiagnoses(['I10', named], { setting: 'inpatient' })).toThrow(
      "a diagnosis of checkDiagnoses: unknown field 'presentOnAdmission'; the fields are 'code', 'poa', 'role'",
    );
    const ofClaim: readonly ClaimDiagnosis[] = [{ code: 'I10', role: 'principal', poa: 'Y' }];
    expect(checkDiagnoses(ofClaim, { setting: 'inpatient', on: '2026-01-15' }).ok).toBe(true);
  });

  it('checkBatch takes its own options and those of checkClaim', async () => {
    const rules: string[] = [];
    const options = { format: 'ndjson', supplier: false, progress: () => undefined } as const;
    for await (const { answer } of checkBatch([JSON.stringify(PROFESSIONAL)], options))
      rules.push(String(answer?.ok));
    expect(rules).toEqual(['true']);
  });
});
