import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import * as hcpcs from '../../src/hcpcs/index.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import { answerOf, CLAIMS, questions } from './questions.js';
import { bareContext, loaded, SCRIPTS } from './scripts.js';

const names = Object.keys(SCRIPTS);

describe('the scripts', () => {
  it.each(names)('%s is one classic script of less than a megabyte', (name) => {
    const script = SCRIPTS[name]!;
    expect(Buffer.byteLength(script)).toBeLessThan(
      name.endsWith('-billable') || name === 'ncci' ? 50_000 : 1_000_000,
    );
    expect(script).not.toMatch(/(?:^|[;}])(?:import|export)[ {*]|\brequire\(|\bimport\(|\bimport\.meta/);
    expect(() => new vm.Script(script)).not.toThrow();
    // They are put between these marks in SQL.
    expect(script).not.toContain('$$');
    expect(script).not.toContain('$medcodes$');
  });

  it.each(names)('%s defines one global in an engine without a host', (name) => {
    const context = bareContext();
    const before = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    expect(before).not.toContain('console');
    loaded(name, context);
    const after = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
    expect(after.filter((global) => !before.includes(global))).toEqual(['medcodes']);
  });
});

describe('the functions in an engine without a host', () => {
  const engines = new Map(names.map((name) => [name, loaded(name)]));

  it('answer as the package does', { tags: 'slow' }, () => {
    for (const { script, called, values, expected } of questions())
      expect(engines.get(script)![called]!(...values), `${called} ${values}`).toBe(expected);
  });

  it('give null for null', () => {
    for (const [name, functions] of engines)
      for (const [called, call] of Object.entries(functions)) {
        expect(call(null, null, null), `${name} ${called}`).toBeNull();
        expect(call(undefined), `${name} ${called}`).toBeNull();
      }
  });

  it('fail for a date that is not one: null would hide a wrong column', () => {
    expect(() => engines.get('icd10cm')!.is_billable!('E11.9', '10/01/2025')).toThrow(/not a date/);
  });

  it.each([
    ['icd10cm-billable', icd10cm],
    ['icd10pcs-billable', icd10pcs],
    ['hcpcs-billable', hcpcs],
  ] as const)(
    '%s agrees on every code of the newest day and on the day before the last release',
    (name, set) => {
      const { is_billable, normalize } = engines.get(name)!;
      const days = [set.releases().at(-1)!.effective, '2025-09-30', '2017-06-01'];
      let wrong = 0;
      for (const { code } of set.entries({ on: days[0] })) {
        if (normalize!(code) !== set.normalize(code)) wrong++;
        for (const on of days) if (is_billable!(code, on) !== set.isBillable(code, { on })) wrong++;
      }
      expect(wrong).toBe(0);
    },
  );
});

describe('check_claim', () => {
  const { check_claim } = loaded('claim');
  const answer = (text: string) => JSON.parse(check_claim!(text) as string);

  it.each(CLAIMS.map((claim) => [claim.id, claim] as const))(
    'gives the findings of checkClaim, notes without their texts: %s',
    (_id, claim) => {
      expect(answer(JSON.stringify(claim))).toEqual(answerOf(claim));
      expect(answer(JSON.stringify(claim)).findings.length).toBeGreaterThan(0);
    },
  );

  it.each(['', '{', '[]', 'null', '7', '{"type":"dental"}', '{"resourceType":"Patient"}'])(
    'says what is wrong with %j, and does not stop the query',
    (text) => {
      const { ok, findings } = answer(text);
      expect(ok).toBe(false);
      expect(findings[0].rule).toMatch(/^claim\./);
      expect(findings[0].message).not.toMatch(/\bat .*:\d+:\d+/);
    },
  );
});

describe('an engine that is older than the package', () => {
  it('gets what it lacks', { tags: 'slow' }, () => {
    const context = bareContext();
    vm.runInContext(
      `for (const of of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype), String.prototype])
         for (const name of ['at', 'findLast', 'findLastIndex', 'replaceAll']) delete of[name];
       delete Object.hasOwn;`,
      context,
    );
    const old = new Map(['icd10cm', 'hcpcs', 'ncci'].map((name) => [name, loaded(name, context)]));
    expect(
      vm.runInContext(
        '[1, 2, 3].at(-1) + [1, 2, 3].findLast((n) => n < 3) + "aXbX".replaceAll("X", "")',
        context,
      ),
    ).toBe('5ab');
    for (const { script, called, values, expected } of questions())
      if (old.has(script)) expect(old.get(script)![called]!(...values)).toBe(expected);
    const claim = loaded('claim', context).check_claim!(JSON.stringify(CLAIMS[0]));
    expect(JSON.parse(claim as string)).toEqual(answerOf(CLAIMS[0]!));
  });
});
