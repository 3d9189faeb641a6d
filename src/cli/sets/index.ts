import { extractCodes } from '../../sets/extract/extract.js';
import { identify } from '../../sets/identify.js';
import { SETS as DESCRIPTORS } from '../../sets/index.js';
import { UsageError } from '../command.js';
import { CPT } from './cpt.js';
import { cliSetOf } from './from-descriptor.js';
import { HCPCS } from './hcpcs.js';
import { ICD9, ICD9_PROCEDURES } from './icd9.js';
import { ICD10PCS } from './icd10pcs.js';
import { POS } from './pos.js';
import type { CliSet } from './set.js';

/** The sets that show more than a descriptor tells. */
const OF_THEIR_OWN: readonly CliSet[] = [ICD10PCS, HCPCS, CPT, POS, ICD9, ICD9_PROCEDURES];

/** Every code set, the first one is the default. */
export const SETS: readonly CliSet[] = DESCRIPTORS.map(
  (set) => OF_THEIR_OWN.find(({ name }) => name === set.about.id) ?? cliSetOf(set),
);

/** The options of all sets, for the commands that they share. */
export const SET_OPTIONS: NonNullable<CliSet['options']> = Object.assign(
  {},
  ...SETS.map(({ options }) => options),
);

/** The set that `--set` names; without it the first one. */
export function namedSet(name: unknown): CliSet {
  if (name === undefined) return SETS[0]!;
  const found = SETS.find((set) => set.name === name);
  if (found !== undefined) return found;
  throw new UsageError(`there is no set '${name}'; the sets are ${SETS.map((set) => set.name).join(', ')}`);
}

/** Whether a set has the codes of a system, as `identify` names it: those of ICD-9-CM are two sets. */
const isOf = (set: string, system: string): boolean =>
  set === system || (system === 'icd9cm' && (set === ICD9.name || set === ICD9_PROCEDURES.name));

/** The set that answers for a code: the one that `--set` names, else the one that has it, else one whose shape it has. */
export function setFor(code: string, name: unknown): CliSet {
  if (name !== undefined) return namedSet(name);
  // A number without a dot is ICD-9-CM only if it is named: 25000 is a CPT code today.
  const found = identify(code).filter(({ system }) => system !== 'icd9cm' || !/^\d{5}$/.test(code.trim()));
  // A code with its modifiers, `J1885-RT`, has the shape of none: its set says what would be taken.
  const systems = found.length > 0 ? found : extractCodes(code).flatMap(({ candidates }) => candidates);
  const shaped = systems.flatMap(({ system }) => SETS.filter(({ name }) => isOf(name, system)));
  return shaped.find((set) => set.knows(code)) ?? shaped[0] ?? SETS[0]!;
}
