import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim, type Finding } from '../../../src/claim/index.js';
import type { Claim } from '../../../src/claim/types.js';
import { changed, FAULTY, found, INPATIENT, OUTPATIENT, PROFESSIONAL } from './claims.js';

describe('what answers share', () => {
  it('cannot be changed, so that the finding of one claim never shows in the answer of another', () => {
    const clean = checkClaim(PROFESSIONAL);
    expect(clean.findings).toEqual([]);
    expect(() => (clean.counts as { errors: number }).errors++).toThrow(TypeError);
    for (const { checks } of [clean, checkClaim(null as unknown as Claim)])
      expect(() => ((checks[0] as { status: string }).status = 'not-run')).toThrow(TypeError);
    expect(() => (clean.findings as Finding[]).push(checkClaim(FAULTY).findings[0]!)).toThrow(TypeError);
    expect(checkClaim(PROFESSIONAL).findings).toEqual([]);
  });
});

describe('the order of findings', () => {
  it('is from the top of the claim to its end; at one place by severity, then by the order of the rules', () => {
    expect(found(FAULTY)).toEqual([
      'claim.sex error /patient/sex',
      'claim.date-order error /through',
      'claim.place-of-service warning /placeOfService',
      'icd10cm.excludes1 warning /diagnoses/0',
      'icd10cm.header error /diagnoses/3',
      'claim.date-outside error /lines/0/date',
      'hcpcs.dental error /lines/0/code',
      'claim.pointer-unknown error /lines/0/diagnosisPointers/0',
      'claim.date-outside error /lines/1/date',
      'ncci.mue-day error /lines/1/units',
      'claim.date-outside error /lines/2/date',
      'claim.duplicate-modifier error /lines/2/modifiers/1',
      'hcpcs.modifier-invalid error /lines/2/modifiers/0',
    ]);
  });

  it('is the same each time', () => {
    const first = JSON.stringify(checkClaim(FAULTY));
    for (let i = 0; i < 5; i++) {
      checkClaim(OUTPATIENT);
      expect(JSON.stringify(checkClaim(structuredClone(FAULTY)))).toBe(first);
    }
  });

  it('the tenth line comes after the ninth', () => {
    const claim = changed(PROFESSIONAL, (copy) => {
      copy.lines = Array.from({ length: 12 }, (_, i) => ({
        code: `9921${i % 10}`,
        modifiers: i > 9 ? ['LT'] : [],
        units: 0,
        date: '2026-05-04',
        diagnosisPointers: [1],
      }));
    });
    const lines = checkClaim(claim).findings.map(({ pointers }) => Number(pointers[0]!.split('/')[2]));
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
    expect(lines).toHaveLength(12);
  });
});

describe('the counts', () => {
  it('are by severity; an error makes ok false, a warning does not', () => {
    const { counts, findings, ok } = checkClaim(FAULTY);
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    expect(counts).toEqual({
      errors: count('error'),
      warnings: count('warning'),
      information: count('information'),
    });
    expect(ok).toBe(false);
    const warned = checkClaim(changed(PROFESSIONAL, (claim) => delete claim.lines[0].units));
    expect([warned.ok, warned.counts.warnings]).toEqual([true, 1]);
  });

  it('has the id if the claim has one', () => {
    expect(checkClaim(PROFESSIONAL).id).toBe('P-1');
    expect(checkClaim(changed(PROFESSIONAL, (claim) => delete claim.id))).not.toHaveProperty('id');
  });
});

describe('the reports of the checks', () => {
  const NAMES = [
    'shape',
    'dates',
    'diagnoses',
    'code-editor',
    'procedures',
    'services',
    'modifiers',
    'diagnosis-pointers',
    'place-of-service',
    'duplicates',
    'ptp-edits',
    'units',
    'add-ons',
  ];

  it.each([PROFESSIONAL, OUTPATIENT, INPATIENT, FAULTY, {} as Claim])(
    'are all there, in order: $type',
    (claim) => {
      const { checks } = checkClaim(claim);
      expect(checks.map(({ check }) => check)).toEqual(NAMES);
      for (const { status, reason } of checks) if (status !== 'ran') expect(reason).toMatch(/\w/);
    },
  );

  it('without a date, checks that need a date do not run', () => {
    const claim = changed(INPATIENT, (copy) => {
      for (const field of ['from', 'through', 'admission', 'discharge']) delete copy[field];
    });
    const { checks } = checkClaim(claim);
    const notRun = checks.filter(({ status }) => status === 'not-run').map(({ check }) => check);
    expect(notRun).toEqual(['diagnoses', 'code-editor', 'procedures']);
  });
});

describe('properties', () => {
  const line = fc.record({
    code: fc.constantFrom('G0439', 'J1885', '99213', 'A9503', 'A9512', 'G2212', 'D0120', 'J0150', ''),
    modifiers: fc.array(fc.constantFrom('25', '59', 'LT', 'JZ', 'ZQ', 'x'), { maxLength: 5 }),
    units: fc.integer({ min: -1, max: 20 }),
    date: fc.constantFrom('2024-08-05', '2026-05-04', '2026-05-05', 'x'),
    diagnosisPointers: fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 5 }),
  });
  const diagnosis = fc.record({
    code: fc.constantFrom('E11.9', 'E10.9', 'I10', 'A04.7', 'F02.80', 'W17.89XA', 'A33', '?'),
  });
  const claim = fc.record({
    type: fc.constant('professional' as const),
    placeOfService: fc.constantFrom('11', '98', ''),
    diagnoses: fc.array(diagnosis, { maxLength: 6 }),
    lines: fc.array(line, { maxLength: 5 }),
  });
  const parentOf = (value: object, pointer: string): unknown => {
    const path = pointer.split('/').slice(1, -1);
    return path.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], value);
  };
  const OF_A_TABLE = /^(ncci|mce)\.|\.(retired|excludes1|header)$/;

  it('every pointer leads somewhere, every finding that rests on a table has evidence', () => {
    let findings = 0;
    const expectWhole = (value: object, { pointers, rule, evidence }: Finding): void => {
      findings++;
      for (const pointer of pointers) expect(parentOf(value, pointer), pointer).toBeTypeOf('object');
      if (OF_A_TABLE.test(rule)) expect(evidence).not.toEqual([]);
    };
    fc.assert(
      fc.property(claim, (value) => {
        for (const finding of checkClaim(value).findings) expectWhole(value, finding);
      }),
      { numRuns: 400 },
    );
    expect(findings).toBeGreaterThan(1000);
  });

  it('the verdict on lines does not depend on what else was judged before', () => {
    fc.assert(
      fc.property(claim, claim, (a, b) => {
        const alone = JSON.stringify(checkClaim(a));
        checkClaim(b);
        expect(JSON.stringify(checkClaim(a))).toBe(alone);
      }),
      { numRuns: 100 },
    );
  });

  it('the claim is left as it was', () => {
    fc.assert(
      fc.property(claim, (value) => {
        const before = structuredClone(value);
        checkClaim(value);
        expect(value).toEqual(before);
      }),
      { numRuns: 100 },
    );
  });
});
