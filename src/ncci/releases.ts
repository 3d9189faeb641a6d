import { MedcodesError } from '../base/errors.js';
import { quoted } from '../base/limits.js';
import type { DataRange } from '../codeset/types.js';
import type { About } from './about.js';
import type { NcciData } from './data.js';
import { askedOf } from './options.js';
import type { NcciOptions, NcciProgram, NcciSetting, NcciTable, NcciTableKind } from './types.js';

const PROGRAMS: readonly NcciProgram[] = ['medicare', 'medicaid'];
const SETTINGS: readonly NcciSetting[] = ['practitioner', 'outpatient', 'dme'];

/** Every table that is loaded. */
export function releases(data: NcciData): readonly NcciTable[] {
  const tables = PROGRAMS.flatMap((program) => [
    ...SETTINGS.flatMap((setting) => aboutOf(data, 'ptp', program, setting)),
    ...SETTINGS.flatMap((setting) => aboutOf(data, 'mue', program, setting)),
    ...aboutOf(data, 'add-on', program, 'practitioner'),
  ]);
  return tables.map(({ table }) => table);
}

function aboutOf(
  data: NcciData,
  kind: NcciTableKind,
  program: NcciProgram,
  setting: NcciSetting,
): readonly About[] {
  if (kind === 'mue') return data.mue(program, setting)?.releases.map(({ about }) => about) ?? [];
  const table = kind === 'ptp' ? data.ptp(program, setting) : data.addOns(program);
  return table === undefined ? [] : [table.about];
}

/** The dates that the tables of one kind cover; `undefined` if none is loaded. */
export function dataRange(
  data: NcciData,
  kind: NcciTableKind,
  options?: Omit<NcciOptions, 'on'>,
): DataRange | undefined {
  const { program, setting } = askedOf(options, ['setting', 'program'], 'dataRange');
  if (kind !== 'ptp' && kind !== 'mue' && kind !== 'add-on')
    throw new MedcodesError('invalid-argument', `kind must be 'ptp', 'mue' or 'add-on', not ${quoted(kind)}`);
  const tables = aboutOf(data, kind, program, setting);
  const first = tables[0];
  return first && { from: first.table.from, to: tables.at(-1)!.table.to };
}
