import type { Consumer } from './consumer.js';

/** ICD-10-CM and the root entry. */
export const ICD10CM: Consumer = {
  imports: `
import { identify, MedcodesError } from 'medcodes';
import * as icd10cm from 'medcodes/icd10cm';
import { payload } from 'medcodes/data/icd10cm';`,
  questions: [
    [`icd10cm.lookup('e119', { on: '2026-01-15' }).title`, 'Type 2 diabetes mellitus without complications'],
    [
      `[icd10cm.isBillable('A04.7', { on: '2017-09-30' }), icd10cm.isBillable('A04.7', { on: '2017-10-01' })]`,
      [true, false],
    ],
    [
      `[icd10cm.has('U07.1', { on: '2020-03-31' }), icd10cm.has('U07.1', { on: '2020-04-01' })]`,
      [false, true],
    ],
    [`icd10cm.upgrade('A04.7', { on: '2026-01-15' }).codes`, ['A04.71', 'A04.72']],
    [`icd10cm.ancestors('B99', { on: '2026-01-15' }).map((node) => node.kind)`, ['block', 'chapter']],
    [`icd10cm.poaExempt('Z23', { on: '2026-01-15' })`, { exempt: true, list: '2025-10-01' }],
    [`icd10cm.size({ on: '2026-10-01' })`, { entries: 98_403, billable: 74_879, headers: 23_524 }],
    [`icd10cm.createIcd10cm({ codes: payload.codes }).isBillable('I10', { on: '2026-01-15' })`, true],
    [`identify('J1885').map((found) => found.system)`, ['hcpcs', 'icd10cm']],
    [`codeOf(() => icd10cm.lookup('I10', { on: '2026-02-30' }))`, [true, 'invalid-date']],
  ],
};
