/** A clean professional claim. */
export const MINI_CLAIM = {
  type: 'professional',
  placeOfService: '11',
  patient: { birthDate: '1958-03-12', sex: 'F' },
  diagnoses: [{ code: 'E11.9' }, { code: 'I10' }],
  lines: [{ code: 'J1885', units: 2, date: '2026-01-12', diagnosisPointers: [1] }],
} as const;

/** The same as FHIR. */
export const MINI_FHIR = {
  resourceType: 'Claim',
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/claim-type', code: 'professional' }] },
  diagnosis: [
    {
      sequence: 1,
      diagnosisCodeableConcept: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11.9' }] },
    },
  ],
  item: [
    {
      sequence: 1,
      diagnosisSequence: [1],
      productOrService: {
        coding: [{ system: 'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets', code: 'J1885' }],
      },
      servicedDate: '2026-01-12',
      quantity: { value: 2 },
    },
  ],
} as const;

/** The same as X12. */
export const MINI_X12: string = [
  'ISA*00*          *00*          *ZZ*S              *ZZ*R              *260115*0930*^*00501*000000001*0*T*:~',
  'GS*HC*S*R*20260115*0930*1*X*005010X222A1~ST*837*0001*005010X222A1~HL*1**20*1~HL*2*1*22*0~SBR*P*18~DMG*D8*19580312*F~',
  'CLM*1*100***11:B:1~HI*ABK:E119~LX*1~SV1*HC:J1885*100*UN*2***1~DTP*472*D8*20260112~SE*0*0001~',
].join('');
