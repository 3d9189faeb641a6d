import type { Consumer } from './consumer.js';

/** The layout of the AMA's file with invented content, as an expression: a consumer has no helpers of ours. */
const FILE = `{ name: 'ConsolidatedCodeList.txt', content: 'CPT Code\\tLong\\tMedium\\tShort\\tCurrent Descriptor Effective Date\\r\\n71234\\tInvented service one\\tMEDIUM\\tSHORT\\t20200101\\r\\n' }`;

const CREATE = `cpt.createCpt([${FILE}], { effective: '2026-01-01', partial: true })`;

/** CPT: its shape, and the user's own files. */
export const CPT: Consumer = {
  imports: `
import * as cpt from 'medcodes/cpt';`,
  questions: [
    [
      `['12345', '1234F', '0123U', 'J1885'].map((code) => cpt.category(code) ?? 'none')`,
      ['I', 'II', 'PLA', 'none'],
    ],
    [`cpt.ancestors('41234').map((node) => node.title)`, ['Digestive System', 'Surgery', 'Category I']],
    [`cpt.modifierShape('-59')`, { modifier: '59', level: 'I', kind: 'numeric' }],
    [`${CREATE}.lookup('71234', { on: '2026-03-01' }).title`, 'Invented service one'],
    [
      `[new Uint8Array([...${FILE}.content].map((c) => c.charCodeAt(0)))].map((content) => cpt.createCpt([{ name: 'ConsolidatedCodeList.txt', content }], { partial: true }).lookup('71234', { on: '2019-12-31' }).unconfirmed)`,
      [true],
    ],
    [`${CREATE}.children('70000-79999', { on: '2026-03-01' }).map((node) => node.code)`, ['71234']],
    [`codeOf(() => cpt.createCpt([${FILE}]))`, [true, 'invalid-file']],
    [`codeOf(() => ${CREATE}.modifier('59'))`, [true, 'missing-part']],
  ],
};
