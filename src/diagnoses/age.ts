import { type DayNumber, parseDate } from '../base/dates.js';
import { MedcodesError } from '../base/errors.js';
import { shown } from '../base/limits.js';
import { GREATEST_AGE, type Patient } from '../base/patient.js';

/** Completed years on a day. One born on 29 February completes a year on 1 March of a common year. */
export function completedYears(birth: DayNumber, on: DayNumber): number {
  const years = Math.floor(on / 10_000) - Math.floor(birth / 10_000);
  return on % 10_000 < birth % 10_000 ? years - 1 : years;
}

/**
 * The age of a patient on a day; undefined if it is not given, the patient was born later, or it is above the highest age:
 * a date of birth with a wrong year says nothing of the age.
 *
 * @throws MedcodesError `invalid-date` or `invalid-argument`
 */
export function ageOf(patient: Patient | undefined, on: DayNumber): number | undefined {
  if (patient?.birthDate !== undefined) {
    const age = completedYears(parseDate(patient.birthDate, 'birthDate'), on);
    return age < 0 || age > GREATEST_AGE ? undefined : age;
  }
  const age = patient?.ageYears;
  if (age === undefined) return undefined;
  if (Number.isInteger(age) && age >= 0 && age <= GREATEST_AGE) return age;
  throw new MedcodesError(
    'invalid-argument',
    `patient.ageYears must be a whole number from 0 to ${GREATEST_AGE}, not ${shown(age)}`,
  );
}
