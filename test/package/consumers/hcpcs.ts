import type { Consumer } from './consumer.js';

/** HCPCS Level II. */
export const HCPCS: Consumer = {
  imports: `
import * as hcpcs from 'medcodes/hcpcs';
import * as hcpcsData from 'medcodes/data/hcpcs';`,
  questions: [
    [`hcpcs.lookup('j1885', { on: '2025-10-15' }).title`, 'Injection, ketorolac tromethamine, per 15 mg'],
    [`hcpcs.lookup('J1885', { on: '2025-10-15' }).pricing`, [{ code: '51', meaning: 'Drugs' }]],
    [
      `['2021-02-08', '2021-02-09', '2023-12-13', '2023-12-14'].map((on) => hcpcs.isBillable('M0245', { on }))`,
      [false, true, true, false],
    ],
    [`hcpcs.validate('C9058', { on: '2020-07-01' }).issues[0].successors`, ['Q5120']],
    [`hcpcs.validate('D0120').issues[0].code`, 'dental'],
    [
      `hcpcs.history('J1440').texts.map((text) => text.shortTitle)`,
      ['Filgrastim 300 mcg injection', 'Fecal microbiota jslm 1 ml'],
    ],
    [`hcpcs.modifier('59')`, { level: 'I', modifier: '59', ncci: 'other' }],
    [`['2022-12-31', '2023-01-01'].map((on) => hcpcs.isModifier('JZ', { on }))`, [false, true]],
    [`hcpcs.ancestors('L5000', { on: '2026-01-15' }).map((node) => node.code)`, ['L5000-L9999', 'L']],
    [`hcpcs.billUnits('57894-0030-01', 4).map(({ code, units }) => [code, units])`, [['J1745', 40]]],
    [`hcpcs.createHcpcs({ codes: hcpcsData.payload.codes }).has('J1885', { on: '2026-01-15' })`, true],
    [`codeOf(() => hcpcs.has('J1885', { on: '2026-02-30' }))`, [true, 'invalid-date']],
  ],
};
