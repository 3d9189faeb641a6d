import type { IsoDate } from './dates.js';

/** The sex of a patient, with the codes of claims: female, male, unknown. */
export type PatientSex = 'F' | 'M' | 'U';

/** The facts about a patient that the edits by age and sex need. Nothing in it identifies a person. */
export interface Patient {
  /** Date of birth, `YYYY-MM-DD`. Used in preference to {@link Patient.ageYears}. */
  readonly birthDate?: IsoDate | undefined;
  /** Age in completed years, a whole number from 0 to 124. Used only if there is no date of birth. */
  readonly ageYears?: number | undefined;
  /** Sex: `F`, `M` or `U`. */
  readonly sex?: PatientSex | undefined;
}

/** The highest age that the code sets have: a higher number is treated as a typing error. Internal. */
export const GREATEST_AGE = 124;
