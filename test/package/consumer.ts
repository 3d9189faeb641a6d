/**
 * What every way of loading the package must answer. The consumer gives one JSON text, so that nothing but a string
 * has to cross from a bundle, a page or a worker.
 */
export const CONSUMER: string = `
import { identify, MedcodesError } from 'medcodes';
import * as icd10cm from 'medcodes/icd10cm';
import { payload } from 'medcodes/data/icd10cm';

function codeOf(run) {
  try { run(); } catch (error) { return [error instanceof MedcodesError, error.code]; }
  return 'nothing was thrown';
}

export const answer = JSON.stringify([
  icd10cm.lookup('e119', { on: '2026-01-15' }).title,
  [icd10cm.isBillable('A04.7', { on: '2017-09-30' }), icd10cm.isBillable('A04.7', { on: '2017-10-01' })],
  [icd10cm.has('U07.1', { on: '2020-03-31' }), icd10cm.has('U07.1', { on: '2020-04-01' })],
  icd10cm.upgrade('A04.7', { on: '2026-01-15' }).codes,
  icd10cm.ancestors('B99', { on: '2026-01-15' }).map((node) => node.kind),
  icd10cm.poaExempt('Z23', { on: '2026-01-15' }),
  icd10cm.size({ on: '2026-10-01' }),
  icd10cm.createIcd10cm({ codes: payload.codes }).isBillable('I10', { on: '2026-01-15' }),
  identify('J1885').map((found) => found.system),
  codeOf(() => icd10cm.lookup('I10', { on: '2026-02-30' })),
]);
`;

/** The answers, worked out by hand from the official tables. */
export const EXPECTED: readonly unknown[] = [
  'Type 2 diabetes mellitus without complications',
  [true, false],
  [false, true],
  ['A04.71', 'A04.72'],
  ['block', 'chapter'],
  { exempt: true, list: '2025-10-01' },
  { entries: 98_403, billable: 74_879, headers: 23_524 },
  true,
  ['hcpcs', 'icd10cm'],
  [true, 'invalid-date'],
];
