import { type DayNumber, dayOf } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { NcciOptions, NcciProgram, NcciSetting } from './types.js';

/** What a question asks, with its defaults filled in. */
export interface Asked {
  readonly day: DayNumber;
  readonly setting: NcciSetting;
  readonly program: NcciProgram;
}

/**
 * Fills in the defaults.
 *
 * @throws MedcodesError `invalid-date`, or `invalid-argument` for a setting or program that is none
 */
export function askedOf(options: NcciOptions | undefined): Asked {
  const setting = options?.setting ?? 'practitioner';
  const program = options?.program ?? 'medicare';
  if (setting !== 'practitioner' && setting !== 'outpatient' && setting !== 'dme')
    throw invalid(`there is no setting '${String(setting)}': there are practitioner, outpatient and dme`);
  if (program !== 'medicare' && program !== 'medicaid')
    throw invalid(`there is no program '${String(program)}': there are medicare and medicaid`);
  return { day: dayOf(options), setting, program };
}

const invalid = (what: string): MedcodesError => new MedcodesError('invalid-argument', what);
