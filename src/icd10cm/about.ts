import type { SetAbout } from '../codeset/about.js';

/** What ICD-10-CM is, without its tables. */
export const ABOUT: SetAbout = {
  id: 'icd10cm',
  label: 'ICD-10-CM',
  aCode: 'an ICD-10-CM code',
  role: 'diagnosis',
  urls: ['http://hl7.org/fhir/sid/icd-10-cm'],
  oid: '2.16.840.1.113883.6.90',
  releaseDays: ['10-01', '04-01'],
  shapes: [
    { kind: 'diagnosis', pattern: /^[A-Z]\d[\dA-Z]{1,5}$/, likelihood: 50 },
    // The second character may be a letter from FY2026 on, so far in QA0 and QA1 only.
    { kind: 'diagnosis', pattern: /^QA[\dA-Z]{1,5}$/, likelihood: 50 },
  ],
  display: (plain) => (plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain),
};
