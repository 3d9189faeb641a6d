import { describe, expect, it } from 'vitest';
import { fromFhirClaim } from '../../src/claim/fhir/claim.js';
import { fromFhirBundle } from '../../src/claim/fhir/from-bundle.js';
import { toOperationOutcome } from '../../src/claim/fhir/outcome.js';
import { createCpt } from '../../src/cpt/index.js';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as rules from '../../src/icd10cm/rules/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import { isDate } from '../../src/index.js';
import * as mce from '../../src/mce/index.js';
import * as ncci from '../../src/ncci/index.js';
import * as schemas from '../../src/schemas/index.js';
import { consolidated, FEW, modifiers } from '../cpt/invented.js';

const CPT = createCpt([consolidated(FEW), modifiers()], {
  effective: '2026-01-01',
  partial: true,
});

/** The arguments in front of the options: one node or code for most functions, none or two for some. */
const ARGUMENTS: Readonly<Record<string, readonly unknown[]>> = {
  entries: [],
  size: [],
  chapters: [],
  sections: [],
  modifiers: [],
  ageRanges: [],
  tabulars: [],
  isA: ['A', 'B'],
  commonAncestor: ['A', 'B'],
  billUnits: ['00000-0000-00', 1],
  moreSpecific: ['A00'],
};

/** Functions without options. */
const NONE =
  /^(normalize|format|isWellFormed|history|predecessors|successors|records|releases|dataRange|diff|category|categories|describe|section|subsection|modifierShape|drugByNdc|codesForDrug|drugProducts|lists|create\w+)$/;
const NONE_OF: Readonly<Record<string, RegExp>> = {
  icd10cm: NONE,
  rules: /^(tabulars|createRules)$/,
  icd10pcs: NONE,
  hcpcs: /^sections$/,
  mce: NONE,
  cpt: /^(sections|modifierShape|details|modifier|isModifier|modifiers)$/,
};

const SETS: Readonly<Record<string, object>> = { icd10cm, rules, icd10pcs, hcpcs, mce, cpt: CPT };

/** Every function with options, by set. */
const CASES = Object.entries(SETS).flatMap(([set, functions]) =>
  Object.entries(functions)
    .filter(([name, value]) => typeof value === 'function' && !NONE.test(name) && !NONE_OF[set]!.test(name))
    .map(([name, value]) => ({ set, name, call: value as (...given: unknown[]) => unknown })),
);

/** Calls a function with options, and takes the first value of a generator. */
function ask({ name, call }: (typeof CASES)[number], options: unknown): unknown {
  const given = /^check(Pair|Excludes)$/.test(name) ? ['A00.0', 'A00.1'] : (ARGUMENTS[name] ?? ['A00.0']);
  const answer = call(...given, options);
  const next = (answer as { next?: () => unknown } | undefined)?.next;
  return typeof next === 'function' ? next.call(answer) : answer;
}

const invalid = (name: string): unknown =>
  expect.objectContaining({
    code: 'invalid-argument',
    message: expect.stringMatching(new RegExp(`'${name}'.*'on'`)),
  });

describe.each(CASES)('$set $name', (asked) => {
  it.each(['date', 'asOf', 'serviceDate', 'On'])('refuses { %s } and names on', (option) => {
    expect(() => ask(asked, { [option]: '2020-01-01' })).toThrow(invalid(option) as Error);
  });

  it('says that an empty on is not a date', () => {
    expect(() => ask(asked, { on: '' })).toThrow(
      expect.objectContaining({
        code: 'invalid-date',
        message: expect.stringContaining("on: '' is not a date"),
      }) as unknown as Error,
    );
  });

  it('accepts no options and an undefined on', () => {
    expect(() => ask(asked, undefined)).not.toThrow();
    expect(() => ask(asked, { on: undefined })).not.toThrow();
  });
});

it('every function checks other options next to on, except has and isBillable, where they cannot change the answer', () => {
  const both = { on: '2026-01-15', date: '2020-01-01' };
  const refusing = CASES.filter((asked) => {
    try {
      ask(asked, both);
      return false;
    } catch {
      return true;
    }
  });
  const lenient = CASES.filter((asked) => !refusing.includes(asked)).map(({ name }) => name);
  expect([...new Set(lenient)].sort()).toEqual(['has', 'isBillable']);
});

it('finds the functions of all sets', () => {
  const counted = Object.keys(SETS).map((set) => CASES.filter((found) => found.set === set).length);
  expect(Math.min(...counted)).toBeGreaterThan(1);
  expect(CASES.length).toBeGreaterThan(60);
});

it.each([
  ['icd10cm suggest', () => icd10cm.suggest('E11', { limits: 3 } as never), 'limits', 'limit'],
  ['icd10pcs suggest', () => icd10pcs.suggest('0DT', { limits: 3 } as never), 'limits', 'limit'],
  ['icd10pcs complete', () => icd10pcs.complete('0DT', { max: 3 } as never), 'max', 'limit'],
  ['hcpcs suggest', () => hcpcs.suggest('J188', { limits: 3 } as never), 'limits', 'limit'],
  ['cpt suggest', () => CPT.suggest('7123', { limits: 3 } as never), 'limits', 'limit'],
  ['entries', () => icd10cm.entries({ bilable: true } as never).next(), 'bilable', 'billable'],
  ['notes', () => rules.notes('A00', { inherit: true } as never), 'inherit', 'inherited'],
  ['ncci dataRange', () => ncci.dataRange('ptp', { sitting: 'dme' } as never), 'sitting', 'setting'],
  ['createCpt', () => createCpt([], { efective: '2026-01-01' } as never), 'efective', 'effective'],
  ['icd10cmCode', () => schemas.icd10cmCode({ date: '2026-01-01' } as never), 'date', 'on'],
  ['hcpcsCode', () => schemas.hcpcsCode({ date: '2026-01-01' } as never), 'date', 'on'],
  ['fromFhirBundle', () => fromFhirBundle({}, { resolver: {} } as never), 'resolver', 'resolve'],
  ['fromFhirClaim', () => fromFhirClaim({}, { patients: {} } as never), 'patients', 'patient'],
  [
    'toOperationOutcome',
    () => toOperationOutcome({ findings: [], checks: [] } as never, { claims: {} } as never),
    'claims',
    'claim',
  ],
])('%s lists the right option', (_, call, given, meant) => {
  expect(call).toThrow(
    expect.objectContaining({
      code: 'invalid-argument',
      message: expect.stringMatching(new RegExp(`'${given}'.*'${meant}'`)),
    }) as unknown as Error,
  );
});

it('diff says which of its dates is wrong', () => {
  for (const { diff } of [icd10cm, icd10pcs, hcpcs]) {
    expect(() => diff('', '2026-01-01')).toThrow("from: '' is not a date");
    expect(() => diff('2020-01-01', '2026-02-30')).toThrow("to: '2026-02-30' is not a date");
  }
});

it.each([
  ['2025-10-01', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-10-1', false],
  ['10/01/2025', false],
  [' 2025-10-01', false],
  ['', false],
  [undefined, false],
  [20251001, false],
  [new Date(2025, 9, 1), false],
])('isDate(%j) is %s', (value, expected) => {
  expect(isDate(value)).toBe(expected);
});
