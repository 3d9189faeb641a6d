import { describe, expect, it } from 'vitest';
import { expressionOf } from '../../../src/claim/fhir/expression.js';
import { checkClaim, fromFhirClaim } from '../../../src/claim/index.js';
import { type Change, changed } from '../check/claims.js';
import { concept, STAY, VISIT } from '../fixtures/fhir.js';

describe('a FHIR claim', () => {
  it('that is professional is read in order of sequence, with the patient that it contains', () => {
    expect(fromFhirClaim(VISIT)).toEqual({
      type: 'professional',
      id: 'VISIT-1',
      patient: { birthDate: '1958-03-12', sex: 'F' },
      from: '2026-05-04',
      through: '2026-05-04',
      diagnoses: [{ code: 'E11.65', role: 'principal' }, { code: 'I10' }, { code: 'Z79.4' }],
      lines: [
        {
          code: '99214',
          description: 'as the sender shows it',
          modifiers: ['25'],
          units: 1,
          date: '2026-05-04',
          diagnosisPointers: [1, 2, 3],
          placeOfService: '11',
        },
        { code: 'J1885', units: 2, date: '2026-05-04', diagnosisPointers: [9], placeOfService: '11' },
        {
          code: '00840',
          description: 'as the sender shows it',
          minutes: 95,
          date: '2026-05-04',
          diagnosisPointers: [1],
          placeOfService: '11',
        },
      ],
    });
  });

  it('that is inpatient is read with the patient that is passed', () => {
    const patient = { resourceType: 'Patient', birthDate: '1949-01-19', gender: 'male' };
    expect(fromFhirClaim(STAY, { patient })).toEqual({
      type: 'inpatient',
      id: 'stay-3',
      patient: { birthDate: '1949-01-19', sex: 'M' },
      from: '2026-01-05',
      through: '2026-01-09',
      typeOfBill: '111',
      dischargeStatus: '01',
      admission: '2026-01-05',
      discharge: '2026-01-09',
      diagnoses: [
        { code: 'K35.80', role: 'principal', poa: 'Y' },
        { code: 'R10.31', role: 'admitting' },
        { code: 'I10', role: 'other', poa: 'Y' },
        { code: 'Y83.8', role: 'external-cause' },
      ],
      procedures: [{ code: '0DTJ4ZZ', date: '2026-01-05' }],
      lines: [
        { revenueCode: '0120', units: 4 },
        {
          revenueCode: '0636',
          code: 'J1885',
          description: 'as the sender shows it',
          units: 2,
          date: '2026-01-06',
        },
      ],
    });
  });

  it('with a pointer to a missing diagnosis gets a finding from checkClaim', () => {
    const { findings } = checkClaim(fromFhirClaim(VISIT));
    expect(findings.map(({ rule, pointers }) => `${rule} ${pointers[0]}`)).toContain(
      'claim.pointer-unknown /lines/1/diagnosisPointers/0',
    );
  });

  it.each([
    ['outpatient', (claim) => (claim.subType = { coding: [{ code: 'outpatient' }] })],
    [
      'outpatient',
      (claim) => {
        delete claim.subType;
        claim.supportingInfo[1].code.coding[0].code = '131';
      },
    ],
    ['inpatient', (claim) => delete claim.subType],
    [
      'inpatient',
      (claim) => {
        delete claim.subType;
        delete claim.supportingInfo;
      },
    ],
    [
      'outpatient',
      (claim) => {
        delete claim.subType;
        delete claim.supportingInfo;
        delete claim.procedure;
        claim.diagnosis = claim.diagnosis.slice(0, 1);
      },
    ],
    [
      // Only stays have an admitting diagnosis.
      'inpatient',
      (claim) => {
        delete claim.subType;
        delete claim.supportingInfo;
        delete claim.procedure;
      },
    ],
  ] as [string, Change][])(
    'is %s by subtype, type of bill, procedures, or an admitting diagnosis',
    (type, change) => {
      expect(fromFhirClaim(changed(STAY, change)).type).toBe(type);
    },
  );

  it('may name code systems in other ways, or not at all', () => {
    const systems = ['urn:oid:2.16.840.1.113883.6.90', 'https://hl7.org/fhir/sid/icd-10-cm/', undefined];
    for (const system of systems) {
      const claim = changed(
        VISIT,
        (copy) => (copy.diagnosis[0].diagnosisCodeableConcept.coding = [{ system, code: 'I11.9' }]),
      );
      expect(fromFhirClaim(claim).diagnoses[1]).toMatchObject({ code: 'I11.9' });
    }
  });

  it.each([
    ['another resource', (claim) => (claim.resourceType = 'Patient'), "its resourceType is 'Patient'"],
    ['no resource', (claim) => delete claim.resourceType, 'its resourceType is missing'],
    ['a pharmacy claim', (claim) => (claim.type.coding[0].code = 'pharmacy'), "Claim.type is 'pharmacy'"],
    ['no type', (claim) => delete claim.type, 'Claim.type is missing'],
  ] as [string, Change, string][])('that cannot be read: %s', (_, change, message) => {
    expect(() => fromFhirClaim(changed(VISIT, change))).toThrow(
      expect.objectContaining({ code: 'unreadable-claim', message: expect.stringContaining(message) }),
    );
  });

  it.each([
    [
      'a diagnosis in SNOMED',
      (claim) => (claim.diagnosis[0].diagnosisCodeableConcept = concept('snomed', '44054006')),
      'claim.code-system',
      '44054006 is from http://snomed.info/sct; it was judged as ICD-10-CM',
    ],
    [
      'a diagnosis elsewhere',
      (claim) => {
        delete claim.diagnosis[2].diagnosisCodeableConcept;
        claim.diagnosis[2].diagnosisReference = { reference: 'Condition/1' };
      },
      'claim.element-unread',
      "'Condition/1' is a reference to a resource that was not found",
    ],
    [
      'a service in SNOMED',
      (claim) => (claim.item[0].productOrService = concept('snomed', '185349003')),
      'claim.code-system',
      '185349003 is from http://snomed.info/sct; it was judged as HCPCS or CPT',
    ],
    [
      'a service in words',
      (claim) => (claim.item[0].productOrService = { text: 'office visit' }),
      'hcpcs.malformed',
      "'office visit' does not have the shape",
    ],
  ] as [string, Change, string, string][])('that is read, with a finding: %s', (_, change, rule, message) => {
    const { findings } = checkClaim(fromFhirClaim(changed(VISIT, change)));
    const found = findings.filter((finding) => finding.rule === rule).map((finding) => finding.message);
    expect(found).toContainEqual(expect.stringContaining(message));
  });

  it('takes the right one of several codings', () => {
    const claim = changed(VISIT, (copy) => {
      copy.type.coding.unshift({ system: 'https://example.org', code: '40' });
      copy.diagnosis[0].diagnosisCodeableConcept.coding.unshift({
        system: 'http://snomed.info/sct',
        code: '44054006',
      });
      copy.item[0].productOrService.coding.unshift({ system: 'https://example.org', code: 'internal' });
    });
    expect(fromFhirClaim(claim)).toEqual(fromFhirClaim(VISIT));
  });

  it('finds what a reference names', () => {
    const condition = { resourceType: 'Condition', code: concept('icd10cm', 'N18.31') };
    const claim = changed(VISIT, (copy) => {
      delete copy.diagnosis[0].diagnosisCodeableConcept;
      copy.diagnosis[0].diagnosisReference = { reference: 'urn:uuid:7' };
    });
    const found = fromFhirClaim(claim, {
      resolve: (name) => (name === 'urn:uuid:7' ? condition : undefined),
    });
    expect(found.diagnoses).toContainEqual(expect.objectContaining({ code: 'N18.31' }));
  });

  it('may be an ExplanationOfBenefit, whose places have its name', () => {
    const benefit = changed(VISIT, (copy) => (copy.resourceType = 'ExplanationOfBenefit'));
    expect(fromFhirClaim(benefit)).toEqual(fromFhirClaim(VISIT));
    expect(expressionOf('/lines/0/code', benefit as Record<string, unknown>)).toMatch(
      /^ExplanationOfBenefit\.item\[/,
    );
  });

  it('a text is to be parsed first', () => {
    expect(() => fromFhirClaim('{"resourceType":"Claim"}' as never)).toThrow(
      'parse it first: JSON.parse(text)',
    );
  });

  it.each([undefined, null, 'Claim', 7, []])('%j is not a claim', (value) => {
    expect(() => fromFhirClaim(value as never)).toThrow(
      expect.objectContaining({ code: 'unreadable-claim' }),
    );
  });
});
