import type { SetAbout } from '../codeset/about.js';

/** What ICD-10-PCS is, without its tables. */
export const ABOUT: SetAbout = {
  id: 'icd10pcs',
  label: 'ICD-10-PCS',
  aCode: 'an ICD-10-PCS code',
  role: 'procedure',
  urls: ['http://www.cms.gov/Medicare/Coding/ICD10', 'http://hl7.org/fhir/sid/icd-10-pcs'],
  oid: '2.16.840.1.113883.6.4',
  releaseDays: ['10-01', '04-01'],
  shapes: [
    // The first characters that sections have so far. Other letters begin a diagnosis more often.
    { kind: 'procedure', pattern: /^[\dBCDFGHX][\dA-HJ-NP-Z]{6}$/, likelihood: 60 },
    { kind: 'procedure', pattern: /^[AEJ-NP-WYZ][\dA-HJ-NP-Z]{6}$/, likelihood: 40 },
  ],
};
