import { describe, expect, it } from 'vitest';
import type { PcsTables } from '../../../data-build/icd10pcs/model.js';
import { loadPcsTables } from '../../../data-build/icd10pcs/tables.js';
import { expandTable } from '../../../data-build/icd10pcs/verify.js';
import * as icd10pcs from '../../../src/icd10pcs/index.js';
import type { PcsRelease, PrintedRow } from '../../../src/icd10pcs/write/model.js';
import { hasOfficial } from '../../official-files.js';

const hasSources = hasOfficial('icd10pcs');

it('the payload has as many codes and tables as the official tables together', () => {
  expect(icd10pcs.releases().reduce((sum, { entries }) => sum + entries, 0)).toBe(1_499_909);
});

/** A row of `table` in the form of the printed ones. */
const printed = (row: icd10pcs.Icd10pcsTableRow): PrintedRow =>
  row.axes.map(({ name, values }) => ({
    name,
    values: values.map(({ value, label }) => ({ value, label: label! })),
  }));

/** Where the printed axis titles of one section repeat, ours do too. */
const plain = (rows: readonly PrintedRow[]): string[] =>
  rows
    .map((row) =>
      row.map(({ name, values }) => `${name}: ${values.map((v) => v.value + v.label)}`).join(' | '),
    )
    .sort();

/** What a release says of its codes that the payload does not say, or says otherwise. */
function wrongIn({ effective: on, codes, headers }: PcsRelease): string[] {
  const wrong: string[] = [];
  for (const [code, titles] of [...codes, ...headers]) {
    const entry = icd10pcs.lookup(code, { on });
    const billable = code.length === 7;
    const same = titles === undefined || (entry?.title === titles.long && entry.shortTitle === titles.short);
    if (!same || entry?.billable !== billable || icd10pcs.isBillable(code, { on }) !== billable)
      wrong.push(code);
  }
  return wrong;
}

describe.runIf(hasSources)('against every row of the official tables', async () => {
  const tables: PcsTables = hasSources ? await loadPcsTables() : ({} as PcsTables);

  it.each(tables.releases ?? [])('codes and both titles of $effective, both ways', (release) => {
    expect(wrongIn(release)).toEqual([]);
    const on = release.effective;
    const ours = [...icd10pcs.entries({ on })].map(({ code }) => code);
    expect(ours.filter((code) => !release.codes.has(code) && !release.headers.has(code))).toEqual([]);
    expect(ours.length).toBe(release.codes.size + release.headers.size);
    // In the order of the order file, tables before their codes.
    const official = [...release.codes.keys(), ...release.headers.keys()].sort();
    expect(ours).toEqual(official);
  });

  it.each((tables.releases ?? []).filter((release) => release.tables !== undefined))(
    'the tables of $effective, row by row with every label, both ways',
    ({ effective: on, tables: official }) => {
      const wrong: string[] = [];
      for (const table of official!.values()) {
        const found = icd10pcs.table(table.code, { on });
        const same =
          found?.basis === 'tables' &&
          plain(found.rows.map(printed)).join('\n') === plain(table.rows).join('\n') &&
          found.axes.every(({ label }, i) => label === table.head[i]!.values[0]!.label);
        if (!same) wrong.push(table.code);
      }
      expect(wrong).toEqual([]);
      const names = [...icd10pcs.entries({ on, billable: false })].map(({ code }) => code);
      expect(names).toEqual([...official!.keys()].sort());
    },
  );

  it.each((tables.releases ?? []).filter((release) => release.tables === undefined))(
    'the rows made for $effective expand to exactly its codes',
    ({ effective: on, codes }) => {
      const expanded: string[] = [];
      for (const { code } of icd10pcs.entries({ on, billable: false })) {
        const found = icd10pcs.table(code, { on })!;
        expect(found.basis).toBe('codes');
        const rows = found.rows.map(printed);
        expanded.push(...expandTable(on, { code, head: [], definition: undefined, rows }));
      }
      expect(expanded.sort()).toEqual([...codes.keys()].sort());
    },
  );

  it('the definitions, term by term', () => {
    const wrong: string[] = [];
    let asked = 0;
    const dates = ['2022-04-01', '2023-04-01', '2024-10-01'];
    for (const on of dates) {
      const file = tables.definitions.find(({ effective }) => effective === on)!;
      const operations = new Map(
        file.terms
          .filter(({ position }) => position === 3)
          .flatMap((term) => term.titles.map((title) => [`${term.section} ${title}`, term] as const)),
      );
      for (const { code, axes } of icd10pcs.entries({ on, billable: false })) {
        const term = operations.get(`${code[0]} ${axes[2]!.label}`);
        const found = icd10pcs.definition(code, { on });
        asked++;
        if (found?.definition !== term?.definition || found?.includes.join() !== term?.includes.join())
          wrong.push(`${on} ${code}`);
      }
    }
    expect(asked).toBe(895 + 901 + 908);
    expect(wrong).toEqual([]);
  });

  it.each(tables.definitions ?? [])(
    'every term of the definitions of $effective is at some axis, with its whole text',
    ({ effective: on, terms }) => {
      const found = new Map<string, icd10pcs.Icd10pcsValueDefinition>();
      for (const { code, axes } of icd10pcs.entries({ on, billable: true })) {
        for (const { position, definition } of axes) {
          // The substance key stands at position 6, and is of qualifiers too.
          const place = code[0] === '3' && position === 7 ? 6 : position;
          if (definition !== undefined) found.set(`${code[0]}${place} ${definition.label}`, definition);
        }
      }
      const wrong = terms.flatMap(({ section, position, titles, definition, explanation, includes }) =>
        titles.filter((title) => {
          const ours = found.get(`${section}${position} ${title}`);
          const same = ours?.definition === definition && ours?.explanation === explanation;
          return ours === undefined || !same || ours.includes.join('|') !== includes.join('|');
        }),
      );
      expect(wrong).toEqual([]);
      expect(terms.length).toBeGreaterThan(880);
    },
  );

  it.each(tables.definitions ?? [])(
    'the keys of the definitions of $effective: every term leads to its values',
    ({ effective: on, terms }) => {
      const keys = {
        '04': icd10pcs.bodyPart,
        '06': icd10pcs.device,
        '36': icd10pcs.substance,
        X6: icd10pcs.substance,
      };
      let asked = 0;
      const lost: string[] = [];
      for (const { section, position, titles, includes } of terms) {
        const key = keys[`${section}${position}` as keyof typeof keys];
        for (const term of key === undefined ? [] : includes) {
          asked++;
          const found = key!(term, { on });
          if (!titles.every((title) => found?.use.includes(title)) || found!.values.length === 0)
            lost.push(term);
        }
      }
      expect(asked).toBeGreaterThan(1_700);
      expect(lost).toEqual([]);
    },
  );

  it.each(tables.indexes ?? [])(
    'the index of $effective: every term with a value to use leads to it',
    ({ effective: on, uses }) => {
      const keys = [icd10pcs.bodyPart, icd10pcs.device, icd10pcs.substance];
      const lost = uses.filter(
        ({ term, use }) => !keys.some((key) => key(term, { on })?.use.some((name) => use.startsWith(name))),
      );
      expect(lost).toEqual([]);
      expect(uses.length).toBeGreaterThan(2_200);
    },
  );

  it.each(tables.releases ?? [])(
    'the composed short titles of $effective, both ways',
    ({ effective: on, composedShort }) => {
      const marked = [...icd10pcs.entries({ on })].filter(({ titles }) => titles === 'short-title-composed');
      expect(marked.map(({ code }) => code)).toEqual([...composedShort].sort());
    },
  );

  it('the addenda of FY2027: added, deleted and revised codes, to the day', () => {
    const [addenda] = tables.addenda;
    const before = { on: '2026-09-30' };
    const after = { on: '2026-10-01' };
    const { added, removed } = icd10pcs.diff(before.on, after.on);
    const codes = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code).sort();
    const billable = (list: readonly icd10pcs.Icd10pcsEntry[]): icd10pcs.Icd10pcsEntry[] =>
      list.filter((entry) => entry.billable);
    expect(codes(billable(added))).toEqual(codes(addenda!.added));
    expect(codes(billable(removed))).toEqual(codes(addenda!.deleted));
    for (const { code, long } of [...addenda!.added, ...addenda!.revised])
      expect(icd10pcs.lookup(code, after)?.title).toBe(long);
    for (const { code, long } of [...addenda!.deleted, ...addenda!.revisedFrom])
      expect(icd10pcs.lookup(code, before)?.title).toBe(long);
    expect([addenda!.added.length, addenda!.deleted.length, addenda!.revised.length]).toEqual([101, 38, 3]);
  });

  it('codes and long titles of FY2027 have the length of the official codes file', () => {
    const lines = [...icd10pcs.entries({ on: '2026-10-01', billable: true })].map(
      ({ code, title }) => `${code} ${title}\n`,
    );
    expect(lines.join('').length).toBe(6_593_200);
  });

  it('the conversion table, both ways', () => {
    const official = new Set(
      tables.changes.flatMap(({ current, previous, effective }) =>
        current === undefined || previous === undefined || current === previous
          ? []
          : [`${previous} ${current} ${effective}`],
      ),
    );
    const forward = new Set<string>();
    const back = new Set<string>();
    for (const { current, previous } of tables.changes) {
      for (const change of icd10pcs.predecessors(current ?? ''))
        back.add(`${change.code} ${current} ${change.effective}`);
      for (const change of icd10pcs.successors(previous ?? ''))
        forward.add(`${previous} ${change.code} ${change.effective}`);
    }
    expect([...forward].sort()).toEqual([...official].sort());
    expect([...back].sort()).toEqual([...official].sort());
    expect(official.size).toBe(12_452);
  });
});
