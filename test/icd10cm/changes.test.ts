import { describe, expect, it } from 'vitest';
import {
  createIcd10cm,
  entries,
  history,
  isBillable,
  lookup,
  predecessors,
  releases,
  successors,
  upgrade,
  validate,
} from '../../src/icd10cm/index.js';
import { payload } from '../../src/icd10cm/payload.js';

const dates = releases().map(({ effective }) => effective);
const everyCode = [...new Set(dates.flatMap((on) => [...entries({ on })].map(({ code }) => code)))];

describe('worked changes', () => {
  it('A04.7 was divided into two on 2017-10-01', () => {
    expect(successors('A04.7')).toEqual(
      ['A04.71', 'A04.72'].map((code) => ({
        code,
        effective: '2017-10-01',
        basis: 'conversion-table',
        relation: 'one',
        with: [],
        replaced: true,
      })),
    );
    expect(predecessors('A04.72').map(({ code }) => code)).toEqual(['A04.7']);
  });

  it('C56.3, both ovaries, was C56.1 and C56.2 together, which stay', () => {
    expect(
      predecessors('C56.3').map(({ code, relation, with: others, replaced }) => [
        code,
        relation,
        others,
        replaced,
      ]),
    ).toEqual([
      ['C56.1', 'all', ['C56.2'], false],
      ['C56.2', 'all', ['C56.1'], false],
    ]);
    expect(successors('C56.1').map(({ code }) => code)).toContain('C56.3');
    expect(upgrade('C56.1', { on: '2026-01-15' })).toMatchObject({ status: 'current', codes: ['C56.1'] });
  });

  it('E11.37X1, printed with a misplaced placeholder, is read correctly', () => {
    expect(predecessors('E11.37X1').map(({ code, effective }) => [code, effective])).toEqual([
      ['E11.311', '2016-10-01'],
    ]);
  });

  it('a code of the newest release, which has no conversion table yet, is known by subdivision', () => {
    const found = everyCode.flatMap((code) =>
      predecessors(code).filter(({ effective }) => effective === '2026-10-01'),
    );
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ basis }) => basis))).toEqual(new Set(['subdivision']));
  });

  it('a code with a placeholder was divided into codes with a character in its place', () => {
    const on = '2026-10-01';
    expect(successors('T52.8X1A').map(({ code, basis, replaced }) => [code, basis, replaced])).toEqual([
      ['T52.811A', 'subdivision', true],
      ['T52.821A', 'subdivision', true],
      ['T52.891A', 'subdivision', true],
    ]);
    expect(predecessors('T52.823S').map(({ code, effective }) => [code, effective])).toEqual([
      ['T52.8X3S', on],
    ]);
    const checked = validate('T52.8X1A', { on });
    expect(checked.ok ? [] : checked.issues.map(({ code, suggestions }) => [code, suggestions])).toEqual([
      ['retired', ['T52.811A', 'T52.821A', 'T52.891A']],
    ]);
    // Twelve codes had the placeholder; no other code was divided so.
    const plain = (code: string): string => code.replace('.', '');
    const divided = everyCode.flatMap((code) =>
      successors(code)
        .filter((change) => change.basis === 'subdivision' && !plain(change.code).startsWith(plain(code)))
        .map(() => code),
    );
    expect([divided.length, new Set(divided).size]).toEqual([36, 12]);
  });

  it('every change is told once, and by both of its codes', () => {
    const forth = everyCode.flatMap((code) =>
      successors(code).map((change) => `${code} ${change.code} ${change.effective} ${change.basis}`),
    );
    const back = everyCode.flatMap((code) =>
      predecessors(code).map((change) => `${change.code} ${code} ${change.effective} ${change.basis}`),
    );
    expect(new Set(forth).size).toBe(forth.length);
    expect(back.sort()).toEqual(forth.sort());
  });
});

/** What is wrong with the upgrade of a code. */
function wrongUpgrade(code: string, on: string): string[] {
  const { status, codes, path } = upgrade(code, { on });
  const current = isBillable(code, { on });
  const reached = new Set([code, ...path.map(({ to }) => to)]);
  const checks: Record<string, boolean> = {
    'current is billable': (status === 'current') === current,
    'replaced gives codes': (status === 'replaced') === (!current && codes.length > 0),
    'codes are billable': codes.every((to) => isBillable(to, { on })),
    'codes are reached': codes.every((to) => reached.has(to)),
    'no step lies ahead': path.every(({ effective }) => effective <= on),
  };
  return Object.keys(checks).filter((name) => !checks[name]);
}

describe('upgrade', () => {
  it.each([
    ['A04.7', '2017-09-30', 'current', ['A04.7']],
    ['A04.7', '2017-10-01', 'replaced', ['A04.71', 'A04.72']],
    ['I60.20', '2026-01-15', 'replaced', ['I60.2']],
    ['E11', '2026-01-15', 'header', []],
    ['U07.1', '2020-03-31', 'not-yet-effective', []],
    ['E11.9', '2015-09-30', 'not-yet-effective', []],
    ['nonsense', '2026-01-15', 'unknown', []],
  ])('of %s on %s is %s', (code, on, status, codes) => {
    expect(upgrade(code, { on })).toMatchObject({ status, codes });
  });

  it('of every code that ended gives billable codes of that date, by steps that lead there', {
    tags: 'slow',
  }, () => {
    const wrong: string[] = [];
    for (const code of everyCode) {
      for (const on of ['2020-04-01', '2025-10-01', '2026-10-01']) {
        wrong.push(...wrongUpgrade(code, on).map((what) => `${code} ${on}: ${what}`));
      }
    }
    expect(wrong).toEqual([]);
  });

  it('distinguishes retired codes from codes that were never billable', { tags: 'slow' }, () => {
    const on = '2026-10-01';
    const wrong = everyCode.filter((code) => {
      const once = history(code)!.periods.some(({ billable, from }) => billable && from <= on);
      const { status } = upgrade(code, { on });
      return (
        (status === 'header') !== !history(code)!.periods.some(({ billable }) => billable) ||
        (status === 'retired' && !once)
      );
    });
    expect(wrong).toEqual([]);
  });
});

describe('predecessors and successors', () => {
  it('follow the conversion table: F42.4 was coded to L98.1 before, although F42 was divided', () => {
    expect(predecessors('F42.4').map(({ code }) => code)).toEqual(['L98.1']);
    expect(successors('F42').map(({ code }) => code)).toEqual(['F42.2', 'F42.3', 'F42.8', 'F42.9']);
  });

  it('fall back on the division of a code that the table forgets: H36', () => {
    expect(new Set(successors('H36').map(({ basis }) => basis))).toEqual(new Set(['subdivision']));
    expect(upgrade('H36', { on: '2026-01-15' }).codes).toHaveLength(9);
  });

  it('are inverse to one another over all codes', () => {
    const down = new Set<string>();
    const up = new Set<string>();
    for (const code of everyCode) {
      for (const change of successors(code))
        down.add(
          `${code} ${change.code} ${change.effective} ${change.basis} ${change.relation} ${change.replaced}`,
        );
      for (const change of predecessors(code))
        up.add(
          `${change.code} ${code} ${change.effective} ${change.basis} ${change.relation} ${change.replaced}`,
        );
    }
    expect([...down].filter((step) => !up.has(step))).toEqual([]);
    expect([...up].filter((step) => !down.has(step))).toEqual([]);
    expect(down.size).toBeGreaterThan(6000);
  });

  it('name a later code that is new on that day, and say correctly whether the earlier code ended', () => {
    const wrong: string[] = [];
    for (const code of everyCode) {
      for (const { code: later, effective, replaced } of successors(code)) {
        const dayBefore = new Date(Date.parse(`${effective}T00:00:00Z`) - 86_400_000)
          .toISOString()
          .slice(0, 10);
        if (!isBillable(later, { on: effective }) || isBillable(later, { on: dayBefore }))
          wrong.push(`${later} is not new on ${effective}`);
        const ended = isBillable(code, { on: dayBefore }) && !isBillable(code, { on: effective });
        if (ended !== replaced) wrong.push(`${code} to ${later}: replaced ${replaced}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('are empty for unknown codes', () => {
    expect([predecessors('E11.999'), successors('?')]).toEqual([[], []]);
    expect(lookup('E11.999')).toBeUndefined();
  });

  it('are the same from a payload that was not used before', { tags: 'slow' }, () => {
    const many = everyCode.filter((code) => predecessors(code).length > 6);
    expect(many.length).toBeGreaterThan(20);
    const wrong = many.filter((code) => {
      const fresh = createIcd10cm(payload);
      return JSON.stringify(fresh.predecessors(code)) !== JSON.stringify(predecessors(code));
    });
    expect(wrong).toEqual([]);
  });
});
