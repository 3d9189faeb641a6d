import { describe, expect, it } from 'vitest';
import { checkDiagnoses } from '../../src/diagnoses/index.js';
import { found, notJudged, ON, stay } from './shown.js';

const aged = (ageYears: number) => ({ patient: { ageYears } });

describe('ages', () => {
  it('of 65 conflict with A33, with the list as evidence', () => {
    expect(stay(['A33'], aged(65))).toEqual(['error mce.age A33']);
    expect(stay(['A33'], aged(0))).toEqual([]);
    expect(stay(['E11.22', 'N18.30', 'A33'], aged(1))).toEqual(['error mce.age A33']);
    const { findings } = checkDiagnoses(['A33'], { setting: 'inpatient', on: ON, ...aged(65) });
    expect(findings[0]).toEqual({
      rule: 'mce.age',
      severity: 'error',
      message: "A33 is a newborn diagnosis (age 0); the patient's age is 65",
      codes: ['A33'],
      pointers: ['/0'],
      evidence: [
        {
          source: 'Medicare Code Editor',
          release: 'v43.1',
          at: 'age conflict',
          statement: 'lists A33 among newborn diagnoses, age 0, since 2015-10-01',
        },
      ],
      fix: { message: 'check the date of birth and the code' },
    });
  });

  it.each([
    ['B08.20', 17, []],
    ['B08.20', 18, ['error mce.age B08.20']],
    ['O80', 8, ['error mce.age O80']],
    ['O80', 9, []],
    ['O80', 64, []],
    ['O80', 65, ['error mce.age O80']],
    ['N40.0', 14, ['error mce.age N40.0']],
    ['N40.0', 15, []],
  ])('%s at %i', (code, age, expected) => {
    expect(stay([code], aged(age)).filter((line) => line.includes('mce.age'))).toEqual(expected);
  });

  it('of the maternity category were 12 to 55 until 2019-09-30', () => {
    const at = (age: number, on: string): string[] =>
      stay(['O80'], { on, ...aged(age) }).filter((line) => line.includes('age'));
    expect(at(60, '2019-09-30')).toEqual(['error mce.age O80']);
    expect(at(60, '2019-10-01')).toEqual([]);
    expect(at(11, '2019-09-30')).toEqual(['error mce.age O80']);
    expect(at(65, '2019-10-01')).toEqual(['error mce.age O80']);
  });

  it('are calculated for the day of admission if it is given', () => {
    const patient = { birthDate: '2024-12-20' };
    expect(stay(['A33'], { on: '2026-01-15', patient })).toEqual(['error mce.age A33']);
    expect(stay(['A33'], { on: '2025-12-25', ageOn: '2025-12-19', patient })).toEqual([]);
    expect(stay(['A33'], { on: '2025-12-25', ageOn: '2025-12-20', patient })).toEqual(['error mce.age A33']);
  });

  it('that are not known are reported as not judged, for the codes that need them', () => {
    const skipped = (patient?: { birthDate: string }) =>
      notJudged(checkDiagnoses(['E11.9', 'A33'], { setting: 'inpatient', on: ON, patient })).filter(
        ({ rule }) => rule === 'mce.age',
      );
    expect(skipped()).toEqual([{ rule: 'mce.age', reason: 'the age is not known', codes: ['A33'] }]);
    expect(skipped({ birthDate: '2026-02-01' })[0]?.reason).toBe(
      'the date of birth is after the date of the check',
    );
    expect(skipped({ birthDate: '2026-01-01' })).toEqual([]);
  });

  it('are information on other claims', () => {
    expect(found(['A33'], aged(65))).toEqual(['information mce.age A33']);
    expect(found(['A33'], { setting: 'outpatient', ...aged(65) })).toEqual(['information mce.age A33']);
  });
});

describe('sex', () => {
  it('conflicts for A34 and a male patient on 2024-01-01 but not on 2026-01-15', () => {
    const male = { patient: { sex: 'M', ageYears: 30 } } as const;
    expect(stay(['A34'], { on: '2024-01-01', ...male })).toEqual(['error mce.sex A34']);
    expect(stay(['A34'], { on: '2024-09-30', ...male })).toEqual(['error mce.sex A34']);
    expect(stay(['A34'], { on: '2024-10-01', ...male })).toEqual([]);
    expect(stay(['A34'], { on: '2026-01-15', ...male })).toEqual([]);
    expect(stay(['A34'], { on: '2024-01-01', patient: { sex: 'F', ageYears: 30 } })).toEqual([]);
  });

  it('that is not known is reported as not judged, as long as the edit was in force', () => {
    const skipped = (on: string) =>
      notJudged(
        checkDiagnoses(['A34'], { setting: 'inpatient', on, patient: { sex: 'U', ageYears: 30 } }),
      ).filter(({ rule }) => rule === 'mce.sex');
    expect(skipped('2024-01-01')).toEqual([
      { rule: 'mce.sex', reason: 'the sex is not known', codes: ['A34'] },
    ]);
    expect(skipped('2026-01-15')).toEqual([]);
  });
});

describe('the principal diagnosis of a stay', () => {
  it.each<[string[], string, string[]]>([
    [['Z51.89'], '2026-01-15', ['error mce.unacceptable-principal Z51.89']],
    [['Z51.89', 'E11.9'], '2026-01-15', []],
    [['E11.21', 'Z68.35'], '2026-01-15', []],
    [['Z68.35', 'E11.9'], '2026-01-15', ['error mce.unacceptable-principal Z68.35']],
    [['F07.81'], '2026-03-31', ['error mce.unacceptable-principal F07.81']],
    [['F07.81'], '2026-04-01', []],
    // Added on 2024-04-01.
    [['F05'], '2019-12-01', []],
    [['F05'], '2024-03-31', []],
    [['F05'], '2024-04-01', ['error mce.unacceptable-principal F05']],
    // Dementia: unacceptable for two years.
    [['F01.511'], '2022-10-01', ['error mce.unacceptable-principal F01.511']],
    [['F01.511'], '2024-09-30', ['error mce.unacceptable-principal F01.511']],
    [['F01.511'], '2024-10-01', []],
    [['E66.811'], '2024-10-01', ['warning mce.questionable-admission E66.811']],
    // Without a side: principal or secondary, since 2022-04-01.
    [['G81.00'], '2022-03-31', []],
    [['G81.00'], '2022-04-01', ['warning mce.unspecified G81.00']],
    [['E11.22', 'G81.00'], '2026-01-15', ['warning mce.unspecified G81.00']],
    // Taken off.
    [['G54.3'], '2019-12-01', ['error mce.unacceptable-principal G54.3']],
    [['G54.3'], '2020-09-30', ['error mce.unacceptable-principal G54.3']],
    [['G54.3'], '2020-10-01', []],
    [['I10'], '2019-12-01', ['warning mce.questionable-admission I10']],
    [['I10'], '2026-01-15', ['warning mce.questionable-admission I10']],
    [['E11.9', 'I10'], '2019-12-01', ['warning mce.questionable-admission E11.9']],
    [['S31.119A', 'Y65.51'], '2019-12-01', ['error mce.wrong-procedure Y65.51']],
  ])('%j on %s', (list, on, expected) => {
    expect(stay(list, { on }).filter((line) => line.includes('mce.'))).toEqual(expected);
  });

  it('is not checked in other settings', () => {
    expect(found(['Z68.35', 'E11.9'])).toEqual([]);
    expect(found(['I10'], { on: '2019-12-01' })).toEqual([]);
  });

  it('that is newer than the editor is reported as not judged', () => {
    const answer = checkDiagnoses(['C78.31', 'C78.32'], { setting: 'inpatient', on: '2026-10-01' });
    expect(notJudged(answer).map(({ rule, codes }) => `${rule} ${codes.join(' ')}`)).toEqual([
      'icd10cm.poa ',
      'mce.age C78.31 C78.32',
      'mce.manifestation-principal C78.31',
      'mce.unacceptable-principal C78.31',
      'mce.questionable-admission C78.31',
      'mce.unspecified C78.31 C78.32',
    ]);
  });
});
