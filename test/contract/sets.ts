import type { SetDescriptor } from '../../src/codeset/descriptor.js';
import { descriptorOf } from '../../src/cpt/descriptor.js';
import { createCpt } from '../../src/cpt/index.js';
import { SETS } from '../../src/sets/index.js';
import { consolidated, inventedRows } from '../cpt/invented.js';

/** CPT has no codes of its own: an invented edition stands in. */
const CPT = descriptorOf(
  createCpt([consolidated(inventedRows())], { effective: '2026-01-01', partial: true }),
);

/** A date in the data of the sets that end before the others, or have one day. */
const DATES: Readonly<Record<string, string>> = {
  pos: '2024-06-28',
  icd9: '2015-01-15',
  'icd9-procedures': '2015-01-15',
};

/** Every set with the verbs that it has, and a date in the middle of its data. */
export const CONTRACT_SETS: readonly (SetDescriptor & { readonly on: string })[] = SETS.map((set) => ({
  ...(set.about.id === 'cpt' ? CPT : set),
  on: DATES[set.about.id] ?? '2026-01-15',
}));

/** What people and programs pass by mistake. */
export const NOT_CODES: readonly unknown[] = [
  '',
  ' ',
  'h?llo',
  'E1.19',
  '９９２１３',
  '\u0000',
  '__proto__',
  'constructor',
  'x'.repeat(100_000),
  undefined,
  null,
  0,
  42,
  {},
  [],
  Symbol.iterator,
  () => 'I10',
];
