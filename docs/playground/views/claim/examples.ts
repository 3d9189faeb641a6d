import type { Claim } from 'medcodes/claim';

/** Invented claims; each has something to find. */
export const CLAIMS: Readonly<Record<string, Claim>> = {
  'office visit': {
    type: 'professional',
    patient: { birthDate: '1958-03-12', sex: 'F' },
    placeOfService: '11',
    diagnoses: [{ code: 'E11.9' }, { code: 'E10.9' }, { code: 'E66.0' }],
    lines: [
      { code: '99214', modifiers: ['25'], units: 1, date: '2026-05-04', diagnosisPointers: [1] },
      { code: 'J1885', units: 9, date: '2026-05-04', diagnosisPointers: [1, 4] },
    ],
  },
  'hospital stay': {
    type: 'inpatient',
    patient: { ageYears: 80, sex: 'F' },
    from: '2017-09-28',
    through: '2017-10-01',
    discharge: '2017-10-01',
    diagnoses: [
      { code: 'A04.7', poa: 'Y' },
      { code: 'R19.7', role: 'admitting' },
    ],
    procedures: [{ code: '0DTN4ZZ', date: '2017-09-29' }],
  },
  'nothing to find': {
    type: 'professional',
    placeOfService: '11',
    diagnoses: [{ code: 'I10' }],
    lines: [{ code: 'G0439', units: 1, date: '2026-05-04', diagnosisPointers: [1] }],
  },
};

export const FHIR: string = JSON.stringify(
  {
    resourceType: 'Claim',
    type: { coding: [{ code: 'professional' }] },
    diagnosis: [
      {
        sequence: 1,
        diagnosisCodeableConcept: {
          coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'E11' }],
        },
      },
    ],
    item: [
      {
        sequence: 1,
        diagnosisSequence: [1],
        productOrService: { coding: [{ system: 'http://www.ama-assn.org/go/cpt', code: '99214' }] },
        servicedDate: '2026-01-12',
        locationCodeableConcept: { coding: [{ code: '11' }] },
        quantity: { value: 1 },
      },
    ],
  },
  null,
  2,
);

export const X12: string = [
  'ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260115*0930*^*00501*000000001*0*T*:',
  'GS*HC*SENDER*RECEIVER*20260115*0930*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'HL*1**20*1',
  'HL*2*1*22*0',
  'SBR*P*18*******MB',
  'DMG*D8*19580312*F',
  'CLM*VISIT-1*180***11:B:1*Y*A*Y*Y',
  'HI*ABK:E1165*ABF:E109',
  'LX*1',
  'SV1*HC:J1885*180*UN*9***1:2',
  'DTP*472*D8*20260504',
  'SE*11*0001',
  'GE*1*1',
  'IEA*1*000000001',
].join('~\n');
