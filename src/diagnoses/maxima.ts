/**
 * The most different diagnoses that are compared with each other. An institutional claim has at most 41: one principal, one
 * admitting, three reasons for the visit, twelve external causes and 24 others (ASC X12N 005010X223A2, loop 2300). Ten times as many is
 * more than any list has.
 */
export const MOST_DIAGNOSES = 410;
