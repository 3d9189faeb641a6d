import type { Consumer } from './consumer.js';

/** NCCI: the bundled tables, and a payload given by the caller. */
export const NCCI: Consumer = {
  imports: `
import * as ncci from 'medcodes/ncci';
import * as ncciData from 'medcodes/data/ncci';`,
  questions: [
    [
      `[ncci.checkPair('A9512', 'A9503', { on: '2024-08-01' })].map((answer) => [answer.verdict, answer.column1, answer.edit.rationale])[0]`,
      ['conflict', 'A9503', 'Misuse of Column Two code with Column One code'],
    ],
    [
      `ncci.checkPair('A9500', 'A9512', { on: '2024-08-01', modifiers: ['XU'] }).bypassedBy`,
      [{ modifier: 'XU', group: 'other' }],
    ],
    [
      `['2001-12-31', '2002-01-01', '1995-01-01'].map((on) => ncci.checkPair('A4301', 'A4300', { on }).verdict)`,
      ['allowed-with-modifier', 'no-edit', 'outside-data-range'],
    ],
    [`ncci.checkPair('A9500', '00001', { on: '2024-08-01' }).verdict`, 'not-loaded'],
    [`[...ncci.edits({ setting: 'outpatient' })].length`, 2200],
    [`ncci.mue('j0897', { on: '2026-04-15' }).units`, 120],
    [`ncci.checkUnits([{ code: 'J0897', units: 121 }], { on: '2026-04-15' }).findings.length`, 1],
    [`ncci.addOn('C9605', { on: '2026-07-15' }).primaries`, [{ code: 'C9604', effective: '2013-04-01' }]],
    [`ncci.checkAddOns([{ code: 'G0554' }, { code: 'G0553' }], { on: '2026-07-15' }).findings`, []],
    [`ncci.releases().length`, 6],
    [`ncci.createNcci({ addOns: ncciData.payload.addOns }).mue('J0897').verdict`, 'not-loaded'],
    [`codeOf(() => ncci.mue('J0897', { setting: 'home' }))`, [true, 'invalid-argument']],
  ],
};
