/**
 * Codes of ICD-9-CM, which was in force for services and discharges up to 2015-09-30 (45 CFR 162.1002). Internal.
 *
 * A diagnosis has three digits, V and two digits, or E and three digits, then up to two more (one after E).
 */
export const isIcd9Diagnosis = (text: string): boolean =>
  /^\s*(?:(?:\d{3}|V\d{2})(?:\.?\d{1,2})?|E\d{3}(?:\.?\d)?)\s*$/i.test(text);

/** A procedure has two digits, then up to two more. Internal. */
export const isIcd9Procedure = (text: string): boolean => /^\s*\d{2}(?:\.?\d{1,2})?\s*$/.test(text);
