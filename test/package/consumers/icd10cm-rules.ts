import type { Consumer } from './consumer.js';

/** The rules of the Tabular List. */
export const ICD10CM_RULES: Consumer = {
  imports: `
import * as rules from 'medcodes/icd10cm/rules';
import * as rulesData from 'medcodes/data/icd10cm-rules';
import * as rulesCodes from 'medcodes/data/icd10cm';`,
  questions: [
    [
      `rules.checkPair('A18.50', 'P37.0', { on: '2026-01-15' }).statements[0].node`,
      { kind: 'block', code: 'A15-A19' },
    ],
    [
      `['2023-09-30', '2023-10-01'].map((on) => rules.checkPair('J44.9', 'J43.9', { on }).verdict)`,
      ['conflict', 'permitted'],
    ],
    [`rules.expand('W21.89', { on: '2026-01-15' })`, ['W21.89XA', 'W21.89XD', 'W21.89XS']],
    [`rules.seventhCharacters('S12.8', { on: '2026-01-15' }).node.code`, 'S12.8'],
    [`rules.notes('I10', { on: '2026-01-15' })[0].references[0].codes`, 'O10-O11'],
    [`rules.instructions('E11.9', { on: '2026-01-15' })[0].text`, 'code to identify control using:'],
    [
      `rules.createRules({ codes: rulesCodes.payload.codes, relation: rulesData.payload.relation }).checkPair('E11.9', 'E10.9', { on: '2026-01-15' }).verdict`,
      'conflict',
    ],
  ],
};
