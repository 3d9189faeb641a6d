import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CheckDiagnosesOptions,
  checkDiagnoses,
  createDiagnoses,
  type Diagnoses,
  type ListedDiagnosis,
} from '../../src/diagnoses/index.js';
import { payload as icd10cm } from '../../src/icd10cm/payload.js';
import { payload as rules } from '../../src/icd10cm/rules/payload.js';
import { payload as mce } from '../../src/mce/payload.js';
import { found, notJudged, ON, stay } from './shown.js';

describe('the answer', () => {
  const answer = checkDiagnoses(['E11.9', 'E10.9', 'E11.9', 'N39.0'], { setting: 'professional', on: ON });

  it('counts and says what was found', () => {
    expect(answer.counts).toEqual({ errors: 1, warnings: 1, information: 1 });
    expect(answer.ok).toBe(false);
    expect(answer.principal).toBe('E11.9');
    const warned = checkDiagnoses(['E11.9', 'E10.9'], { setting: 'professional', on: ON });
    expect([warned.ok, warned.counts.warnings]).toEqual([true, 1]);
    expect(checkDiagnoses(['N39.0'], { setting: 'professional', on: ON })).toMatchObject({
      ok: true,
      counts: { errors: 0, warnings: 0, information: 1 },
    });
  });

  it('names the releases that it rests on', () => {
    expect([answer.release, answer.tabular, answer.projected]).toEqual(['2025-10-01', '2025-10-01', false]);
    const at = (on: string, setting: CheckDiagnosesOptions['setting'] = 'professional') => {
      const { release, tabular, projected } = checkDiagnoses(['I10'], { setting, on });
      return [release, tabular, projected];
    };
    expect(at('2016-01-01')).toEqual(['2015-10-01', '2015-10-01', false]);
    expect(at('2018-01-01')).toEqual(['2017-10-01', '2017-10-01', false]);
    expect(at('2015-09-30')).toEqual([undefined, undefined, false]);
    expect(at('2026-03-31')).toEqual(['2025-10-01', '2025-10-01', false]);
    expect(at('2026-09-30')).toEqual(['2026-04-01', '2025-10-01', false]);
    expect(at('2027-09-30')).toEqual(['2026-10-01', '2026-10-01', false]);
    expect(at('2027-10-01')).toEqual(['2026-10-01', '2026-10-01', true]);
    expect(at('2026-09-30', 'inpatient')).toEqual(['2026-04-01', '2025-10-01', false]);
    expect(at('2026-10-01', 'inpatient')[2]).toBe(true);
  });

  it('of an empty list finds nothing', () => {
    expect(checkDiagnoses([], { setting: 'inpatient', on: ON })).toEqual({
      ok: true,
      findings: [],
      counts: { errors: 0, warnings: 0, information: 0 },
      checks: [
        {
          check: 'diagnoses',
          status: 'ran',
          data: [
            { source: 'ICD-10-CM', release: '2025-10-01' },
            { source: 'ICD-10-CM Tabular List', release: '2025-10-01' },
          ],
        },
        { check: 'code-editor', status: 'ran', data: [{ source: 'Medicare Code Editor' }] },
      ],
      release: '2025-10-01',
      tabular: '2025-10-01',
      projected: false,
    });
  });

  it('has findings in the order of the list; at one diagnosis errors first, then the order of the rules', () => {
    const list = ['F02.80', 'N39.0', 'E11.9', 'E10.9', 'A04.7', 'M25.569', 'M25.561', 'A04.7', 'I12.9'];
    expect(stay(list)).toEqual([
      'error mce.manifestation-principal F02.80',
      'information icd10cm.use-additional-code N39.0',
      'warning icd10cm.excludes1 E11.9 E10.9',
      'error icd10cm.header A04.7',
      'warning icd10cm.unspecified-laterality M25.569 M25.561',
      'error icd10cm.header A04.7',
      'error icd10cm.duplicate A04.7 A04.7',
      'warning icd10cm.use-additional-code I12.9',
    ]);
  });

  it('points into the list, or into the object that holds it', () => {
    const pointers = (pointer?: string) =>
      checkDiagnoses(['I10', 'E11.9', 'E10.9'], { setting: 'professional', on: ON, pointer }).findings[0]
        ?.pointers;
    expect(pointers()).toEqual(['/1', '/2']);
    expect(pointers('/diagnoses')).toEqual(['/diagnoses/1', '/diagnoses/2']);
  });

  it('is the same for texts and for objects', () => {
    const texts = ['E11.9', 'E10.9'];
    expect(found(texts.map((code) => ({ code })))).toEqual(found(texts));
  });

  it('is of today without a date', () => {
    expect(checkDiagnoses(['I10'], { setting: 'professional' }).release).toBeDefined();
  });
});

describe('misuse', () => {
  const code = (run: () => unknown): unknown => {
    try {
      return run();
    } catch (error) {
      return (error as { code?: string }).code;
    }
  };
  const check = (list: unknown, options: unknown) => () =>
    checkDiagnoses(list as string[], options as CheckDiagnosesOptions);

  it('throws with a stable code', () => {
    expect(code(check('E11.9', { setting: 'inpatient' }))).toBe('invalid-argument');
    expect(code(check(['E11.9'], undefined))).toBe('invalid-argument');
    expect(code(check(['E11.9'], { setting: 'office' }))).toBe('invalid-argument');
    expect(code(check(['E11.9'], { setting: 'inpatient', on: 'today' }))).toBe('invalid-date');
    expect(code(check(['E11.9'], { setting: 'inpatient', ageOn: '2026', patient: {} }))).toBe('invalid-date');
    expect(code(check([], { setting: 'inpatient', patient: { birthDate: '1960' } }))).toBe('invalid-date');
    expect(code(check([], { setting: 'inpatient', patient: { ageYears: -1 } }))).toBe('invalid-argument');
    expect(code(check([], { setting: 'inpatient', patient: { sex: 'male' } }))).toBe('invalid-argument');
    expect(code(check([], { setting: 'inpatient', patient: { sex: 'f' } }))).toBe('invalid-argument');
  });

  it('of an item is an invalid code', () => {
    for (const item of [null, undefined, 42, {}, { code: 9 }, [], 'x'.repeat(100)]) {
      const { findings } = checkDiagnoses([item as string], { setting: 'inpatient', on: ON });
      expect(findings.map(({ rule }) => rule)).toEqual(['icd10cm.invalid']);
    }
  });

  it('any texts are safe', () => {
    const item = fc.oneof(fc.string(), fc.record({ code: fc.string(), poa: fc.string() }));
    fc.assert(
      fc.property(fc.array(item, { maxLength: 6 }), (list) => {
        const answer = checkDiagnoses(list as ListedDiagnosis[], { setting: 'inpatient', on: ON });
        expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
      }),
    );
  });
});

describe('a payload of your own', () => {
  const all = { ...rules, ...icd10cm, mce: mce.diagnoses };
  const checkOf = (whole: typeof all, ...without: (keyof typeof all)[]): Diagnoses =>
    createDiagnoses(
      Object.fromEntries(Object.entries(whole).filter(([name]) => !without.includes(name as never))) as never,
    );
  const list = ['F02.80', 'A04.7', 'M25.569', 'M25.561', { code: 'E11.9', poa: 'Y' }];
  const options = { setting: 'inpatient', on: ON, patient: { ageYears: 50 } } as const;

  it('that is whole answers as the bundled one does', () => {
    expect(checkOf(all).checkDiagnoses(list, options)).toEqual(checkDiagnoses(list, options));
  });

  it('in parts runs what it can, and reports what it cannot', () => {
    const skipped = (...without: (keyof typeof all)[]): string[] =>
      notJudged(checkOf(all, ...without).checkDiagnoses(list, options)).map(({ rule }) => rule ?? '');
    expect(skipped('mce')).toContain('mce');
    expect(checkOf(all, 'mce').checkDiagnoses(list, options).checks[1]).toMatchObject({
      check: 'code-editor',
      status: 'not-run',
      data: [],
    });
    expect(skipped('poa')).toContain('icd10cm.poa');
    expect(skipped('titles')).toContain('icd10cm.unspecified-laterality');
    const bare = checkOf(all, 'mce', 'poa', 'titles', 'shortTitles', 'changes', 'notes').checkDiagnoses(
      list,
      options,
    );
    expect(bare.findings.map(({ rule, codes }) => `${rule} ${codes[0]}`)).toEqual([
      'icd10cm.manifestation-principal F02.80',
      'icd10cm.header A04.7',
    ]);
    expect(bare.findings[1]?.fix).toBeUndefined();
  });
});
