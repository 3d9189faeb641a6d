import { describe, expect, it } from 'vitest';
import { checkDiagnoses, createDiagnoses } from '../../src/diagnoses/index.js';
import { payload as codes } from '../../src/icd10cm/payload.js';
import { payload as rules } from '../../src/icd10cm/rules/payload.js';

const OPTIONS = { on: '2026-01-15', setting: 'professional' } as const;

const of = (pair: string, check = checkDiagnoses) =>
  check(pair.split(' '), OPTIONS).findings.find(({ rule }) => rule === 'icd10cm.excludes1')!;

describe('an Excludes1 note that the titles rule out is information', () => {
  it.each([
    ['K92.2 K57.30', 'hemorrhage, which the title of K57.30 rules out'],
    ['K57.30 K92.2', 'hemorrhage, which the title of K57.30 rules out'],
    ['K92.2 K26.3', 'hemorrhage, which the title of K26.3 rules out'],
    ['K92.2 K29.00', 'hemorrhage, which the title of K29.00 rules out'],
    ['R40.20 E11.9', 'coma, which other codes name and E11.9 does not'],
    ['R40.20 E11.00', 'coma, which the title of E11.00 rules out'],
    ['R40.1 K72.90', 'coma, which the title of K72.90 rules out'],
    ['G25.3 G40.909', 'myoclonic seizures, which other codes name and G40.909 does not'],
    ['M15.9 M17.11', 'both sides, which the title of M17.11 rules out'],
    ['S62.610A S68.112A', 'one is of the index finger and the other of the middle finger'],
    ['S62.501A S68.012A', 'one is of the right side and the other of the left side'],
    ['I65.22 I63.231', 'one is of the left side and the other of the right side'],
  ])('%s: %s', (pair, reason) => {
    const { severity, message, evidence, fix } = of(pair);
    expect(severity).toBe('information');
    expect(message).toContain(reason);
    expect(fix).toBeUndefined();
    // The note, and the two titles that it is judged by.
    expect(evidence.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['ICD-10-CM Tabular List', 'ICD-10-CM order file']),
    );
  });
});

describe('an Excludes1 note stays a warning', () => {
  it.each([
    ['K92.2 K57.31', 'the title says the bleeding'],
    ['K92.2 K26.4', 'the title says the hemorrhage'],
    ['R40.20 E11.641', 'the title says the coma'],
    ['G25.3 G40.B09', 'the title says myoclonic'],
    ['G25.3 G40.409', 'an inclusion term says myoclonic'],
    ['M15.9 M17.0', 'the title says both sides'],
    ['I20.9 I25.10', 'one code has both'],
    ['K81.0 K80.20', 'one code has both'],
    ['S62.610A S68.110A', 'the same finger'],
    ['S09.90XA S06.9X0A', 'another note covers the pair'],
    ['E10.3511 E11.3512', 'diabetes has no side'],
    ['M05.711 M08.012', 'rheumatoid arthritis has no side'],
    ['E11.9 E10.9', 'the titles deny nothing'],
  ])('%s: %s', (pair) => {
    expect(of(pair).severity).toBe('warning');
  });

  it('if the payload has no titles', () => {
    const own = createDiagnoses({ codes: codes.codes, relation: rules.relation, notes: rules.notes });
    expect(of('K92.2 K57.30', own.checkDiagnoses).severity).toBe('warning');
  });
});

it('the texts of notes are not needed to tell', () => {
  const own = createDiagnoses({ ...codes, relation: rules.relation });
  expect(of('K92.2 K57.30', own.checkDiagnoses).severity).toBe('information');
});
