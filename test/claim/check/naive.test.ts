import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkClaim } from '../../../src/claim/index.js';
import type {
  ProfessionalLine as AnyLine,
  ProfessionalClaim as AnyProfessionalClaim,
} from '../../../src/claim/types.js';
import { checkDiagnoses } from '../../../src/diagnoses/index.js';
import * as hcpcs from '../../../src/hcpcs/index.js';
import * as ncci from '../../../src/ncci/index.js';

/** Codes that meet in edits, add-ons, limits, and invalid codes. */
const CODES = [
  'A9500',
  'A9503',
  'A9512',
  'a9512',
  'A0425',
  'G2212',
  'G0463',
  'J1885',
  'j1885',
  'J0150',
  'C9041',
  'D0120',
  '99213',
  '99205',
  'J188',
];
const DATES = ['2020-06-30', '2020-07-01', '2024-08-05', '2024-10-01', '2026-05-04', '2027-01-01'];

/** A claim whose lines all have a code. */
type ProfessionalLine = AnyLine & { readonly code: string };
type ProfessionalClaim = Omit<AnyProfessionalClaim, 'lines'> & {
  readonly lines: readonly ProfessionalLine[];
};

const line: fc.Arbitrary<ProfessionalLine> = fc.record({
  code: fc.constantFrom(...CODES),
  modifiers: fc.uniqueArray(fc.constantFrom('59', '25', 'LT', 'JZ', '76', 'XU'), { maxLength: 2 }),
  units: fc.constantFrom(1, 2, 8, 9, 250, 251),
  // Two days on which most of the tables speak, more often than the others.
  date: fc.constantFrom(...DATES, ...Array(5).fill('2024-08-05'), ...Array(3).fill('2026-05-04')),
  diagnosisPointers: fc.constant([1]),
});

const claim: fc.Arbitrary<ProfessionalClaim> = fc.record({
  type: fc.constant('professional' as const),
  placeOfService: fc.constant('11'),
  diagnoses: fc.uniqueArray(
    fc
      .constantFrom('E11.9', 'E10.9', 'I10', 'J44.9', 'J43.9', 'A04.7', 'F02.80', 'Z79.4')
      .map((code) => ({ code })),
    { minLength: 1, maxLength: 4, selector: ({ code }) => code },
  ),
  lines: fc.array(line, { minLength: 1, maxLength: 6 }),
});

const plain = (code: string): string => code.toUpperCase();

/** The pairs that the edits object to, asked one by one in the plainest way. */
function naivePairs({ lines }: ProfessionalClaim): string[] {
  const found: string[] = [];
  lines.forEach((a, i) => {
    lines.slice(i + 1).forEach((b, k) => {
      if (a.date !== b.date) return;
      const modifiers = [...(a.modifiers ?? []), ...(b.modifiers ?? [])];
      const answer = ncci.checkPair(b.code, a.code, { on: a.date, setting: 'practitioner', modifiers });
      if (!('edit' in answer)) return;
      const denied = plain(a.code) === answer.column2 ? i : i + 1 + k;
      found.push(`ncci.ptp-${answer.verdict} /lines/${denied}/code`);
    });
  });
  return found;
}

/** The days whose units are too many, summed by code and day. */
function naiveUnits({ lines }: ProfessionalClaim): string[] {
  const found: string[] = [];
  const days = new Map<string, number[]>();
  lines.forEach(({ code, date }, index) => {
    const key = `${plain(code)} ${date}`;
    days.set(key, [...(days.get(key) ?? []), index]);
  });
  for (const places of days.values()) {
    const { code, date } = lines[places[0]!]!;
    const limit = ncci.mue(code, { on: date, setting: 'practitioner' });
    if (limit.verdict !== 'limit') continue;
    const units = places.map((place) => lines[place]!.units ?? 1);
    if (limit.mai === 1) {
      const over = places.filter((_, i) => units[i]! > limit.units);
      found.push(...over.map((at) => `ncci.mue-line /lines/${at}/units`));
    } else if (units.reduce((a, b) => a + b) > limit.units)
      found.push(`ncci.mue-day /lines/${places[0]}/units`);
  }
  return found;
}

function naiveServices({ lines }: ProfessionalClaim): string[] {
  return lines.flatMap(({ code, date, modifiers }, index) => {
    const bad =
      /^\d/.test(code) || hcpcs.isBillable(code, { on: date }) ? [] : [`hcpcs /lines/${index}/code`];
    const invalid = (modifiers ?? []).flatMap((modifier, at) =>
      hcpcs.isModifier(modifier, { on: date })
        ? []
        : [`hcpcs.modifier-invalid /lines/${index}/modifiers/${at}`],
    );
    return [...bad, ...invalid];
  });
}

const found = (value: ProfessionalClaim, pattern: RegExp): string[] =>
  checkClaim(value)
    .findings.filter(({ rule }) => pattern.test(rule))
    .map(({ rule, pointers }) => `${rule} ${pointers[0]}`);

describe('a naive implementation agrees on', () => {
  it('pairs', { tags: 'slow' }, () => {
    let some = 0;
    fc.assert(
      fc.property(claim, (value) => {
        const naive = naivePairs(value).sort();
        some += naive.length;
        expect(found(value, /^ncci\.ptp/).sort()).toEqual(naive);
      }),
      { numRuns: 600 },
    );
    expect(some).toBeGreaterThan(10);
  });

  it('units', () => {
    let some = 0;
    fc.assert(
      fc.property(claim, (value) => {
        const naive = naiveUnits(value).sort();
        some += naive.length;
        expect(found(value, /^ncci\.mue/).sort()).toEqual(naive);
      }),
      { numRuns: 600 },
    );
    expect(some).toBeGreaterThan(10);
  });

  it('services and modifiers', () => {
    fc.assert(
      fc.property(claim, (value) => {
        const ours = checkClaim(value)
          .findings.filter(({ rule, severity }) => rule.startsWith('hcpcs') && severity === 'error')
          .map(
            ({ rule, pointers }) => `${rule.startsWith('hcpcs.modifier') ? rule : 'hcpcs'} ${pointers[0]}`,
          );
        expect(ours.sort()).toEqual(naiveServices(value).sort());
      }),
      { numRuns: 600 },
    );
  });

  it('diagnoses, on the first day of service', () => {
    fc.assert(
      fc.property(claim, (value) => {
        const on = value.lines.map(({ date }) => date!).sort()[0]!;
        const direct = checkDiagnoses(value.diagnoses, {
          on,
          setting: 'professional',
          pointer: '/diagnoses',
        });
        const expected = direct.findings.map(({ rule, pointers }) => `${rule} ${pointers[0]}`).sort();
        expect(found(value, /^(icd10cm|mce)\./).sort()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('add-ons', () => {
    fc.assert(
      fc.property(claim, (value) => {
        const lines = value.lines.map(({ code, date }) => ({ code, on: date }));
        const direct = ncci.checkAddOns(lines, { pointer: '/lines' });
        const expected = direct.findings.map(({ rule, pointers }) => `${rule} ${pointers[0]}`).sort();
        expect(found(value, /^ncci\.add-on/).sort()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
