import { type DayNumber, dayOf } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { quoted } from '../base/limits.js';
import type { NcciOptions, NcciProgram, NcciSetting } from './types.js';

/** The options of look-ups in one table. */
export const NCCI_OPTIONS: readonly string[] = ['on', 'setting', 'program'];

/** What a question asks, with its defaults filled in. */
export interface Asked {
  readonly day: DayNumber;
  readonly setting: NcciSetting;
  readonly program: NcciProgram;
}

/**
 * Fills in the defaults.
 *
 * @param known - the options of the function
 * @param caller - its name, for the message
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for an unknown option, setting or program
 */
export function askedOf(options: NcciOptions | undefined, known: readonly string[], caller: string): Asked {
  const setting = options?.setting ?? 'practitioner';
  const program = options?.program ?? 'medicare';
  if (setting !== 'practitioner' && setting !== 'outpatient' && setting !== 'dme')
    throw invalid(`options.setting must be 'practitioner', 'outpatient' or 'dme', not ${quoted(setting)}`);
  if (program !== 'medicare' && program !== 'medicaid')
    throw invalid(`options.program must be 'medicare' or 'medicaid', not ${quoted(program)}`);
  return { day: dayOf(options, known, caller), setting, program };
}

const invalid = (what: string): MedcodesError => new MedcodesError('invalid-argument', what);
