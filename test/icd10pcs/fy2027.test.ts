import { describe, expect, it } from 'vitest';
import { definition, diff, entries, lookup, table } from '../../src/icd10pcs/index.js';

const on = '2026-10-01';

describe('long titles of codes that April 2026 added', () => {
  // Rules that compose titles from labels gave these nine other words: each was written down from the official codes file.
  const NINE: readonly [code: string, title: string][] = [
    ['02HM3JZ', 'Insertion of Pacemaker Lead into Ventricular Septum, Percutaneous Approach'],
    ['02HM3KZ', 'Insertion of Defibrillator Lead into Ventricular Septum, Percutaneous Approach'],
    [
      '4A0FXEJ',
      'Measurement of Musculoskeletal Body Composition using Air Displacement Plethysmography, External Approach',
    ],
    ['5A0221E', 'Assistance with Cardiac Output using Blood Flow Modulator, Continuous'],
    [
      'F07DYD0',
      'Electrotherapeutic Treatment of Integumentary System - Head and Neck using Microcurrent Stimulation',
    ],
    [
      'F07EYD0',
      'Electrotherapeutic Treatment of Integumentary System - Thorax / Abdomen using Microcurrent Stimulation',
    ],
    [
      'F07FYD0',
      'Electrotherapeutic Treatment of Integumentary System - Upper Back / Upper Extremity using Microcurrent Stimulation',
    ],
    [
      'F07GYD0',
      'Electrotherapeutic Treatment of Integumentary System - Lower Back / Lower Extremity using Microcurrent Stimulation',
    ],
    [
      'F07HYD0',
      'Electrotherapeutic Treatment of Integumentary System - Whole Body using Microcurrent Stimulation',
    ],
  ];

  it.each(NINE)('%s is %s', (code, title) => {
    expect(lookup(code, { on: '2026-03-31' })).toBeUndefined();
    for (const date of ['2026-04-01', '2026-09-30', on])
      expect(lookup(code, { on: date })).toMatchObject({ title, titles: 'short-title-composed' });
  });
});

describe('FY2027', () => {
  it('has the official counts of tables, rows and codes', { tags: 'slow' }, () => {
    const tables = [...entries({ on, billable: false })];
    const rows = tables.reduce((sum, { code }) => sum + table(code, { on })!.rows.length, 0);
    expect([tables.length, rows, [...entries({ on, billable: true })].length]).toEqual([918, 2801, 79_256]);
  });

  it('has a label for every character of every code', { tags: 'slow' }, () => {
    const without = [...entries({ on })].filter(({ axes }) => axes.some(({ label }) => label === undefined));
    expect(without).toEqual([]);
  });

  it('adds 101 codes and the tables B85 and XEZ, ends 38 codes and the table XD2, and renames three', () => {
    const { added, removed, retitled } = diff('2026-09-30', on);
    const counts = [added, removed].map((list) => list.filter(({ billable }) => billable).length);
    const headers = [added, removed].map((list) =>
      list.filter(({ billable }) => !billable).map(({ code }) => code),
    );
    expect(counts).toEqual([101, 38]);
    expect(headers).toEqual([['B85', 'XEZ'], ['XD2']]);
    expect(retitled.map(({ code }) => code)).toEqual(['XW0E33B', 'XW0V0P7', 'XW143F8']);
  });
});

describe('definitions of FY2027', () => {
  // The newest definitions are those of FY2025.
  it.each([
    ['XEZ', 'Other Procedures'],
    ['B85', 'Other Imaging'],
    ['XEZD3', 'Percutaneous'],
  ])('%s keeps that of %s, a term that is older', (prefix, label) => {
    expect(definition(prefix, { on })).toMatchObject({ label, release: '2024-10-01' });
  });

  it.each([
    [
      'XEZD3QC',
      5,
      'Pericardial Cavity Access using Blunt-tip Concealed Needle with Mechanical Gripping Mechanism',
    ],
    ['XEZZXLC', 5, 'Computer-Aided Detection and Notification for Imaging Abnormalities in Echocardiography'],
    ['XEZD3QC', 6, 'New Technology Group 12'],
    ['B85A2ZZ', 3, 'Choroid, Right'],
    ['B85G2ZZ', 4, 'Fluorescing Agent'],
  ])('%s has none for its value at place %i, %s', (code, place, label) => {
    const axis = lookup(code, { on })!.axes[place]!;
    expect(axis.label).toBe(label);
    expect('definition' in axis).toBe(false);
    expect(definition(code.slice(0, place + 1), { on })).toBeUndefined();
  });

  it('no code of XEZ and B85 has a definition of another character than operation and approach', () => {
    const defined = [...entries({ on, billable: true })]
      .filter(({ code }) => /^(?:XEZ|B85)/.test(code))
      .flatMap(({ axes }) => axes.filter((axis) => axis.definition !== undefined));
    expect([...new Set(defined.map(({ label }) => label))].sort()).toEqual([
      'External',
      'Other Imaging',
      'Other Procedures',
      'Percutaneous',
    ]);
  });
});
