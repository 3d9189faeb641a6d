import { describe, expect, it } from 'vitest';
import { checkDiagnoses } from '../../src/diagnoses/index.js';
import { found, notJudged, ON, stay } from './shown.js';

describe('codes', () => {
  it('that are not billable are errors, with a code to use', () => {
    expect(found(['A04.7', 'XYZ', 'E11.9', 'W21.89', 'I60.20', ''])).toEqual([
      'error icd10cm.header A04.7',
      'error icd10cm.invalid XYZ',
      'error icd10cm.header W21.89',
      'error icd10cm.invalid I60.20',
      'error icd10cm.invalid ',
    ]);
    const answer = checkDiagnoses(['A04.7', 'E11.9'], { setting: 'professional', on: ON });
    const { findings } = answer;
    expect(findings[0]).toEqual({
      rule: 'icd10cm.header',
      severity: 'error',
      message: 'A04.7 is a header, not billable: more characters are needed (billable through 2017-09-30)',
      codes: ['A04.7'],
      pointers: ['/0'],
      evidence: [
        {
          source: 'ICD-10-CM order file',
          release: '2025-10-01',
          statement:
            'A04.7 is a header, not billable: more characters are needed (billable through 2017-09-30)',
        },
      ],
      fix: { message: 'use a billable code below it, such as A04.71', codes: ['A04.71', 'A04.72'] },
    });
    expect(notJudged(answer)).toEqual([
      {
        rule: 'icd10cm',
        reason: 'not billable on the date, so no other rule was checked',
        codes: ['A04.7'],
      },
    ]);
  });

  it('that are listed twice are errors, in any spelling', () => {
    expect(found(['E11.9', 'I10', 'e119', 'E11.9'])).toEqual([
      'error icd10cm.duplicate E11.9 E11.9',
      'error icd10cm.duplicate E11.9 E11.9',
    ]);
    const { findings } = checkDiagnoses(['E11.9', 'I10', 'e119'], { setting: 'professional', on: ON });
    expect([findings[0]?.pointers, findings[0]?.evidence]).toEqual([['/2', '/0'], []]);
  });

  it('are those of the date', () => {
    expect(found(['A04.7'], { on: '2017-09-30' })).toEqual([]);
    expect(found(['A04.7'], { on: '2017-10-01' })).toEqual(['error icd10cm.header A04.7']);
    expect(found(['A04.7'], { on: '2015-09-30' })).toEqual(['warning icd10cm.outside-data-range A04.7']);
  });
});

describe('Excludes1', () => {
  it('is a warning with every statement, on either side', () => {
    const { findings } = checkDiagnoses(['I10', 'E11.9', 'E10.9'], { setting: 'outpatient', on: ON });
    expect(findings.length).toBe(1);
    expect(findings[0]).toMatchObject({
      rule: 'icd10cm.excludes1',
      severity: 'warning',
      codes: ['E11.9', 'E10.9'],
      pointers: ['/1', '/2'],
    });
    expect(findings[0]?.evidence.map(({ at, statement }) => `${at} ${statement}`)).toEqual([
      'E11 Excludes1: type 1 diabetes mellitus (E10.-)',
      'E10 Excludes1: type 2 diabetes mellitus (E11.-)',
    ]);
  });

  it.each([
    ['A18.50', 'P37.0', '2026-01-15', true],
    ['A18.50', 'R76.11', '2026-01-15', true],
    ['A18.50', 'J65', '2026-01-15', true],
    ['A18.50', 'A02.21', '2026-01-15', false],
    ['E11.9', 'O24.410', '2026-01-15', true],
    ['J44.9', 'J43.9', '2023-09-30', true],
    ['J44.9', 'J43.9', '2023-10-01', false],
    ['J44.9', 'J42', '2025-10-01', true],
    // A nearer instruction to code both sets the note aside.
    ['I67.850', 'I63.30', '2026-01-15', false],
  ])('%s with %s on %s: %s', (a, b, on, conflict) => {
    expect(found(['I10', a, b], { on }).some((line) => line.includes('excludes1'))).toBe(conflict);
    expect(found(['I10', b, a], { on }).some((line) => line.includes('excludes1'))).toBe(conflict);
  });
});

describe('sequence', () => {
  it('F02.80 cannot be principal', () => {
    expect(stay(['F02.80', 'G30.9'])).toEqual(['error mce.manifestation-principal F02.80']);
    expect(found(['F02.80', 'G30.9'])).toEqual(['error icd10cm.manifestation-principal F02.80']);
    expect(stay(['G30.9', 'F02.80'])).toEqual([]);
  });

  it('a manifestation that is listed first has the list of the editor and the note as evidence, and names the code to move', () => {
    const { findings } = checkDiagnoses(['F02.80', 'G30.9'], { setting: 'inpatient', on: ON });
    expect(findings[0]?.evidence.map(({ source, release, at }) => [source, release, at])).toEqual([
      ['Medicare Code Editor', 'v43.1', 'manifestation codes not allowed as principal diagnosis'],
      ['ICD-10-CM Tabular List', '2025-10-01', 'F02'],
    ]);
    expect(findings[0]?.fix).toEqual({ message: 'move G30.9 before F02.80', codes: ['G30.9', 'F02.80'] });
  });

  it.each<[string, string[], string[]]>([
    [
      'kidney disease before its hypertension',
      ['N18.30', 'I12.9'],
      ['warning icd10cm.code-first N18.30 I12.9'],
    ],
    ['the other way round', ['I12.9', 'N18.30'], []],
    [
      'heart failure before hypertensive heart disease',
      ['I50.9', 'I11.0'],
      ['warning icd10cm.code-first I50.9 I11.0'],
    ],
    ['heart failure by itself: the note is of special cases', ['I50.9', 'I10'], []],
    ['kidney disease by itself: any associated', ['N18.30', 'I10'], []],
    [
      'further down, of a note for some cases only',
      ['J18.9', 'N18.30', 'I12.9'],
      ['information icd10cm.code-first N18.30 I12.9'],
    ],
    ['anemia without its kidney disease', ['E11.9', 'D63.1'], ['warning icd10cm.code-first D63.1']],
    ['anemia after its kidney disease', ['N18.30', 'D63.1'], []],
    ['COVID pneumonia first', ['J12.82', 'U07.1'], ['warning icd10cm.code-first J12.82 U07.1']],
    ['severe sepsis first: an open note', ['R65.20', 'J96.01'], ['warning icd10cm.code-first R65.20']],
    ['severe sepsis after any other: an open note may be satisfied', ['A40.3', 'R65.20', 'J96.01'], []],
    [
      'an adverse effect before its nature',
      ['T45.515A', 'D68.32'],
      ['warning icd10cm.code-first T45.515A D68.32'],
    ],
    ['a poisoning, which is coded first', ['T45.511A', 'D68.32'], []],
    // The cause that an open note means may come before it: an infection.
    [
      'delirium after an infection, before the dementia',
      ['N39.0', 'B96.20', 'F05', 'F03.90'],
      ['information icd10cm.code-first F05 F03.90'],
    ],
    ['delirium first', ['F05', 'F03.90'], ['warning icd10cm.code-first F05 F03.90']],
    // A manifestation comes after its cause, whatever else is before it.
    ['dementia before its cause', ['I10', 'F02.80', 'G30.9'], ['warning icd10cm.code-first F02.80 G30.9']],
    // Of a toxic agent or a drug: each has its own order.
    ['colitis as an adverse effect', ['K52.1', 'T36.8X5A'], []],
    ['colitis before its toxic agent', ['K52.1', 'T62.0X1A'], ['warning icd10cm.code-first K52.1 T62.0X1A']],
    ['neuropathy of a toxic agent', ['G62.2'], ['warning icd10cm.code-first G62.2']],
    ['sepsis before the catheter', ['A41.9', 'T80.211A'], ['warning icd10cm.code-first A41.9 T80.211A']],
  ])('%s', (_, list, expected) => {
    expect(found(list).filter((line) => line.includes('code-first'))).toEqual(expected);
  });

  it('shows of a list the line that names the code', () => {
    const { findings } = checkDiagnoses(['N18.30', 'I12.9'], { setting: 'professional', on: ON });
    expect(findings[0]?.evidence.map(({ statement }) => statement)).toEqual([
      'Code first: any associated: hypertensive chronic kidney disease (I12.-, I13.-)',
    ]);
  });
});

describe('external causes', () => {
  it('are never listed first', () => {
    expect(stay(['W21.89XA', 'S00.83XA'])).toEqual(['error mce.external-cause-principal W21.89XA']);
    expect(found(['W21.89XA', 'S00.83XA'])).toEqual(['error icd10cm.external-cause-first W21.89XA']);
    expect(stay(['S00.83XA', 'W21.89XA'])).toEqual([]);
    expect(stay(['Y99.9', 'S00.83XA'])[0]).toBe('error mce.external-cause-principal Y99.9');
    expect(stay(['Z00.00'])).toEqual(['error mce.unacceptable-principal Z00.00']);
  });

  it('rest on the note of their chapter', () => {
    const { findings } = checkDiagnoses(['W21.89XA'], { setting: 'outpatient', on: ON });
    expect(findings[0]?.evidence[0]).toMatchObject({ source: 'ICD-10-CM Tabular List', at: 'V00-Y99' });
    expect(findings[0]?.evidence[0]?.statement).toMatch(/secondary to a code from another chapter/);
  });
});

describe('additional codes', () => {
  it.each<[string, string[], string[]]>([
    ['the stage of the kidney disease', ['I12.9'], ['warning icd10cm.use-additional-code I12.9']],
    ['is there', ['I12.9', 'N18.30'], []],
    [
      'both of two',
      ['I13.0'],
      ['warning icd10cm.use-additional-code I13.0', 'warning icd10cm.use-additional-code I13.0'],
    ],
    ['one of two', ['I13.0', 'I50.9'], ['warning icd10cm.use-additional-code I13.0']],
    [
      'of which the other leaves the stage open',
      ['E11.22', 'N18.9'],
      ['information icd10cm.use-additional-code E11.22 N18.9'],
    ],
    ['and the note names the open one too', ['I12.9', 'N18.9'], []],
    [
      'a stage that the note does not name',
      ['I12.0', 'N18.30'],
      ['warning icd10cm.use-additional-code I12.0'],
    ],
    ['what is associated in some cases', ['M93.001', 'Q13.1', 'E72.03', 'Z12.31'], []],
    ['the site of a diabetic ulcer', ['E11.621'], ['warning icd10cm.use-additional-code E11.621']],
    ['an agent that may not be known', ['N39.0'], ['information icd10cm.use-additional-code N39.0']],
    ['the agent is there', ['N39.0', 'B96.20'], []],
    ['insulin, smoking and the like: lists of all that may be added', ['E11.9', 'J44.9', 'I10'], []],
    ['only if applicable', ['G20.A1'], []],
  ])('%s', (_, list, expected) => {
    expect(found(list)).toEqual(expected);
  });
});

describe('sides', () => {
  it.each<[string, string[], string[]]>([
    [
      'of the same condition',
      ['M25.569', 'M25.561'],
      ['warning icd10cm.unspecified-laterality M25.569 M25.561'],
    ],
    [
      'of both sides of the same condition',
      ['H61.20', 'H61.23'],
      ['warning icd10cm.unspecified-laterality H61.20 H61.23'],
    ],
    [
      'of the same part',
      ['M25.569', 'M17.11'],
      ['information icd10cm.unspecified-laterality M25.569 M17.11'],
    ],
    ['of another part', ['M25.569', 'M16.11'], []],
    ['of the same part on both sides', ['M25.569', 'M17.11', 'M23.52'], []],
    ['left open everywhere', ['M25.569', 'M17.10'], []],
  ])('%s', (_, list, expected) => {
    expect(found(list).filter((line) => line.includes('laterality'))).toEqual(expected);
  });

  it('come with the code to use', () => {
    const { findings } = checkDiagnoses(['M17.12', 'M25.569'], { setting: 'professional', on: ON });
    expect(findings[0]?.fix).toEqual({
      message: 'use the code for the left side if the record supports it',
      codes: ['M25.562'],
    });
    expect(findings[0]?.evidence.map(({ at, statement }) => `${at}: ${statement}`)).toEqual([
      'M25.569: Pain in unspecified knee',
      'M17.12: Unilateral primary osteoarthritis, left knee',
    ]);
  });
});

describe('present-on-admission indicators', () => {
  const poa = (list: { code: string; poa?: string }[]): string[] =>
    stay(list).filter((line) => line.includes('poa'));

  it('are required if any code has one', () => {
    expect(poa([{ code: 'E11.9', poa: 'Y' }, { code: 'I10' }])).toEqual(['error icd10cm.poa-missing I10']);
    expect(
      poa([
        { code: 'E11.9', poa: 'Y' },
        { code: 'I10', poa: 'n' },
      ]),
    ).toEqual([]);
    expect(poa([{ code: 'E11.9' }, { code: 'I10' }])).toEqual([]);
  });

  it('are not reported for exempt codes', () => {
    expect(
      poa([
        { code: 'E11.9', poa: 'Y' },
        { code: 'Z79.4', poa: 'Y' },
      ]),
    ).toEqual(['warning icd10cm.poa-exempt Z79.4']);
    expect(poa([{ code: 'E11.9', poa: 'Y' }, { code: 'Z79.4' }])).toEqual([]);
    expect(
      poa([
        { code: 'E11.9', poa: 'Y' },
        { code: 'Z79.4', poa: '1' },
      ]),
    ).toEqual(['warning icd10cm.poa-exempt Z79.4']);
    expect(poa([{ code: 'E11.9', poa: '1' }])).toEqual(['error icd10cm.poa-invalid E11.9']);
  });

  it('are Y, N, U, W', () => {
    expect(poa([{ code: 'E11.9', poa: 'X' }])).toEqual(['error icd10cm.poa-invalid E11.9']);
    expect(poa([{ code: 'E11.9', poa: ' w ' }])).toEqual([]);
  });

  it('are not checked in other settings', () => {
    expect(found([{ code: 'E11.9', poa: 'Q' }])).toEqual([]);
  });

  it('are not checked if no code has one, and the answer reports it', () => {
    const answer = checkDiagnoses(['E11.9'], { setting: 'inpatient', on: ON });
    expect(notJudged(answer)).toEqual([
      { rule: 'icd10cm.poa', reason: 'no present-on-admission indicators were given', codes: [] },
    ]);
  });
});
