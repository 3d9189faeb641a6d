import { office, type RuleExample, stay, stayWith } from './kinds.js';

/** Rules about the list of diagnoses. */
export const OF_DIAGNOSES: readonly RuleExample[] = [
  {
    rule: 'icd10cm.invalid',
    means: 'This is no diagnosis code that was in force on the date.',
    todo: 'Use the code that replaced it, or look the diagnosis up.',
    claim: office({ diagnoses: ['EII.9'] }),
  },
  {
    rule: 'icd10cm.header',
    means: 'The code only groups more precise ones. Payers refuse it.',
    todo: 'Choose a code below it by what the record says.',
    claim: office({ diagnoses: ['E11'] }),
  },
  {
    rule: 'icd10cm.outside-data-range',
    means: 'ICD-10-CM began on 2015-10-01; before that ICD-9-CM was used.',
    todo: 'Check the date of service.',
    claim: office({
      diagnoses: ['E11.9'],
      lines: [{ code: '99214', units: 1, date: '2015-09-30', diagnosisPointers: [1] }],
    }),
  },
  {
    rule: 'icd10cm.duplicate',
    means: 'The same code stands on the list twice. Each is reported once for an encounter.',
    todo: 'Remove one.',
    claim: office({ diagnoses: ['E11.9', 'I10', 'e119'] }),
  },
  {
    rule: 'icd10cm.manifestation-principal',
    means: 'The code describes how another disease shows. That disease comes first.',
    todo: 'Put the underlying disease before it.',
    claim: office({ diagnoses: ['F02.80', 'G30.9'] }),
  },
  {
    rule: 'icd10cm.external-cause-first',
    means: 'A code that says how an injury happened cannot stand first: it is no diagnosis.',
    todo: 'Put the injury first.',
    claim: office({ diagnoses: ['W21.89XA', 'S00.83XA'] }),
  },
  {
    rule: 'icd10cm.code-first',
    means: 'A note asks for another code before this one.',
    todo: 'Change the order, or add the code that the note names.',
    claim: office({ diagnoses: ['N18.30', 'I12.9'] }),
  },
  {
    rule: 'icd10cm.use-additional-code',
    means: 'A note asks for a second code that says more, and the list has none.',
    todo: 'Add the code that the record supports.',
    claim: office({ diagnoses: ['I12.9'] }),
  },
  {
    rule: 'icd10cm.excludes1',
    means:
      'A note says that these two are not reported together, unless they have nothing to do with each other.',
    todo: 'Keep the one that the record supports.',
    claim: office({ diagnoses: ['E11.9', 'E10.9'] }),
  },
  {
    rule: 'icd10cm.unspecified-laterality',
    means: 'One code does not name a side, another of the list does.',
    todo: 'Use the code with the side, if the record names it.',
    claim: office({ diagnoses: ['M25.569', 'M25.561'] }),
  },
  {
    rule: 'icd10cm.poa-invalid',
    means: 'The indicator for present on admission is none of Y, N, U and W.',
    todo: 'Use one of the four letters.',
    claim: stay({
      diagnoses: [
        { code: 'A41.9', poa: 'X' },
        { code: 'R50.9', role: 'admitting' },
      ],
    }),
  },
  {
    rule: 'icd10cm.poa-missing',
    means: 'Other codes of the stay say whether they were present on admission; this one does not.',
    todo: 'Give Y, N, U or W.',
    claim: stay({ diagnoses: [{ code: 'A41.9', poa: 'Y' }, 'N39.0', { code: 'R50.9', role: 'admitting' }] }),
  },
  {
    rule: 'icd10cm.poa-exempt',
    means: 'This code is exempt from the indicator, yet it has one.',
    todo: 'Leave the indicator out.',
    claim: stay({
      diagnoses: [
        { code: 'A41.9', poa: 'Y' },
        { code: 'Z79.4', poa: 'Y' },
        { code: 'R50.9', role: 'admitting' },
      ],
    }),
  },
  {
    rule: 'mce.manifestation-principal',
    means: 'Medicare does not accept a manifestation as the reason for a stay.',
    todo: 'Put the underlying disease first.',
    claim: stayWith(['F02.80', 'G30.9']),
  },
  {
    rule: 'mce.external-cause-principal',
    means: 'Medicare does not accept the cause of an injury as the reason for a stay.',
    todo: 'Put the injury first.',
    claim: stayWith(['W21.89XA', 'S00.83XA']),
  },
  {
    rule: 'mce.unacceptable-principal',
    means: 'This code says something about the patient, not why the patient was admitted.',
    todo: 'Put the disease first.',
    claim: stayWith(['Z68.35', 'E66.9']),
  },
  {
    rule: 'mce.questionable-admission',
    means: 'This diagnosis is seldom enough for a hospital stay.',
    todo: 'Check whether another diagnosis was the reason.',
    claim: stayWith(['I10']),
  },
  {
    rule: 'mce.age',
    means: 'The diagnosis does not fit the age of the patient.',
    todo: 'Check the code and the date of birth.',
    claim: stayWith(['A33'], { patient: { ageYears: 65 } }),
  },
  {
    rule: 'mce.sex',
    means: 'Until 2024-09-30 Medicare refused this diagnosis for this sex.',
    todo: 'Check the code and the sex of the patient.',
    claim: stayWith(['A34'], {
      from: '2024-01-10',
      admission: '2024-01-10',
      through: '2024-01-15',
      discharge: '2024-01-15',
      patient: { ageYears: 30, sex: 'M' },
    }),
  },
  {
    rule: 'mce.wrong-procedure',
    means:
      'The code says that a wrong procedure, patient or side was treated. Medicare does not pay for that.',
    todo: 'Bill the error as the manual of the payer says.',
    claim: stayWith(['A41.9', 'Y65.51']),
  },
  {
    rule: 'mce.unspecified',
    means: 'The code does not name the side, although there are codes that do.',
    todo: 'Use the code with the side.',
    claim: stayWith(['G81.00']),
  },
];
