import { describe, expect, it } from 'vitest';
import { type Claim, checkClaim, type Finding } from '../../../src/claim/index.js';
import * as hcpcs from '../../../src/hcpcs/index.js';
import * as icd10cm from '../../../src/icd10cm/index.js';
import * as icd10pcs from '../../../src/icd10pcs/index.js';
import { INPATIENT, PROFESSIONAL } from './claims.js';

const DATES = ['2016-01-15', '2020-01-15', '2023-06-01', '2026-11-27'];

interface Set {
  readonly releases: () => readonly { readonly effective: string }[];
  readonly entries: (options: {
    on: string;
  }) => Iterable<{ readonly code: string; readonly billable: boolean }>;
  readonly isBillable: (code: string, options: { on: string }) => boolean;
}

const plain = (code: string): string => code.replace('.', '');

/** All codes of all releases, headers too. */
function everyCode(set: Set): readonly string[] {
  const codes = new globalThis.Set<string>();
  for (const { effective } of set.releases())
    for (const { code } of set.entries({ on: effective })) codes.add(code);
  return [...codes];
}

/** Every beginning of a code, three characters or more. */
function beginningsOf(codes: readonly string[]): readonly string[] {
  const found = new globalThis.Set<string>();
  for (const code of codes.map(plain))
    for (let length = 3; length < code.length; length++) found.add(code.slice(0, length));
  return [...found];
}

const VALIDITY = /^(?:icd10cm\.(?:header|invalid)|icd10pcs\.|hcpcs\.)/;

/** The findings of a claim about the validity of one of its codes. */
const about = (claim: Claim, pointer: string): readonly Finding[] =>
  checkClaim(claim).findings.filter(
    ({ rule, pointers, severity }) => pointers[0] === pointer && severity === 'error' && VALIDITY.test(rule),
  );

interface Case {
  readonly set: Set;
  /** A claim with that code on that day, and where it is. */
  readonly claim: (code: string, on: string) => Claim;
  readonly pointer: string;
}

const DIAGNOSIS: Case = {
  set: icd10cm,
  claim: (code, on) => ({
    ...PROFESSIONAL,
    diagnoses: ['I10', code],
    lines: [{ code: 'G0439', units: 1, date: on }],
  }),
  pointer: '/diagnoses/1',
};
const SERVICE: Case = {
  set: hcpcs as unknown as Set,
  claim: (code, on) => ({ ...PROFESSIONAL, diagnoses: ['I10'], lines: [{ code, units: 1, date: on }] }),
  pointer: '/lines/0/code',
};
const PROCEDURE: Case = {
  set: icd10pcs as unknown as Set,
  claim: (code, on) => ({
    ...INPATIENT,
    from: on,
    through: on,
    admission: on,
    discharge: on,
    procedures: [{ code, date: on }],
  }),
  pointer: '/procedures/0/code',
};

/** What is wrong with a code that a fix names. */
function faultOf(
  { set, claim, pointer }: Case,
  code: string,
  rule: string,
  better: string,
  on: string,
): string {
  if (!set.isBillable(better, { on })) return 'not billable';
  if (rule.endsWith('.header') && !plain(better).startsWith(plain(code))) return 'not below it';
  return about(claim(better, on), pointer)[0]?.rule ?? '';
}

/** What is wrong with the fixes of codes, and how many fixes there were. */
function faults(of: Case, codes: readonly string[], on: string) {
  const wrong: string[] = [];
  let applied = 0;
  for (const code of codes.filter((one) => !of.set.isBillable(one, { on }))) {
    for (const { rule, fix } of about(of.claim(code, on), of.pointer))
      for (const better of fix?.codes ?? []) {
        applied++;
        const fault = faultOf(of, code, rule, better, on);
        if (fault !== '') wrong.push(`${code} -> ${better}: ${fault}`);
      }
  }
  return { wrong, applied };
}

describe.each(DATES)(
  'on %s every code of a fix is billable, and takes the finding away',
  {
    timeout: 300_000,
  },
  (on) => {
    const diagnoses = everyCode(icd10cm as unknown as Set);

    it('for every header, every retired and every later diagnosis, and for every code that is cut off', () => {
      const codes = [...new globalThis.Set([...diagnoses.map(plain), ...beginningsOf(diagnoses)])];
      const { wrong, applied } = faults(DIAGNOSIS, codes, on);
      expect(wrong).toEqual([]);
      expect(applied).toBeGreaterThan(50_000);
    });

    it('for every service that is not in force', () => {
      const { wrong, applied } = faults(SERVICE, everyCode(hcpcs as unknown as Set), on);
      expect(wrong).toEqual([]);
      expect(applied).toBeGreaterThanOrEqual(0);
    });

    it('for every procedure that is not in force', () => {
      const { wrong } = faults(PROCEDURE, everyCode(icd10pcs as unknown as Set), on);
      expect(wrong).toEqual([]);
    });
  },
);
