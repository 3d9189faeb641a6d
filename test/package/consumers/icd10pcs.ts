import type { Consumer } from './consumer.js';

/** ICD-10-PCS. */
export const ICD10PCS: Consumer = {
  imports: `
import * as icd10pcs from 'medcodes/icd10pcs';
import * as pcsData from 'medcodes/data/icd10pcs';`,
  questions: [
    [
      `icd10pcs.lookup('0dtn4zz', { on: '2026-01-15' }).title`,
      'Resection of Sigmoid Colon, Percutaneous Endoscopic Approach',
    ],
    [
      `[icd10pcs.isBillable('30233AZ', { on: '2026-03-31' }), icd10pcs.isBillable('30233AZ', { on: '2026-04-01' })]`,
      [true, false],
    ],
    [
      `icd10pcs.nextValues('0DTJ', { on: '2026-01-15' }).values.map((axis) => axis.value)`,
      ['0', '4', '7', '8'],
    ],
    [`icd10pcs.bodyPart('Sigmoid flexure', { on: '2026-01-15' }).use`, ['Sigmoid Colon']],
    [`icd10pcs.upgrade('0BQS3ZZ', { on: '2026-01-15' }).codes`, ['0BQT3ZZ']],
    [`icd10pcs.size({ on: '2026-04-01' })`, { entries: 80_110, billable: 79_193, headers: 917 }],
    [
      `icd10pcs.createIcd10pcs({ codes: pcsData.payload.codes }).isBillable('0DTJ4ZZ', { on: '2026-01-15' })`,
      true,
    ],
    [`codeOf(() => icd10pcs.lookup('0DTJ4ZZ', { on: '2026-02-30' }))`, [true, 'invalid-date']],
  ],
};
