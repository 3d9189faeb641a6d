import { line, office, type RuleExample } from './kinds.js';

const on = (date: string, code: string): object => ({ code, units: 1, date, diagnosisPointers: [1] });
const OWN_FILES = 'It needs your own licensed AMA files: give `createCpt(files)` to `checkClaim` as `cpt`.';

/** Rules about services, their modifiers and the NCCI edits. */
export const OF_SERVICES: readonly RuleExample[] = [
  {
    rule: 'hcpcs.malformed',
    means: 'This does not have the shape of a HCPCS code: a letter and four digits.',
    todo: 'Correct the code.',
    claim: line({ code: 'J188' }),
  },
  {
    rule: 'hcpcs.unknown',
    means: 'No edition has this code.',
    todo: 'Look the drug or service up.',
    claim: line({ code: 'J1886' }),
  },
  {
    rule: 'hcpcs.dental',
    means:
      'This is a dental code. The set belongs to the American Dental Association and is not in the data.',
    todo: 'Bill it on a dental claim.',
    claim: line({ code: 'D0120' }),
  },
  {
    rule: 'hcpcs.not-yet-effective',
    means: 'The code began after the date of service.',
    todo: 'Use the code that was in force on the date.',
    claim: office({ lines: [on('2019-01-15', 'Q5120')] }),
  },
  {
    rule: 'hcpcs.retired',
    means: 'The code ended before the date of service.',
    todo: 'Use the code that replaced it.',
    claim: office({ lines: [on('2024-01-02', 'M0245')] }),
  },
  {
    rule: 'hcpcs.outside-data-range',
    means: 'The date is before the first edition in the data, so nothing is known of the code on that date.',
    todo: 'Check the date; otherwise nothing.',
    claim: office({ lines: [on('2016-12-31', 'Q9991')] }),
  },
  {
    rule: 'hcpcs.first-day-unknown',
    means: 'The data does not say on which day this code began; it may be after the date of service.',
    todo: 'Look the day up with the payer.',
    claim: office({ lines: [on('2026-02-01', 'A2040')] }),
  },
  {
    rule: 'hcpcs.last-day-unknown',
    means: 'The data does not say on which day this code ended; it may be before the date of service.',
    todo: 'Look the day up with the payer.',
    claim: office({ lines: [on('2025-03-01', 'J0570')] }),
  },
  {
    rule: 'cpt.malformed',
    means: 'The code begins with a digit but is no CPT code: five digits, or four and a letter.',
    todo: 'Correct the code.',
    claim: line({ code: '9921' }),
  },
  {
    rule: 'cpt.unknown',
    means: 'Your CPT files do not have this code.',
    todo: 'Correct the code, or load the files of the year.',
    elsewhere: OWN_FILES,
  },
  {
    rule: 'cpt.outside-data-range',
    means: 'Your CPT files are of another year than the service.',
    todo: 'Load the files of the year.',
    elsewhere: OWN_FILES,
  },
  {
    rule: 'hcpcs.modifier-invalid',
    means: 'This modifier was not in force on the date of service.',
    todo: 'Use a modifier that was.',
    claim: line({ modifiers: ['ZZ'] }),
  },
  {
    rule: 'cpt.modifier-unknown',
    means: 'Your CPT files do not have this modifier.',
    todo: 'Correct the modifier.',
    elsewhere: OWN_FILES,
  },
  {
    rule: 'ncci.ptp-conflict',
    means: 'Medicare does not pay these two services of one day together, and no modifier changes that.',
    todo: 'Bill only one of them.',
    claim: office({ lines: [on('2024-08-05', 'A9503'), on('2024-08-05', 'A9512')] }),
  },
  {
    rule: 'ncci.ptp-allowed-with-modifier',
    means: 'Medicare pays both services of one day only if a modifier says that they were separate.',
    todo: 'Add the modifier if the record supports it; otherwise bill one.',
    claim: office({ lines: [on('2024-08-05', 'A9500'), on('2024-08-05', 'A9512')] }),
  },
  {
    rule: 'ncci.ptp-bypassed',
    means: 'A modifier lifts an edit between these two services.',
    todo: 'Make sure that the record shows why they were separate.',
    claim: office({
      lines: [on('2024-08-05', 'A9500'), { ...on('2024-08-05', 'A9512'), modifiers: ['59'] }],
    }),
  },
  {
    rule: 'ncci.mue-line',
    means: 'One line has more units than Medicare accepts on a line.',
    todo: 'Check the units; more of them need lines of their own.',
    claim: line({ code: 'A6460', units: 2 }, { supplier: false }),
  },
  {
    rule: 'ncci.mue-day',
    means: 'The day has more units of this service than Medicare accepts.',
    todo: 'Check the units against the record.',
    claim: line({ code: 'J1885', units: 9 }),
  },
  {
    rule: 'ncci.add-on-without-primary',
    means: 'An add-on service is paid only beside its primary service, and the claim has none on that day.',
    todo: 'Bill the primary service too, if it was done.',
    claim: line({ code: 'C8937', date: '2026-05-04' }),
  },
  {
    rule: 'ncci.add-on-contractor',
    means: 'The Medicare contractor decides which primary services this add-on needs.',
    todo: 'Look it up with the contractor.',
    claim: office({ lines: [on('2026-05-04', 'G0506'), on('2026-05-04', 'J1885')] }),
  },
];
