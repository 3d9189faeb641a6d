import { describe, expect, it } from 'vitest';
import { entries, history, isBillable, lookup, releases, size } from '../../src/icd10pcs/index.js';
import { checksum } from '../../src/packed/checksum.js';

/** Codes and tables of each release, as the publisher prints them. */
const PRINTED: readonly [effective: string, codes: number, tables: number, provenance: string][] = [
  ['2015-10-01', 71_974, 848, 'verbatim'],
  ['2016-10-01', 75_789, 857, 'verbatim'],
  ['2017-10-01', 78_705, 873, 'verbatim'],
  ['2018-10-01', 78_881, 877, 'verbatim'],
  ['2019-10-01', 77_559, 880, 'verbatim'],
  ['2020-08-01', 77_571, 881, 'reconstructed'],
  ['2020-10-01', 78_115, 890, 'reconstructed'],
  ['2021-01-01', 78_136, 890, 'verbatim'],
  ['2021-10-01', 78_220, 895, 'reconstructed'],
  ['2022-04-01', 78_229, 895, 'verbatim'],
  ['2022-10-01', 78_496, 901, 'reconstructed'],
  ['2023-04-01', 78_530, 901, 'verbatim'],
  ['2023-10-01', 78_603, 905, 'reconstructed'],
  ['2024-04-01', 78_638, 905, 'verbatim'],
  ['2024-10-01', 78_948, 908, 'verbatim'],
  ['2025-04-01', 78_986, 910, 'reconstructed'],
  ['2025-10-01', 79_115, 914, 'verbatim'],
  ['2026-04-01', 79_193, 917, 'reconstructed'],
  ['2026-10-01', 79_256, 918, 'reconstructed'],
];

/** The day before a date. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** The codes and tables of each release in the order of `entries`, walked once. */
const walked = new Map<string, string[]>();
function codesOf(on: string): string[] {
  const known = walked.get(on) ?? [...entries({ on })].map(({ code }) => code);
  walked.set(on, known);
  return known;
}

describe('the releases', () => {
  it('have the totals that the publisher prints', () => {
    const found = releases().map((r) => [r.effective, r.billable, r.entries - r.billable, r.provenance]);
    expect(found).toEqual(PRINTED);
    for (const [on, codes, tables] of PRINTED)
      expect(size({ on })).toEqual({ entries: codes + tables, billable: codes, headers: tables });
  });

  it('end the day before the next one begins', () => {
    const list = releases();
    list.forEach(({ to, effective }, i) => {
      const next = list[i + 1]?.effective;
      expect(to).toBe(next && dayBefore(next));
      if (next === undefined) return;
      expect(size({ on: to! })).toEqual(size({ on: effective }));
    });
  });

  it('say where each table comes from', () => {
    for (const { note, provenance, effective } of releases()) {
      expect(note.length, effective).toBeGreaterThan(10);
      if (provenance === 'reconstructed') expect(note, effective).not.toBe('Official order file.');
    }
    expect(releases().at(-1)!.note).toContain('composed');
  });
});

describe('the entries', () => {
  it.each(PRINTED)('of %s come in order, each once, tables before their codes', (on, codes, tables) => {
    const found = codesOf(on);
    const sorted = [...new Set(found)].sort();
    expect(found).toEqual(sorted);
    const billable = found.filter((code) => code.length === 7).length;
    const headers = found.length - billable;
    expect([billable, headers]).toEqual([codes, tables]);
  });

  it('have the titles that were checked against every order file', () => {
    // Of the text of both titles of all codes and tables: a payload that says anything else fails here, also where the
    // official files do not stand.
    const sums = [0, 9, 16, 17, 18]
      .map((i) => PRINTED[i]![0])
      .map((on) => {
        const text = [...entries({ on })].map((e) => `${e.code}\t${e.title}\t${e.shortTitle}\n`).join('');
        return checksum(new TextEncoder().encode(text)).toString(16);
      });
    expect(sums).toMatchInlineSnapshot(`
      [
        "a55720ad",
        "4cb1a895",
        "48d1786",
        "adf2c1e2",
        "e16e514b",
      ]
    `);
  });

  it('can be limited to one kind', () => {
    const on = '2026-01-15';
    expect([...entries({ on, billable: false })].length).toBe(914);
    expect([...entries({ on, billable: true })].every(({ kind }) => kind === 'code')).toBe(true);
    expect([...entries({ on: '2015-09-30' })]).toEqual([]);
  });
});

describe('each release boundary', () => {
  it.each(PRINTED.slice(1).map(([effective], i) => [PRINTED[i]![0], effective] as const))(
    'from %s to %s: new codes begin there, and ended codes ended the day before',
    (before, after) => {
      const old = new Set(codesOf(before));
      const now = new Set(codesOf(after));
      const eve = dayBefore(after);
      for (const code of now) {
        if (old.has(code)) continue;
        expect(isBillable(code, { on: eve })).toBe(false);
        expect(lookup(code, { on: after })!.validFrom).toBe(after);
      }
      for (const code of old) {
        if (now.has(code)) continue;
        expect(isBillable(code, { on: after })).toBe(false);
        expect(lookup(code, { on: eve })!.validTo).toBe(eve);
        expect(history(code)!.periods.some(({ to }) => to === eve)).toBe(true);
      }
    },
  );
});
