import { describe, expect, it } from 'vitest';
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
        { code: 'J1885', units: 2, date: '2026-05-04', diagnosisPointers: [0], placeOfService: '11' },
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
      },
    ],
  ] as [string, Change][])('is %s by subtype, type of bill, or procedures', (type, change) => {
    expect(fromFhirClaim(changed(STAY, change)).type).toBe(type);
  });

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
    [
      'a diagnosis in SNOMED',
      (claim) => (claim.diagnosis[0].diagnosisCodeableConcept = concept('snomed', '44054006')),
      'Claim.diagnosis[0] has no code from http://hl7.org/fhir/sid/icd-10-cm: its code is from http://snomed.info/sct',
    ],
    [
      'a diagnosis elsewhere',
      (claim) => (claim.diagnosis[2].diagnosisReference = { reference: 'Condition/1' }),
      'Claim.diagnosis[2] has no code',
    ],
    [
      'a service without a code',
      (claim) => delete claim.item[0].productOrService,
      'Claim.item[0].productOrService has no code',
    ],
    [
      'a modifier in another system',
      (claim) => (claim.item[0].modifier = [concept('snomed', '1')]),
      'Claim.item[0].modifier[0]',
    ],
    ['details of a line', (claim) => (claim.item[1].detail = [{ sequence: 1 }]), 'Claim.item[1] has details'],
  ] as [string, Change, string][])('that cannot be read: %s', (_, change, message) => {
    expect(() => fromFhirClaim(changed(VISIT, change))).toThrow(
      expect.objectContaining({ code: 'unreadable-claim', message: expect.stringContaining(message) }),
    );
  });

  it.each([undefined, null, 'Claim', 7, []])('%j is not a claim', (value) => {
    expect(() => fromFhirClaim(value as never)).toThrow(
      expect.objectContaining({ code: 'unreadable-claim' }),
    );
  });
});
