import type { SetAbout } from '../codeset/about.js';

/** What CPT is, without any text of it. */
export const ABOUT: SetAbout = {
  id: 'cpt',
  label: 'CPT',
  aCode: 'a CPT code',
  role: 'service',
  urls: ['http://www.ama-assn.org/go/cpt'],
  oid: '2.16.840.1.113883.6.12',
  releaseDays: ['01-01'],
  shapes: [
    { kind: 'category I', pattern: /^\d{5}$/, likelihood: 70 },
    { kind: 'category II', pattern: /^\d{4}F$/, likelihood: 70 },
    { kind: 'category III', pattern: /^\d{4}T$/, likelihood: 70 },
    { kind: 'proprietary laboratory analysis', pattern: /^\d{4}U$/, likelihood: 70 },
    { kind: 'multianalyte assay', pattern: /^\d{4}M$/, likelihood: 70 },
    { kind: 'immunization administration', pattern: /^\d{4}A$/, likelihood: 70 },
    // Two digits; a digit and P for category II; P1 to P6 are on the lists of both.
    { kind: 'modifier', pattern: /^(\d\d|[1-9]P|P[1-6])$/, likelihood: 30 },
  ],
};
