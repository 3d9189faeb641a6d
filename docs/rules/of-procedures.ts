import { operated, type RuleExample, stay } from './kinds.js';

const DELIVERY = {
  patient: { ageYears: 30, sex: 'F' },
  diagnoses: ['O80', { code: 'O80', role: 'admitting' }],
};

/** Rules about the procedures of a hospital stay. */
export const OF_PROCEDURES: readonly RuleExample[] = [
  {
    rule: 'mce.procedure-non-covered',
    means: 'Medicare does not pay for this procedure.',
    todo: 'Check the code; if it is right, expect no payment for it.',
    claim: operated('00F3XZZ'),
  },
  {
    rule: 'mce.procedure-non-covered-over-60',
    means: 'Medicare does not pay for this procedure for patients over 60.',
    todo: 'Check the code and the age.',
    claim: operated('0SR20JZ', { patient: { ageYears: 70 } }),
  },
  {
    rule: 'mce.procedure-non-covered-conditional',
    means:
      'Medicare does not pay for this procedure together with certain diagnoses or procedures. The data does not say which.',
    todo: 'Look the procedure up in the definitions of the code editor.',
    claim: operated('0FYG0Z0'),
  },
  {
    rule: 'mce.procedure-limited-coverage',
    means: 'Medicare pays for this procedure only in certain cases.',
    todo: 'Make sure that the record shows the case.',
    claim: operated('02WA3QZ'),
  },
  {
    rule: 'mce.procedure-questionable-obstetric',
    means: 'A delivery was coded without a diagnosis that tells its outcome.',
    todo: 'Add the code of Z37 for the outcome.',
    claim: operated('10D00Z0', DELIVERY),
  },
  {
    rule: 'mce.procedure-sex',
    means: 'Until 2024-09-30 Medicare refused this procedure for this sex.',
    todo: 'Check the code and the sex of the patient.',
    claim: stay({
      from: '2024-01-10',
      admission: '2024-01-10',
      through: '2024-01-15',
      discharge: '2024-01-15',
      patient: { ageYears: 40, sex: 'M' },
      procedures: [{ code: '04LE0CT', date: '2024-01-11' }],
    }),
  },
  {
    rule: 'mce.procedure-inconsistent-with-length-of-stay',
    means: 'Ventilation of more than 96 hours does not fit a stay of four days or fewer.',
    todo: 'Check the hours of ventilation and the dates.',
    claim: operated('5A1955Z', { from: '2026-01-10', through: '2026-01-12', discharge: '2026-01-12' }),
  },
  {
    rule: 'icd10pcs.malformed',
    means: 'This is no code of ICD-10-PCS: it has seven characters, and never I or O.',
    todo: 'Correct the characters that the message names.',
    claim: operated('ODTN4ZZ'),
  },
  {
    rule: 'icd10pcs.unknown',
    means: 'No table has these seven characters together.',
    todo: 'Choose one of the values that the message gives.',
    claim: operated('0DTJ3ZZ'),
  },
  {
    rule: 'icd10pcs.header',
    means: 'The code is not complete: it needs seven characters.',
    todo: 'Build the rest of the code.',
    claim: operated('0DTJ'),
  },
  {
    rule: 'icd10pcs.not-yet-effective',
    means: 'The code began after this stay.',
    todo: 'Use a code of the release in force at discharge.',
    claim: operated('XW0S311', {
      from: '2018-01-10',
      admission: '2018-01-10',
      through: '2018-01-15',
      discharge: '2018-01-15',
      procedures: [
        { code: '3E0L317', date: '2018-01-11' },
        { code: 'XW033E5', date: '2018-01-11' },
      ],
    }),
  },
  {
    rule: 'icd10pcs.retired',
    means: 'The code ended before this stay.',
    todo: 'Use the code that replaced it.',
    claim: operated('0BQS3ZZ'),
  },
  {
    rule: 'icd10pcs.outside-data-range',
    means: 'ICD-10-PCS began on 2015-10-01.',
    todo: 'Check the dates of the stay.',
    claim: operated('0DTJ4ZZ', {
      from: '2015-09-01',
      admission: '2015-09-01',
      through: '2015-09-05',
      discharge: '2015-09-05',
      procedures: [{ code: '0DTJ4ZZ', date: '2015-09-02' }],
    }),
  },
];
