import { describe, expect, it } from 'vitest';
import { checkPair } from '../../../src/icd10cm/rules/index.js';

// Read in the Tabular List of FY2026 by a person, with the note that decides; not made by a program.
const ON = '2026-01-15';

describe('Excludes1 in the book', () => {
  it.each([
    ['F17.210', 'Z87.891', 'F17: history of tobacco dependence (Z87.891)'],
    ['F17.210', 'Z72.0', 'F17: tobacco use NOS (Z72.0)'],
    ['N39.0', 'N30.00', 'N39.0: cystitis (N30.-)'],
    ['N39.0', 'N34.1', 'N39.0: urethritis (N34.-)'],
    ['N39.0', 'R82.81', 'N39.0: pyuria (R82.81)'],
    ['R05.9', 'J41.0', "R05: smoker's cough (J41.0)"],
    ['R05.1', 'A37.00', 'R05: paroxysmal cough due to Bordetella pertussis (A37.0-)'],
    ['M54.50', 'S39.012A', 'M54.5: low back strain (S39.012)'],
    ['M54.59', 'M51.26', 'M54.5: lumbago due to intervertebral disc displacement (M51.2-)'],
    ['M54.50', 'M54.41', 'M54.5: lumbago with sciatica (M54.4-)'],
    ['J18.9', 'J84.9', 'J18: interstitial pneumonia NOS (J84.9)'],
    ['J18.9', 'P23.0', 'J18: congenital pneumonia (P23.0)'],
    ['K21.9', 'P78.83', 'K21: newborn esophageal reflux (P78.83)'],
    ['G47.33', 'R06.81', 'G47.3: apnea NOS (R06.81)'],
    ['G47.30', 'E66.2', 'G47.3: pickwickian syndrome (E66.2)'],
    ['R06.02', 'J96.01', 'R06: respiratory failure (J96.-)'],
    ['R06.00', 'J80', 'R06: acute respiratory distress syndrome (J80)'],
    ['E86.0', 'P74.1', 'E86: dehydration of newborn (P74.1)'],
    ['E86.1', 'T79.4XXA', 'E86: traumatic hypovolemic shock (T79.4)'],
    ['R73.9', 'E11.65', 'R73: diabetes mellitus (E08-E13)'],
    ['R73.03', 'E10.9', 'R73: diabetes mellitus (E08-E13)'],
    ['R73.01', 'O24.419', 'R73: diabetes mellitus in pregnancy (O24.-)'],
    ['R50.9', 'R56.00', 'R50: febrile convulsions (R56.0-)'],
    ['R50.9', 'R68.83', 'R50: chills without fever (R68.83)'],
    ['Z34.90', 'O09.90', 'Z34: encounter for supervision of high risk pregnancy (O09.-)'],
    ['Z34.01', 'O24.419', 'Z34: any complication of pregnancy (O00-O9A)'],
    ['A41.9', 'R78.81', 'A41: bacteremia NOS (R78.81)'],
    ['A41.9', 'A40.3', 'A41: streptococcal sepsis (A40.-)'],
    ['A41.51', 'O85', 'A41: puerperal sepsis (O85)'],
    ['A40.1', 'A41.81', 'A40: sepsis due to Streptococcus, group D (A41.81)'],
    ['S06.0X0A', 'S09.90XA', 'S06: head injury NOS (S09.90)'],
    ['T78.40XA', 'J30.1', 'T78.4: hay fever (J30.1)'],
    ['T78.40XA', 'L25.9', 'T78.4: dermatitis (L23-L25, L27.-)'],
    ['F32.A', 'F31.9', 'F32: bipolar disorder (F31.-)'],
    ['F32.9', 'F33.1', 'F32: recurrent depressive disorder (F33.-)'],
    ['K80.20', 'K91.86', 'K80: retained cholelithiasis following cholecystectomy (K91.86)'],
    ['E03.9', 'E89.0', 'E03: postprocedural hypothyroidism (E89.0)'],
    ['T36.0X5A', 'T49.6X5A', 'T36: topically used antibiotic for ear, nose and throat (T49.6)'],
    ['R65.10', 'R65.20', 'R65.1: severe sepsis (R65.2)'],
    ['C50.911', 'C44.501', 'C50: skin of breast (C44.501, ...)'],
    ['I10', 'I27.0', 'I10-I1A: primary pulmonary hypertension (I27.0)'],
    ['I61.9', 'S06.5X0A', 'I60-I69: traumatic intracranial hemorrhage (S06.-)'],
    ['K51.90', 'K58.9', 'K50-K52: irritable bowel syndrome (K58.-)'],
    ['K74.60', 'R17', 'K70-K77: jaundice NOS (R17)'],
    ['G54.0', 'M79.2', 'G50-G59: neuralgia NOS (M79.2)'],
    // R51 itself has migraine as Excludes2: the stricter decides.
    ['G43.909', 'R51.9', 'G43: headache NOS (R51.9)'],
    ['V03.10XA', 'W51.XXXA', 'V00-V09: struck or bumped by another person (W51)'],
  ])('%s with %s: %s', (a, b, note) => {
    const { verdict, statements } = checkPair(a, b, { on: ON });
    expect(verdict).toBe('conflict');
    const [node, words] = note.split(': ') as [string, string];
    const found = statements
      .filter(({ kind }) => kind === 'excludes1')
      .map((one) => `${one.node.code}: ${one.text}`);
    const start = `${node}: ${words.replace(/\s*(?:\(.*)?$/, '')}`;
    expect(
      found.some((statement) => statement.startsWith(start)),
      found.join(' | '),
    ).toBe(true);
  });
});

describe('Excludes2, or nothing, in the book', () => {
  it.each([
    ['J18.9', 'J69.0', 'permitted'],
    ['Z79.4', 'Z79.84', 'permitted'],
    ['I21.4', 'I25.2', 'permitted'],
    ['I50.9', 'I46.9', 'permitted'],
    ['A41.9', 'B37.7', 'permitted'],
    ['M79.604', 'M25.561', 'permitted'],
    ['F32.9', 'F43.20', 'permitted'],
    ['R05.9', 'R04.2', 'permitted'],
    ['E86.1', 'R57.1', 'permitted'],
    ['I10', 'I25.10', 'no-statement'],
    ['E78.5', 'E11.9', 'no-statement'],
    ['N18.6', 'Z99.2', 'no-statement'],
    ['R65.20', 'A41.9', 'no-statement'],
    ['E11.22', 'N18.4', 'permitted'],
    ['E11.9', 'Z79.4', 'no-statement'],
    ['J44.1', 'J44.0', 'permitted'],
    ['S72.001A', 'W19.XXXA', 'no-statement'],
  ])('%s with %s: %s', (a, b, verdict) => {
    const check = checkPair(a, b, { on: ON });
    expect(check.verdict, JSON.stringify(check.statements)).toBe(verdict);
  });
});

describe('the verdict on the same pair in earlier years', () => {
  it.each([
    // J18 had aspiration pneumonia as Excludes1, and has 'code also' and Excludes2 since.
    ['J18.9', 'J69.0', '2023-09-30', 'conflict'],
    // Glaucoma: H42 excluded E11.39 by name, while E11.39 asked for H40-H42, which is broader.
    ['E11.39', 'H42', '2016-01-15', 'conflict'],
    ['R78.81', 'A41.9', '2016-01-15', 'conflict'],
    ['M60.9', 'G72.9', '2017-01-15', 'conflict'],
    ['F02.80', 'F32.9', '2016-01-15', 'no-statement'],
  ])('%s with %s on %s: %s', (a, b, on, verdict) => {
    const check = checkPair(a, b, { on });
    expect(check.verdict, JSON.stringify(check.statements)).toBe(verdict);
  });
});
