import { line, office, type RuleExample, stay } from './kinds.js';

const BATCH = 'It comes from a batch: `checkBatch` of `medcodes/claim/batch`.';

/** Rules about the claim itself, its dates, modifiers and pointers. */
export const OF_CLAIMS: readonly RuleExample[] = [
  {
    rule: 'claim.unreadable',
    means: 'A claim of a file could not be read at all, so nothing of it was checked.',
    todo: 'Mend the record that the finding names and run it again.',
    elsewhere: BATCH,
  },
  {
    rule: 'claim.envelope',
    means: 'The headers and trailers of an X12 file do not match. The claims were read all the same.',
    todo: 'Ask the sender for a complete file: claims may be missing.',
    elsewhere: BATCH,
  },
  {
    rule: 'claim.element-unread',
    means:
      'One element of an X12 claim could not be read, or a reference of a FHIR claim was not found. The claim was judged without it.',
    todo: 'Mend the element, or give the resource; the finding names its place.',
    elsewhere: BATCH,
  },
  {
    rule: 'claim.malformed',
    means: 'The claim does not have the shape of a claim, so nothing was checked.',
    todo: 'Give the field the type that the message names.',
    claim: { type: 'professional', diagnoses: 'I10', lines: [] },
  },
  {
    rule: 'claim.field-unknown',
    means: 'The claim has a field that nobody reads, often a misspelling. It was not checked.',
    todo: 'Use the field that the message names.',
    claim: line({ modifier: ['25'] }),
  },
  {
    rule: 'claim.code-system',
    means:
      'The sender says that the code is of another code system. It was judged as one of the system that belongs there.',
    todo: 'Send the code of the right system.',
    claim: office({ diagnoses: [{ code: 'I10', codeSystem: 'http://snomed.info/sct' }] }),
  },
  {
    rule: 'claim.diagnosis-missing',
    means: 'No diagnosis says why the patient came.',
    todo: 'Give the principal (first-listed) diagnosis.',
    claim: office({ diagnoses: [] }),
  },
  {
    rule: 'claim.diagnosis-count',
    means: 'The form has no room for so many diagnoses.',
    todo: 'Keep the 12 (office) or 25 (facility) that matter for the services.',
    claim: office({
      diagnoses: [
        'I10',
        'E11.9',
        'E78.5',
        'J44.9',
        'K21.9',
        'M54.50',
        'N39.0',
        'R05.9',
        'G47.33',
        'F41.9',
        'D64.9',
        'Z79.4',
        'Z87.891',
      ],
    }),
  },
  {
    rule: 'claim.diagnosis-role',
    means: 'The diagnosis has a role that this type of claim does not have.',
    todo: 'Leave the role out, or bill the right type of claim.',
    claim: office({ diagnoses: ['I10', { code: 'R50.9', role: 'admitting' }] }),
  },
  {
    rule: 'claim.admitting-missing',
    means: 'An inpatient claim says why the patient was admitted; this one does not.',
    todo: 'Add the admitting diagnosis.',
    claim: stay({ diagnoses: ['A41.9'] }),
  },
  {
    rule: 'claim.line-count',
    means: 'The claim has no service line, or more than the form can hold.',
    todo: 'Add the services, or split the claim.',
    claim: office({ lines: [] }),
  },
  {
    rule: 'claim.revenue-code',
    means: 'A line of a facility needs a revenue code of four digits.',
    todo: 'Give the revenue code of the department.',
    claim: {
      type: 'outpatient',
      from: '2026-05-04',
      through: '2026-05-04',
      diagnoses: ['I10'],
      lines: [{ code: 'G0463', units: 1, date: '2026-05-04' }],
    },
  },
  {
    rule: 'claim.units',
    means: 'Units must be above 0.',
    todo: 'Give the units of service.',
    claim: line({ units: 0 }),
  },
  {
    rule: 'claim.date',
    means: 'A date is no calendar day.',
    todo: 'Write it as year-month-day, such as 2026-05-04.',
    claim: line({ date: '2026-02-30' }, { from: '2026-02-28' }),
  },
  {
    rule: 'claim.date-missing',
    means: 'Without a date of service no code can be judged: codes change with the calendar.',
    todo: 'Give the date of service.',
    claim: office({ lines: [{ code: '99214', units: 1, diagnosisPointers: [1] }] }),
  },
  {
    rule: 'claim.date-order',
    means: 'One day comes before another that it must follow.',
    todo: 'Check both dates.',
    claim: stay({ from: '2026-01-16', admission: '2026-01-16' }),
  },
  {
    rule: 'claim.date-outside',
    means: 'A line lies outside of the dates of the statement.',
    todo: 'Check the date of the line and those of the claim.',
    claim: {
      type: 'outpatient',
      from: '2026-05-04',
      through: '2026-05-04',
      diagnoses: ['I10'],
      lines: [{ code: 'G0463', revenueCode: '0510', units: 1, date: '2026-06-04' }],
    },
  },
  {
    rule: 'claim.sex',
    means: 'The sex of the patient is none of F, M and U.',
    todo: 'Give F, M or U, or leave it out.',
    claim: office({ patient: { sex: 'X' } }),
  },
  {
    rule: 'claim.age',
    means: 'The age of the patient cannot be right.',
    todo: 'Check the age and the date of birth.',
    claim: office({ patient: { ageYears: 200 } }),
  },
  {
    rule: 'claim.modifier',
    means: 'A modifier has two characters; this has another length.',
    todo: 'Write each modifier as a text of its own.',
    claim: line({ modifiers: ['25,59'] }),
  },
  {
    rule: 'claim.modifier-count',
    means: 'A line has room for four modifiers.',
    todo: 'Keep those that change the payment, and put them first.',
    claim: line({ modifiers: ['25', '59', 'LT', 'GC', 'KX'] }),
  },
  {
    rule: 'claim.duplicate-modifier',
    means: 'The same modifier stands twice on a line.',
    todo: 'Remove one.',
    claim: line({ modifiers: ['25', '25'] }),
  },
  {
    rule: 'claim.pointer-missing',
    means: 'Nothing says which diagnosis this service was for.',
    todo: 'Point to the diagnosis that is the reason, the main one first.',
    claim: line({ diagnosisPointers: [] }),
  },
  {
    rule: 'claim.pointer-unknown',
    means: 'The line points to a diagnosis that the claim does not have.',
    todo: 'Correct the pointer: 1 is the first diagnosis.',
    claim: line({ diagnosisPointers: [3] }),
  },
  {
    rule: 'claim.pointer-count',
    means: 'A line points to four diagnoses at most.',
    todo: 'Keep the four that support the service best.',
    claim: line(
      { diagnosisPointers: [1, 2, 3, 4, 5] },
      { diagnoses: ['I10', 'E11.9', 'E78.5', 'J44.9', 'K21.9'] },
    ),
  },
  {
    rule: 'claim.pointer-duplicate',
    means: 'A line points to the same diagnosis twice.',
    todo: 'Remove one.',
    claim: line({ diagnosisPointers: [1, 1] }),
  },
  {
    rule: 'claim.pointer-date',
    means: 'The diagnosis was billable when the claim began, but not on the day of this line.',
    todo: 'Use the code that is in force on the day of the line, on a claim of its own.',
    claim: office({
      from: '2017-09-30',
      diagnoses: ['A04.7'],
      lines: [{ code: '99214', units: 1, date: '2017-10-02', diagnosisPointers: [1] }],
    }),
  },
  {
    rule: 'claim.place-of-service',
    means: 'The place of service is missing or is no assigned number.',
    todo: 'Give two digits, such as 11 for an office.',
    claim: office({ placeOfService: '1A' }),
  },
  {
    rule: 'claim.duplicate-line',
    means: 'Two lines say the same, so one looks like a mistake.',
    todo: 'Raise the units of one line, or add the modifier that explains the repetition (76, 77, 59).',
    claim: office({
      lines: [
        { code: 'J3490', units: 1, date: '2026-05-04', diagnosisPointers: [1] },
        { code: 'J3490', units: 1, date: '2026-05-04', diagnosisPointers: [1] },
      ],
    }),
  },
];
