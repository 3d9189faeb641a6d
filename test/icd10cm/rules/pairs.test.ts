import { describe, expect, it } from 'vitest';
import { checkPair, type Icd10cmPairCheck, tabulars } from '../../../src/icd10cm/rules/index.js';

const on = '2026-01-15';

/** A statement in short: kind, subject, node, reference. */
const said = ({ statements }: Icd10cmPairCheck): string[] =>
  statements.map(({ kind, subject, node, reference }) =>
    [kind, subject, node.code, reference.codes, reference.condition].filter(Boolean).join(' '),
  );

describe('worked pairs', () => {
  it.each([
    ['A18.50', 'P37.0', 'conflict'],
    ['A18.50', 'R76.11', 'conflict'],
    ['A18.50', 'J65', 'conflict'],
    ['A18.50', 'A02.21', 'no-statement'],
    ['E11.9', 'E10.9', 'conflict'],
    ['E11.9', 'O24.410', 'conflict'],
    ['E11.9', 'J18.9', 'permitted'],
  ])('%s with %s: %s', (a, b, verdict) => {
    expect(checkPair(a, b, { on }).verdict).toBe(verdict);
    expect(checkPair(b, a, { on }).verdict).toBe(verdict);
  });

  it('A18.5, a header, is judged like its codes, and an issue reports it', () => {
    const check = checkPair('A18.5', 'P37.0', { on });
    expect(check.verdict).toBe('conflict');
    expect(check.issues).toEqual([expect.objectContaining({ code: 'header', given: 'A18.5' })]);
  });

  it('shows the note, the node that states it, and how it covers the other code', () => {
    const { statements, codes, restsOn, message } = checkPair('a1850', ' R76.11 ', { on });
    expect(codes).toEqual(['A18.50', 'R76.11']);
    expect(statements.map(({ text, match }) => [text, match])).toEqual([
      ['nonspecific reaction to test for tuberculosis without active tuberculosis (R76.1-)', 'below'],
      ['positive PPD (R76.11)', 'named'],
      ['positive tuberculin skin test without active tuberculosis (R76.11)', 'named'],
    ]);
    expect(statements[0]).toMatchObject({
      kind: 'excludes1',
      subject: 'A18.50',
      excluded: 'R76.11',
      node: { kind: 'block', code: 'A15-A19' },
      inherited: true,
    });
    expect(restsOn).toEqual({ tabular: '2025-10-01', carriedForward: false, provenance: 'reconstructed' });
    expect(message).toContain('unless the two conditions are unrelated');
  });

  it('lists the notes of both codes: type 1 and type 2 diabetes exclude each other', () => {
    expect(said(checkPair('E11.9', 'E10.9', { on }))).toEqual([
      'excludes1 E11.9 E11 E10.-',
      'excludes1 E10.9 E10 E11.-',
    ]);
  });
});

describe('dated as the codes are', () => {
  it.each([
    ['J44.9', 'J43.9', '2023-09-30', 'conflict'],
    ['J44.9', 'J43.9', '2023-10-01', 'permitted'],
    ['J45.909', 'J44.9', '2024-03-31', 'permitted'],
    ['J45.909', 'J44.9', '2024-04-01', 'no-statement'],
    ['J45.909', 'J44.89', '2024-04-01', 'permitted'],
    ['J44.9', 'J42', '2025-09-30', 'conflict'],
    ['J44.9', 'J42', '2025-10-01', 'conflict'],
  ])('%s with %s on %s: %s', (a, b, day, verdict) => {
    expect(checkPair(a, b, { on: day }).verdict).toBe(verdict);
  });

  it('the two codes may disagree: from 2025-10-01 J44 permits J42, but J42 still excludes J44.-', () => {
    const { statements } = checkPair('J44.9', 'J42', { on: '2025-10-01' });
    expect(new Set(statements.map(({ kind, subject }) => `${subject} ${kind}`))).toEqual(
      new Set(['J42 excludes1', 'J44.9 excludes2']),
    );
    expect(statements[0]!.kind).toBe('excludes1');
    const before = checkPair('J44.9', 'J42', { on: '2025-09-30' }).statements;
    expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['excludes1']));
  });

  it.each([
    ['2015-10-01', '2015-10-01', false],
    ['2016-09-30', '2015-10-01', false],
    ['2017-09-30', '2016-10-01', false],
    ['2017-10-01', '2017-10-01', false],
    ['2020-09-30', '2019-10-01', false],
    ['2020-12-31', '2020-10-01', false],
    ['2021-01-01', '2021-01-01', false],
    ['2021-09-30', '2021-01-01', false],
    ['2021-10-01', '2021-10-01', false],
    ['2022-03-31', '2021-10-01', false],
    ['2022-04-01', '2022-04-01', false],
    ['2022-10-01', '2022-10-01', false],
    ['2025-03-31', '2024-10-01', false],
    ['2025-09-30', '2025-04-01', false],
    ['2026-09-30', '2025-10-01', false],
    ['2026-10-01', '2026-10-01', false],
    ['2027-09-30', '2026-10-01', false],
    ['2027-10-01', '2026-10-01', true],
    ['2031-01-01', '2026-10-01', true],
  ])('on %s the Tabular List of %s answers, carried forward: %s', (day, tabular, carriedForward) => {
    const provenance = tabulars().find(({ effective }) => effective === tabular)?.provenance;
    expect(checkPair('I10', 'E11.9', { on: day }).restsOn).toEqual({ tabular, carriedForward, provenance });
  });
});

describe('what cannot be judged', () => {
  it.each([
    ['E11.9', 'no code', 'malformed'],
    ['E11.9', '', 'malformed'],
    ['E11.9', 'Q00.99', 'unknown'],
    ['E11.9', 'U07.1', 'not-in-force', '2020-03-31'],
    ['E11.9', 'e119', 'same-code'],
    ['E11.9', 'I10', 'before-first-release', '2015-09-30'],
  ])('%s with %s: %s', (a, b, code, day = on) => {
    const check = checkPair(a, b, { on: day });
    expect(check).toMatchObject({ verdict: 'not-judged', statements: [] });
    expect(check.issues.map((issue) => issue.code)).toContain(code);
    expect(check.message).toBe(check.issues.find((issue) => issue.code !== 'header')!.message);
  });

  it('before the first Tabular List no notes are used', () => {
    expect(checkPair('E11.9', 'I10', { on: '2015-09-30' })).not.toHaveProperty('restsOn');
  });

  it('any value may be given', () => {
    for (const value of [undefined, null, 5, {}, [], 'x'.repeat(10_000)] as unknown as string[]) {
      const check = checkPair(value, 'I10', { on });
      expect(check.verdict).toBe('not-judged');
      expect(check.codes[0].length).toBeLessThanOrEqual(40);
    }
    expect(() => checkPair('I10', 'E11.9', { on: '2026-13-01' })).toThrow(
      expect.objectContaining({ code: 'invalid-date' }),
    );
  });
});

describe('characters count', () => {
  it.each([
    // I96 excludes 'gangrene in diabetes mellitus (E08-E13 with .52)'.
    ['I96', 'E11.52', '2016-12-01', 'conflict'],
    ['I96', 'E11.51', '2016-12-01', 'permitted'],
    // E87.2 excludes ketoacidosis, not all of diabetes.
    ['E87.20', 'E11.10', on, 'conflict'],
    ['E87.20', 'E11.9', on, 'no-statement'],
    // G63 excludes polyneuropathy in mononucleosis, the fifth character 1.
    ['G63', 'B27.01', on, 'conflict'],
    ['G63', 'B27.02', on, 'permitted'],
  ])('%s with %s on %s: %s', (a, b, day, verdict) => {
    expect(checkPair(a, b, { on: day }).verdict).toBe(verdict);
  });

  it('the condition is shown', () => {
    expect(said(checkPair('E87.20', 'E11.10', { on }))[0]).toContain('with ketoacidosis');
  });
});

describe('the nearer note decides', () => {
  it.each([
    // CADASIL: 'code also stroke (I63.-)' at the code, an Excludes1 at its category.
    ['I67.850', 'I63.30', on, 'permitted', 'code-also'],
    ['K60.321', 'K61.0', on, 'permitted', 'code-also'],
    // 'Use additional code from I11' at O10.1, an Excludes1 of the block I10-I15 against O10-O11.
    ['O10.111', 'I11.9', '2016-01-01', 'permitted', 'use-additional-code'],
    ['D56.0', 'P56.99', on, 'permitted', 'use-additional-code'],
  ])('%s with %s on %s: %s, by %s', (a, b, day, verdict, kind) => {
    const { verdict: found, statements } = checkPair(a, b, { on: day });
    expect(found).toBe(verdict);
    const strict = statements.filter((statement) => statement.kind === 'excludes1');
    expect(strict.length).toBeGreaterThan(0);
    for (const { setAside } of strict) expect(setAside?.kind).toBe(kind);
  });

  it.each([
    // Z16 excludes MRSA by name; 'use additional code (Z16.-)' at the chapter is broader.
    ['Z16.10', 'A49.02'],
    // J18.0 excludes lipid pneumonia by name; 'code also aspiration pneumonia' stands at the category.
    ['J18.0', 'J69.1'],
    ['G31.84', 'F02.80'],
    ['D81.82', 'B20'],
  ])('a broader instruction leaves %s with %s a conflict', (a, b) => {
    const { verdict, statements } = checkPair(a, b, { on });
    expect(verdict).toBe('conflict');
    expect(statements.filter(({ setAside }) => setAside !== undefined)).toEqual([]);
  });
});

describe('a note does not apply to the codes that it refers to', () => {
  const early = '2016-01-01';

  it('within its node: A41 excludes A41.9, but the note does not apply to A41.9 itself', () => {
    expect(said(checkPair('A41.01', 'A41.9', { on: early }))).toEqual(['excludes1 A41.01 A41 A41.9']);
  });

  it('around its node: S06.0 excludes the rest of S06', () => {
    expect(checkPair('S06.0X0A', 'S06.5X0A', { on: early }).verdict).toBe('conflict');
    expect(checkPair('S06.0X0A', 'S06.0X1A', { on: early }).verdict).toBe('no-statement');
  });

  it('and applies only to the codes that its text names', () => {
    // 'any condition in I51.4-I51.9 due to hypertension (I11.-)' at I51.
    expect(checkPair('I51.7', 'I11.9', { on: early }).verdict).toBe('conflict');
    expect(
      said(checkPair('I51.0', 'I11.9', { on: early })).filter((text) =>
        text.startsWith('excludes1 I51.0 I51 '),
      ),
    ).toEqual([]);
  });
});

it('every line of a list comes with the heading of the list', () => {
  // N70-N77: 'inflammatory diseases of female pelvic organs complicating:' then 'abortion ... (O00-O07, O08.0)'.
  const { statements } = checkPair('N70.01', 'O08.0', { on });
  expect(statements[0]).toMatchObject({
    heading: 'inflammatory diseases of female pelvic organs complicating:',
    text: 'abortion or ectopic or molar pregnancy (O00-O07, O08.0)',
  });
});
