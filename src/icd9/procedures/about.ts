import type { SetAbout } from '../../codeset/about.js';

/** What the procedures are, without their tables. */
export const ABOUT: SetAbout = {
  id: 'icd9-procedures',
  label: 'ICD-9-CM procedures',
  aCode: 'an ICD-9-CM procedure',
  role: 'procedure',
  urls: ['http://hl7.org/fhir/sid/icd-9-cm'],
  oid: '2.16.840.1.113883.6.104',
  releaseDays: [],
  shapes: [],
};
