import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDiagnoses, type Finding, type Setting } from '../../src/diagnoses/index.js';
import { entries } from '../../src/icd10cm/index.js';
import { checkPair } from '../../src/icd10cm/rules/index.js';
import { naiveFindings } from './naive.js';
import { ON } from './shown.js';

const all = [...entries({ on: ON, billable: true })].map(({ code }) => code);

/** Codes that meet rules more often than most do: lists drawn from the whole table seldom have two of one family. */
const MEETING =
  'E11.9 E10.9 E11.22 E11.621 I10 I11.0 I12.9 I13.0 I50.9 I50.22 N18.30 N18.6 D63.1 D63.0 F02.80 G30.9 G20.A1 F05 J44.9 J42 J43.9 J45.909 A41.9 R65.20 R65.21 T81.44XA T80.211A N39.0 B96.20 M25.561 M25.562 M25.569 M17.11 M17.12 M16.0 M16.11 H61.20 H61.23 S72.001A S72.009A W21.89XA Y92.009 L97.411 L97.419 I70.234 Z51.89 Z68.35 Z79.4 O80 O24.410 Z3A.39 O60.14X0 A33 A34 N40.0 R35.1 C61 Z85.46 Z08 K92.2 K57.30 K57.31 K26.3 K26.4 R40.20 E11.641 G25.3 G40.909 G40.409 S62.610A S68.110A S68.112A M15.9 M17.0 I20.9 I25.10 J12.82 U07.1 J96.01 T45.515A D68.32 K52.1 M10.371 H42 E85.9 A18.50 P37.0 R76.11 J65 E66.9 B20 Z21 R18.0 C56.9 C78.6 Y65.51 A04.7'.split(
    ' ',
  );

const code = fc.oneof(fc.constantFrom(...all), fc.constantFrom(...MEETING), fc.constantFrom(...MEETING));
const list = fc.uniqueArray(code, { maxLength: 14 });
const setting = fc.constantFrom<Setting>('professional', 'outpatient', 'inpatient');
const patient = fc.record({
  ageYears: fc.integer({ min: 0, max: 99 }),
  sex: fc.constantFrom('F' as const, 'M' as const, 'U' as const),
});
const date = fc.constantFrom(
  '2016-01-15',
  '2019-10-01',
  '2022-05-01',
  '2024-02-01',
  '2025-09-30',
  ON,
  '2026-11-01',
);

/** The same with the codes of a finding in no order: of two that exclude each other the first one is named first. */
const unordered = (findings: readonly Finding[]): string[] =>
  lines(findings.map((finding) => ({ ...finding, codes: [...finding.codes].sort() })));

const lines = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, rule, codes }) => `${severity} ${rule} ${codes.join(' ')}`).sort();

/** Rules that say nothing of order. */
const ORDERLESS = new Set([
  'icd10cm.excludes1',
  'icd10cm.use-additional-code',
  'mce.age',
  'mce.sex',
  'mce.wrong-procedure',
]);

describe('lists at random', () => {
  it('agree with a naive reading of the same notes, lists and titles', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(list, setting, patient, date, (codes, where, who, on) => {
        const { findings } = checkDiagnoses(codes, { setting: where, patient: who, on });
        for (const { rule } of findings) seen.set(rule, (seen.get(rule) ?? 0) + 1);
        expect(lines(findings)).toEqual(naiveFindings(codes, where, who, on).sort());
      }),
      { numRuns: 4000, seed: 20260115 },
    );
    // Not vacuous: every rule has spoken, but for those on indicators, which these lists do not have, and duplicates.
    expect([...seen.keys()].sort()).toEqual(
      [
        'icd10cm.code-first',
        'icd10cm.excludes1',
        'icd10cm.external-cause-first',
        'icd10cm.invalid',
        'icd10cm.header',
        'icd10cm.manifestation-principal',
        'icd10cm.unspecified-laterality',
        'icd10cm.use-additional-code',
        'mce.age',
        'mce.external-cause-principal',
        'mce.manifestation-principal',
        'mce.questionable-admission',
        'mce.sex',
        'mce.unacceptable-principal',
        'mce.unspecified',
        'mce.wrong-procedure',
      ].sort(),
    );
  });

  it('give the same in any order where a rule knows none', () => {
    const shuffled = list.chain((codes) =>
      fc.tuple(fc.constant(codes), fc.shuffledSubarray(codes, { minLength: codes.length })),
    );
    fc.assert(
      fc.property(shuffled, setting, patient, ([codes, other], where, who) => {
        const orderless = (of: string[]): string[] =>
          unordered(
            checkDiagnoses(of, { setting: where, patient: who, on: ON }).findings.filter(({ rule }) =>
              ORDERLESS.has(rule),
            ),
          );
        expect(orderless(other)).toEqual(orderless(codes));
      }),
    );
  });

  it('have no further Excludes1 without one of their codes', () => {
    const excludes1 = (codes: readonly string[]): string[] =>
      lines(
        checkDiagnoses(codes, { setting: 'professional', on: ON }).findings.filter(
          ({ rule }) => rule === 'icd10cm.excludes1',
        ),
      );
    fc.assert(
      fc.property(list, fc.nat(), (codes, at) => {
        const before = new Set(excludes1(codes));
        const fewer = codes.filter((_, index) => index !== at % Math.max(1, codes.length));
        expect(excludes1(fewer).filter((line) => !before.has(line))).toEqual([]);
      }),
    );
  });

  it('have an Excludes1 finding for each pair in conflict, and for no other', () => {
    fc.assert(
      fc.property(list, date, (codes, on) => {
        const pairs = codes.flatMap((a, i) => codes.slice(i + 1).map((b) => [a, b] as const));
        const conflicts = pairs.filter(([a, b]) => {
          const { verdict, issues } = checkPair(a, b, { on });
          return verdict === 'conflict' && issues.length === 0;
        });
        const { findings } = checkDiagnoses(codes, { setting: 'professional', on });
        expect(findings.filter(({ rule }) => rule === 'icd10cm.excludes1').length).toBe(conflicts.length);
      }),
    );
  });

  it('have pointers to the codes, evidence where it is due, and codes in the fix that may be used', () => {
    fc.assert(
      fc.property(list, setting, (codes, where) => {
        for (const { codes: named, pointers, evidence, rule, fix } of checkDiagnoses(codes, {
          setting: where,
          on: ON,
        }).findings) {
          expect(pointers.map((pointer) => codes[Number(pointer.slice(1))])).toEqual(named);
          expect(evidence.length > 0 || rule === 'icd10cm.duplicate').toBe(true);
          for (const one of evidence) expect(one.statement.length).toBeGreaterThan(3);
          expect(fix?.codes?.length).not.toBe(0);
        }
      }),
    );
  });

  it('doubled have a duplicate for each code more', () => {
    fc.assert(
      fc.property(list, (codes) => {
        const { findings } = checkDiagnoses([...codes, ...codes], { setting: 'outpatient', on: ON });
        expect(findings.filter(({ rule }) => rule === 'icd10cm.duplicate').length).toBe(codes.length);
      }),
    );
  });
});
