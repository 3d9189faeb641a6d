import type { IsoDate } from './dates.js';

/** The sex of a patient as claims carry it: female, male, unknown. */
export type PatientSex = 'F' | 'M' | 'U';

/** What the edits by age and sex need to know of a patient. Nothing in it names a person. */
export interface Patient {
  /** Date of birth, `YYYY-MM-DD`. Used in preference to {@link Patient.ageYears}. */
  readonly birthDate?: IsoDate | undefined;
  /** Age in completed years, a whole number from 0 to 124. Used only if there is no date of birth. */
  readonly ageYears?: number | undefined;
  /** Sex: `F`, `M` or `U`. */
  readonly sex?: PatientSex | undefined;
}

/** The highest age that the code sets have: a higher number is a typing error. Internal. */
export const GREATEST_AGE = 124;
