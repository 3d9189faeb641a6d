import type { ClaimType } from '../types.js';

/** First digit: hospital, skilled nursing, religious (hospital and extended care), intermediate care. */
const FACILITIES_WITH_BEDS = '12456';
/** Second digit of those: inpatient, intermediate care levels I and II, swing beds. */
const INPATIENT = '1568';

/**
 * Whether a type of bill is that of a stay. Home health, clinics, hospices and other special facilities (3, 7, 8) are no
 * stays of a kind that ICD-10-PCS and the inpatient edits apply to; 12x and 22x bill part B for inpatients, by the line.
 *
 * @param typeOfBill - with or without its leading zero, with or without the frequency
 */
export function claimTypeOfBill(typeOfBill: string): ClaimType {
  const digits = typeOfBill.replace(/^0/, '');
  const stay = FACILITIES_WITH_BEDS.includes(digits.charAt(0)) && INPATIENT.includes(digits.charAt(1));
  return digits.length >= 2 && stay ? 'inpatient' : 'outpatient';
}
