import type { SetAbout } from '../codeset/about.js';

/** What the diagnoses are, without their tables. `identify` knows the shapes of ICD-9-CM by themselves: they are those of many other codes. */
export const ABOUT: SetAbout = {
  id: 'icd9',
  label: 'ICD-9-CM diagnoses',
  aCode: 'an ICD-9-CM diagnosis',
  role: 'diagnosis',
  urls: ['http://hl7.org/fhir/sid/icd-9-cm'],
  oid: '2.16.840.1.113883.6.103',
  releaseDays: [],
  shapes: [],
};
