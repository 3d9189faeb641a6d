import type { SetAbout } from '../codeset/about.js';

/** What HCPCS Level II is, without its tables. */
export const ABOUT: SetAbout = {
  id: 'hcpcs',
  label: 'HCPCS Level II',
  aCode: 'a HCPCS Level II code',
  role: 'service',
  urls: ['http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets'],
  oid: '2.16.840.1.113883.6.285',
  releaseDays: ['01-01', '04-01', '07-01', '10-01'],
  shapes: [
    // D codes are dental (CDT) and belong to the American Dental Association.
    { kind: 'level II', pattern: /^[ABCEGHJKLMPQRSTUV]\d{4}$/, likelihood: 80 },
    { kind: 'modifier', pattern: /^[A-Z][\dA-Z]$/, likelihood: 20 },
  ],
};
