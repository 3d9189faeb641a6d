import type { Consumer } from './consumer.js';

/** The Medicare Code Editor, and lists of diagnoses. */
export const MCE: Consumer = {
  imports: `
import * as mce from 'medcodes/mce';
import * as mceData from 'medcodes/data/mce';
import { laterality, moreSpecific } from 'medcodes/icd10cm';
import { checkDiagnoses } from 'medcodes/diagnoses';`,
  questions: [
    [`mce.edits('F02.80', { on: '2026-01-15' }).edits.map((edit) => edit.edit)`, ['manifestation']],
    [
      `['2024-01-01', '2026-01-15'].map((on) => mce.edits('A34', { on }).edits.map((edit) => edit.edit))`,
      [['age', 'sex'], ['age']],
    ],
    [`mce.procedureEdits('5A1955Z', { on: '2026-10-01' }).projected`, true],
    [`mce.createMce(mceData.payload).dataRange()`, { from: '2015-10-01', to: '2026-09-30' }],
    [
      `laterality('H61.20', { on: '2026-01-15' }).siblings.map((one) => one.code)`,
      ['H61.21', 'H61.22', 'H61.23'],
    ],
    [`moreSpecific('M25.569', { on: '2026-01-15' }).map((one) => one.code)`, ['M25.561', 'M25.562']],
    [
      `checkDiagnoses(['A33', 'E11.9', 'E10.9'], { setting: 'inpatient', on: '2026-01-15', patient: { ageYears: 65 } }).findings.map((one) => [one.rule, one.pointers])`,
      [
        ['mce.age', ['/0']],
        ['icd10cm.excludes1', ['/1', '/2']],
      ],
    ],
  ],
};
