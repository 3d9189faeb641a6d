import { describe, expect, it } from 'vitest';
import { loadIcd10cmTables } from '../../data-build/icd10cm/tables.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import type { Icd10cmTables } from '../../src/icd10cm/write/model.js';
import { hasOfficial } from '../official-files.js';

const hasSources = hasOfficial('icd10cm');

const dotted = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code);

it('the payload has as many rows as the official tables together, even if the official files are missing', () => {
  expect(icd10cm.releases().reduce((sum, { entries }) => sum + entries, 0)).toBe(1_823_508);
});

describe.runIf(hasSources)('against every row of the official tables', async () => {
  const tables: Icd10cmTables = hasSources ? await loadIcd10cmTables() : ({} as Icd10cmTables);

  it.each(tables.releases ?? [])('the order file of $effective, both ways', ({ effective: on, rows }) => {
    const wrong: string[] = [];
    const official = new Map(rows.map((row) => [dotted(row.code), row]));
    for (const { code, billable, longTitle, shortTitle } of official.values()) {
      const entry = icd10cm.lookup(code, { on });
      const same =
        entry?.billable === billable && entry.title === longTitle && entry.shortTitle === shortTitle;
      if (!same || icd10cm.isBillable(code, { on }) !== billable) wrong.push(code);
    }
    expect(wrong).toEqual([]);
    const ours = [...icd10cm.entries({ on })].map(({ code }) => code);
    expect(ours.filter((code) => !official.has(code))).toEqual([]);
    expect(ours.length).toBe(rows.length);
  });

  it('has all releases', () => {
    expect(tables.releases.map(({ effective }) => effective)).toEqual(
      icd10cm.releases().map(({ effective }) => effective),
    );
    expect(tables.releases.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(1_823_508);
  });

  it.each(tables.poaExempt ?? [])(
    'the POA-exempt list of $effective, both ways',
    ({ effective: on, codes }) => {
      const listed = new Set(codes.map(dotted));
      const wrong: string[] = [];
      for (const { code } of icd10cm.entries({ on, billable: true })) {
        if (icd10cm.poaExempt(code, { on })?.exempt !== listed.delete(code)) wrong.push(code);
      }
      expect([wrong, [...listed]]).toEqual([[], []]);
    },
  );

  it('the conversion tables, both ways', () => {
    const official = new Set(
      tables.conversions.flatMap(({ code, effective, previous, relation }) =>
        previous.map((earlier) => `${dotted(earlier)} ${dotted(code)} ${effective} ${relation}`),
      ),
    );
    const ours = new Set<string>();
    for (const code of new Set(tables.conversions.map((row) => dotted(row.code)))) {
      for (const change of icd10cm.predecessors(code)) {
        if (change.basis === 'conversion-table')
          ours.add(`${change.code} ${code} ${change.effective} ${change.relation}`);
      }
    }
    expect([...official].filter((row) => !ours.has(row))).toEqual([]);
    expect([...ours].filter((row) => !official.has(row))).toEqual([]);
    expect(tables.conversions.length).toBe(5_884);
  });

  it.each(tables.tabulars ?? [])(
    'chapters and blocks of the tabular of $effective',
    ({ effective: on, chapters }) => {
      const found = icd10cm.chapters({ on });
      const printed = chapters.map(({ number, range, title }) => [number, range, title]);
      expect(found.map(({ number, code, title }) => [number, code, title])).toEqual(printed);
      const blocks = chapters.flatMap((chapter) => chapter.blocks);
      const places = blocks.flatMap(({ range, title, categories }) =>
        categories.map((category) => [category, 'block', range, title]),
      );
      const ours = places.map(([category]) => {
        const above = icd10cm.parent({ kind: 'category', code: category! }, { on });
        return [category, above?.kind, above?.code, above?.title];
      });
      expect(ours).toEqual(places);
    },
  );
});
