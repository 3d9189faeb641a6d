import type { SetAbout } from '../codeset/about.js';

/** The description of the set, without its table. */
export const ABOUT: SetAbout = {
  id: 'pos',
  label: 'Place of service',
  aCode: 'a place of service code',
  role: 'place',
  urls: ['https://www.cms.gov/Medicare/Coding/place-of-service-codes/Place_of_Service_Code_Set'],
  oid: '2.16.840.1.113883.6.50',
  releaseDays: [],
  shapes: [{ kind: 'place of service', pattern: /^\d\d$/, likelihood: 10 }],
};
