import { type DayNumber, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import type { Patient } from './types.js';

/** The greatest age that anybody is taken to have: beyond it stands a typing error. */
const GREATEST_AGE = 150;

/** Completed years on a day. One born on 29 February completes a year on 1 March of a common year. */
export function completedYears(birth: DayNumber, on: DayNumber): number {
  const years = Math.floor(on / 10_000) - Math.floor(birth / 10_000);
  return on % 10_000 < birth % 10_000 ? years - 1 : years;
}

/**
 * The age of a patient on a day; undefined where it is not given, or the patient was born later.
 *
 * @throws MedcodesError `invalid-date` or `invalid-argument`
 */
export function ageOf(patient: Patient | undefined, on: DayNumber): number | undefined {
  if (patient?.birthDate !== undefined) {
    const age = completedYears(parseDate(patient.birthDate), on);
    return age < 0 ? undefined : age;
  }
  const age = patient?.ageYears;
  if (age === undefined) return undefined;
  if (Number.isInteger(age) && age >= 0 && age <= GREATEST_AGE) return age;
  throw new MedcodesError(
    'invalid-argument',
    `ageYears is a whole number of completed years from 0 to ${GREATEST_AGE}: got ${String(age)}`,
  );
}
