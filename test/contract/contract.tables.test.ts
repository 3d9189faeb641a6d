import { describe, expect, it } from 'vitest';
import type { AnyDatedEntry, AnyEntry } from '../../src/codeset/contract.js';
import { CONTRACT_SETS, NOT_CODES } from './sets.js';

// Each set has some hundred to some ten thousand codes. Verbs that are slow are asked of every 17th of them, a prime, so that
// families of codes do not fall through; the tests of the sets ask all.
const every = <T>(list: readonly T[], step: number): T[] => list.filter((_, index) => index % step === 0);

/** A test of a capability, for the sets that have it. */
const whenHas = (capability: unknown, name: string, test: () => void): void => {
  if (capability !== undefined) it(name, test);
};

describe.each(CONTRACT_SETS)('the contract of $about.label', ({ about, verbs, tops, on }) => {
  const { entries, lookup, has, isBillable, validate, suggest, size, dataRange, history } = verbs;
  const all: readonly AnyDatedEntry[] = [...(entries?.({ on }) ?? [])];
  const codes = all.map(({ code }) => code);
  const some = every(codes, codes.length > 1000 ? 17 : 1);

  it('lists codes, each once, and size counts them', () => {
    expect(codes.length).toBeGreaterThan(50);
    expect(new Set(codes).size).toBe(codes.length);
    const billable = all.filter((entry) => entry.billable).length;
    expect(size!({ on })).toMatchObject({ entries: codes.length, billable });
  });

  it('normalize, format and isWellFormed agree, whatever the case and the blanks', () => {
    for (const code of codes) {
      const plain = verbs.normalize(code)!;
      expect(verbs.format(plain), code).toBe(code);
      expect(verbs.normalize(plain)).toBe(plain);
      expect(verbs.isWellFormed(code)).toBe(true);
      expect(verbs.normalize(`\u00a0 ${code.toLowerCase()}\t`), code).toBe(plain);
    }
  });

  it('has, isBillable and lookup agree for every code', () => {
    for (const entry of all) {
      const { code, billable } = entry;
      expect(lookup!(code, { on }), code).toEqual(entry);
      expect([has!(code, { on }), isBillable!(code, { on })], code).toEqual([true, billable]);
    }
  });

  it('a date before the data has no codes, or every answer is unconfirmed', () => {
    const early = [...entries!({ on: '1950-01-01' })];
    expect(early.filter(({ unconfirmed }) => unconfirmed !== true)).toEqual([]);
    for (const code of some)
      expect(has!(code, { on: '1950-01-01' }), code).toBe(
        lookup!(code, { on: '1950-01-01' })?.unconfirmed === true,
      );
  });

  it('validate accepts exactly the billable codes, with the same entry', () => {
    for (const code of some) {
      const answer = validate!(code, { on });
      expect(answer.ok, code).toBe(isBillable!(code, { on }));
      if (answer.ok) expect(answer.entry).toEqual(lookup!(code, { on }));
      else expect(answer.issues.length).toBeGreaterThan(0);
    }
  });

  whenHas(verbs.checkCode, 'checkCode says what validate says, without the entry', () => {
    const texts = [...some, ...every(some, 5).map((code) => `${code.slice(0, -1)}?`), 'EII.9', '!', ''];
    for (const date of [on, '2016-10-01', '2099-01-01'])
      for (const code of texts) {
        const { entry: _, ...said } = validate!(code, { on: date }) as { entry?: unknown };
        expect(verbs.checkCode!(code, { on: date }), `${code} on ${date}`).toEqual(said);
      }
  });

  it('suggest gives codes of the date, each once, within the limit, never the text itself', () => {
    for (const code of every(some, 5)) {
      expect(suggest!(code, { on }).map((found) => found.code)).not.toContain(code);
      const typed = `${code.slice(0, -1)}?`;
      const found = suggest!(typed, { on, limit: 3 }).map((each) => each.code);
      expect(found.length).toBeLessThanOrEqual(3);
      expect(new Set(found).size).toBe(found.length);
      expect(
        found.every((each) => has!(each, { on })),
        typed,
      ).toBe(true);
    }
  });

  it('a value that is not a code gives nothing, and never an error', () => {
    for (const value of NOT_CODES) {
      const code = value as string;
      const seen = [verbs.normalize(code), verbs.format(code), lookup?.(code, { on }), history?.(code)];
      expect(seen, String(value)).toEqual(seen.map(() => undefined));
      expect([verbs.isWellFormed(code), has!(code, { on }), isBillable!(code, { on })]).toEqual([
        false,
        false,
        false,
      ]);
      const answer = validate!(code, { on });
      expect(answer.ok ? [] : answer.issues.map((issue) => typeof issue.message)).toContain('string');
      expect(suggest!(code, { on }).length).toBeLessThanOrEqual(5);
      if (verbs.predecessors) expect([verbs.predecessors(code), verbs.successors!(code)]).toEqual([[], []]);
      if (verbs.children)
        expect([verbs.parent!(code, { on }), verbs.children(code, { on })]).toEqual([undefined, []]);
    }
  });

  it.each(['', '2026-1-5', '2026-02-30', 20260115, new Date(0), null])(
    'the date %j is refused by every dated verb',
    (bad) => {
      const wrong = { on: bad as string };
      const code = codes[0]!;
      const asked = [
        has,
        isBillable,
        lookup,
        validate,
        suggest,
        verbs.parent,
        verbs.children,
        verbs.ancestors,
        verbs.descendants,
      ];
      for (const verb of asked) {
        if (verb === undefined) continue;
        expect(() => (verb as typeof has)!(code, wrong)).toThrow(
          expect.objectContaining({ code: 'invalid-date' }),
        );
      }
      expect(() => size!(wrong)).toThrow(expect.objectContaining({ code: 'invalid-date' }));
      expect(() => [...entries!(wrong)]).toThrow(expect.objectContaining({ code: 'invalid-date' }));
    },
  );

  it('an unknown option is refused by name', () => {
    const code = codes[0]!;
    const wrong = { date: on } as object;
    for (const verb of [has, isBillable, lookup, validate, suggest])
      expect(() => verb!(code, wrong)).toThrow(expect.objectContaining({ code: 'invalid-argument' }));
  });

  it('answers after the data are marked as projected, and the range of the data is not', () => {
    const { to } = dataRange!();
    const [year, rest] = [Number(to!.slice(0, 4)), to!.slice(4)];
    const later = `${year + 5}${rest === '-02-29' ? '-02-28' : rest}`;
    const newest = [...entries!({ on: to! })].map(({ code }) => code);
    for (const code of every(newest, 97)) {
      expect(lookup!(code, { on: to! })!.projected, code).toBe(false);
      expect(lookup!(code, { on: later })!.projected, code).toBe(true);
      if (verbs.upgrade === undefined) continue;
      expect([to!, later].map((day) => verbs.upgrade!(code, { on: day }).projected)).toEqual([false, true]);
    }
    if (verbs.diff === undefined) return;
    // An answer without changes is marked too.
    expect([verbs.diff(to!, to!).projected, verbs.diff(to!, later).projected]).toEqual([false, true]);
    expect(verbs.diff(later, later)).toMatchObject({ added: [], removed: [], retitled: [], projected: true });
  });

  whenHas(verbs.releases, 'releases are in order of time and say where they come from', () => {
    const found = verbs.releases!();
    const days = found.map(({ effective }) => effective);
    expect(days).toEqual([...new Set(days)].sort());
    for (const { provenance, note } of found) {
      expect(['verbatim', 'transformed', 'reconstructed']).toContain(provenance);
      expect(note.length).toBeGreaterThan(10);
    }
  });

  whenHas(history, 'history has a period for the date of every code, in order of time', () => {
    for (const code of some) {
      const { periods } = history!(code)!;
      const from = periods.map((period) => period.from);
      expect(from, code).toEqual([...from].sort());
      if (about.id === 'cpt') continue; // An edition does not say when its codes began.
      expect(
        periods.some((period) => period.from <= on && on <= (period.to ?? '9999-12-31')),
        code,
      ).toBe(true);
    }
  });

  whenHas(verbs.successors, 'successors and predecessors name each other', () => {
    let steps = 0;
    for (const code of codes) {
      for (const later of verbs.successors!(code)) {
        steps++;
        expect(
          verbs.predecessors!(later.code).map((earlier) => earlier.code),
          later.code,
        ).toContain(code);
        expect(later.effective).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
    expect(steps).toBeGreaterThan(10);
  });

  whenHas(verbs.diff, 'diff between two dates is what entries of both dates say', () => {
    const before = '2024-01-15';
    const earlier = new Set([...entries!({ on: before })].map(({ code }) => code));
    const { added, removed } = verbs.diff!(before, on);
    const now = new Set(codes);
    const names = (list: readonly AnyEntry[]): string[] => list.map(({ code }) => code).sort();
    expect(names(added)).toEqual(codes.filter((code) => !earlier.has(code)).sort());
    expect(names(removed)).toEqual([...earlier].filter((code) => !now.has(code)).sort());
  });

  whenHas(tops, 'the tree is the same seen from above and from below', () => {
    const seen = tops!({ on }).flatMap((top) => [top, ...verbs.descendants!(top.code, { on })]);
    expect(new Set(seen.map(({ code }) => code)).size).toBeGreaterThan(some.length);
    for (const code of some) {
      const above = verbs.ancestors!(code, { on });
      expect(verbs.parent!(code, { on })?.code, code).toBe(above[0]?.code);
      expect(verbs.commonAncestor!(code, code, { on })?.code).toBe(code);
      // The node itself, not its name: a block and a category may share one.
      const parent = above[0] as unknown as string;
      if (parent === undefined) continue;
      expect(verbs.isA!(code, parent, { on })).toBe(true);
      expect(verbs.children!(parent, { on }).map((child) => child.code)).toContain(code);
    }
  });
});
