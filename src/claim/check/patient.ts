import type { DayNumber } from '../../base/dates.js';
import { GREATEST_AGE, type Patient } from '../../base/patient.js';
import { completedYears } from '../../diagnoses/age.js';
import type { ClaimRun } from './context.js';
import { shown } from './context.js';

/** Takes over what is valid of the patient, and reports the rest. Internal. */
export function checkPatient(run: ClaimRun, born: DayNumber | undefined, first: DayNumber | undefined): void {
  const { patient } = run.claim;
  if (patient === undefined) return;
  const sex = sexOf(run, patient);
  const ageYears = ageYearsOf(run, patient);
  const years = born === undefined || first === undefined ? undefined : completedYears(born, first);
  const usable = born !== undefined && (years === undefined || (years >= 0 && years <= GREATEST_AGE));
  run.patient = { birthDate: usable ? patient.birthDate : undefined, ageYears, sex };
  if (years === undefined || years < 0) return;
  if (!usable) reportYears(run, patient, years);
  else if (ageYears !== undefined && ageYears !== years) reportOtherAge(run, ageYears, years);
}

function sexOf(run: ClaimRun, { sex }: Patient): Patient['sex'] {
  if (sex === undefined || sex === 'F' || sex === 'M' || sex === 'U') return sex;
  run.find('claim.sex', 'error', '/patient/sex', `the sex must be F, M or U, not ${shown(sex)}`);
  return undefined;
}

function ageYearsOf(run: ClaimRun, { ageYears }: Patient): number | undefined {
  if (ageYears === undefined || (Number.isInteger(ageYears) && ageYears >= 0 && ageYears <= GREATEST_AGE))
    return ageYears;
  const message = `the age must be a whole number from 0 to ${GREATEST_AGE}`;
  run.find('claim.age', 'error', '/patient/ageYears', message);
  return undefined;
}

function reportYears(run: ClaimRun, { birthDate }: Patient, years: number): void {
  const message =
    `by the date of birth ${birthDate} the age is ${years}, but it must be from 0 to ${GREATEST_AGE}; ` +
    'the date of birth was not used';
  run.find('claim.age', 'error', '/patient/birthDate', message);
}

function reportOtherAge(run: ClaimRun, age: number, years: number): void {
  const message = `the age is ${age}, but by the date of birth it is ${years}; the date of birth was used`;
  run.find('claim.age', 'warning', '/patient/ageYears', message);
}
