import { describe, expect, it } from 'vitest';
import { definition, entries, lookup } from '../../src/icd10pcs/index.js';

const on = '2026-01-15';

describe('lookup', () => {
  it('gives a code with its seven axes', () => {
    // From the October 2025 order file, line 32835, and the table 0DT of that release.
    const { axes, ...rest } = lookup('0DTJ4ZZ', { on })!;
    expect(rest).toEqual({
      kind: 'code',
      code: '0DTJ4ZZ',
      billable: true,
      title: 'Resection of Appendix, Percutaneous Endoscopic Approach',
      shortTitle: 'Resection of Appendix, Percutaneous Endoscopic Approach',
      titles: 'official',
      validFrom: '2015-10-01',
      release: '2025-10-01',
      projected: false,
    });
    expect(
      axes.map(({ position, name, value, label, tables }) => [position, name, value, label, tables]),
    ).toEqual([
      [1, 'Section', '0', 'Medical and Surgical', '2025-10-01'],
      [2, 'Body System', 'D', 'Gastrointestinal System', '2025-10-01'],
      [3, 'Operation', 'T', 'Resection', '2025-10-01'],
      [4, 'Body Part', 'J', 'Appendix', '2025-10-01'],
      [5, 'Approach', '4', 'Percutaneous Endoscopic', '2025-10-01'],
      [6, 'Device', 'Z', 'No Device', '2025-10-01'],
      [7, 'Qualifier', 'Z', 'No Qualifier', '2025-10-01'],
    ]);
    expect(axes[2]!.definition).toEqual({
      label: 'Resection',
      definition: 'Cutting out or off, without replacement, all of a body part',
      includes: ['Total nephrectomy, total lobectomy of lung'],
      release: '2024-10-01',
    });
    expect(axes[4]!.definition!.definition).toMatch(/^Entry, by puncture or minor incision/);
    expect(axes[5]!.definition).toBeUndefined();
  });

  it.each([
    ['F00ZCKZ', 'Aphasia (Assessment)'],
    ['F06Z3KZ', 'Aphasia (Treatment)'],
    ['F0DZ05Z', 'Tinnitus Masker (Treatment)'],
    ['F15Z75Z', 'Tinnitus Masker (Assessment)'],
    // Neither assesses nor treats: the definitions have nothing for it.
    ['F0FZ4EZ', undefined],
  ])('defines the type of %s according to its root operation: %s', (code, label) => {
    const { definition: found } = lookup(code, { on })!.axes[4]!;
    expect(found?.label).toBe(label);
    expect(definition(code.slice(0, 5), { on })).toEqual(found);
  });

  it('defines substances that a qualifier names', () => {
    const { label, definition: found } = lookup('3E00X28', { on })!.axes[6]!;
    expect([label, found?.label, found?.includes]).toEqual(['Oxazolidinones', 'Oxazolidinones', ['Zyvox']]);
    // Device keys of other sections say nothing of qualifiers.
    expect(lookup('0DTJ4ZZ', { on })!.axes[6]!.definition).toBeUndefined();
  });

  it('gives a table with its three axes', () => {
    const entry = lookup(' 0dt ', { on })!;
    expect([entry.kind, entry.code, entry.billable, entry.title]).toEqual([
      'table',
      '0DT',
      false,
      'Gastrointestinal System, Resection',
    ]);
    expect(entry.axes.map(({ value }) => value)).toEqual(['0', 'D', 'T']);
  });

  it.each([
    // Long titles of more than 60 characters, whose short ones the order file of October 2025 has so.
    ['0016071', 'Bypass Cereb Vent to Mastoid Sinus w Autol Sub, Open'],
    ['0DTJ8ZZ', 'Resection of Appendix, Endo'],
    ['0QS64BZ', 'Reposition R Up Femur w Monopln Ext Fix, Perc Endo'],
    ['X2KA30A', 'Bypass L Atrium w Cor Sin R Atrum Cnduit, Perc, New Tech 10'],
    ['D911BBZ', 'Low Dose Rate (LDR) Brachytherapy of Nose using Pd-103'],
  ])('the short title of %s', (code, shortTitle) => {
    expect(lookup(code, { on })!.shortTitle).toBe(shortTitle);
  });

  it('gives the title of the date', () => {
    // The order file addenda of April 2024 revise it.
    const title = (date: string) => lookup('5A0935A', { on: date })!.title;
    expect(title('2024-03-31')).toContain('High Nasal Flow/Velocity');
    expect(title('2024-04-01')).toContain('High Flow/Velocity Cannula');
  });

  it('names the tables file of a label if the release has no tables file', () => {
    const files = ['2015-10-01', '2020-08-01', '2021-10-01', '2022-10-01', '2024-04-01', '2025-04-01'].map(
      (date) => lookup('0DTJ4ZZ', { on: date })!.axes[3]!.tables,
    );
    expect(files).toEqual([
      '2019-10-01',
      '2019-10-01',
      '2022-04-01',
      '2023-04-01',
      '2024-10-01',
      '2025-10-01',
    ]);
  });

  it('leaves a label out if no tables file has the value', { tags: 'slow' }, () => {
    // Their values were deleted before October 2019, the first release with a tables file at hand.
    const without = [...entries({ on: '2015-10-01', billable: true })].filter(({ axes }) =>
      axes.some(({ label }) => label === undefined),
    );
    expect(without.length).toBe(958);
    for (const { axes } of without) {
      for (const axis of axes) expect('label' in axis).toBe('tables' in axis);
    }
    const newest = [...entries({ on, billable: true })];
    expect(newest.every(({ axes }) => axes.every(({ label }) => label !== undefined))).toBe(true);
  });

  it.each([
    ['2026-04-01', 79_193],
    ['2026-10-01', 79_256],
  ])(
    'has short titles of at most 60 characters on %s that differ from code to code, including composed ones',
    {
      tags: 'slow',
    },
    (date, count) => {
      const titles = [...entries({ on: date, billable: true })].map(({ shortTitle }) => shortTitle);
      expect(new Set(titles).size).toBe(count);
      // An official one, of any release, ends on none of these either.
      const loose = / (?:w|in|of|to|via|and|with|into)$|[ ,-]$/i;
      expect(titles.filter((title) => title.length > 60 || loose.test(title))).toEqual([]);
    },
  );

  it.each([
    ['2026-03-31', 0],
    ['2026-04-01', 73],
    ['2026-10-01', 173],
  ])(
    'marks on %s the %i short titles that had to be composed, and no others',
    { tags: 'slow' },
    (date, count) => {
      const titles = [...entries({ on: date })].map((entry) => entry.titles);
      expect(titles.filter((from) => from === 'short-title-composed').length).toBe(count);
      expect(titles.filter((from) => from === 'composed')).toEqual([]);
    },
  );

  it.each([
    ['0TXB4Z6', 'Transfer Bladder to Right Ureter, Percutaneous Endoscopic Approach'],
    ['02HM3JZ', 'Insertion of Pacemaker Lead into Ventricular Septum, Percutaneous Approach'],
  ])('has the official long title of %s, which April 2026 added', (code, title) => {
    expect(lookup(code, { on: '2026-03-31' })).toBeUndefined();
    expect(lookup(code, { on: '2026-04-01' })).toMatchObject({ title, titles: 'short-title-composed' });
  });

  it('has the titles that the addenda of FY2027 revise', () => {
    const title = (code: string, date: string) => lookup(code, { on: date })!.title;
    expect(title('XW0V0P7', '2026-09-30')).toContain('Antibiotic-eluting Bone Void Filler');
    expect(title('XW0V0P7', '2026-10-01')).toContain('Gentamicin-eluting Bone Void Filler');
    expect(lookup('XW0V0P7', { on: '2026-09-30' })!.titles).toBe('official');
    expect(lookup('XW0V0P7', { on: '2026-10-01' })!.titles).toBe('short-title-composed');
  });

  it('marks a date after the data range', () => {
    expect(lookup('0DTJ4ZZ', { on: '2027-09-30' })!.projected).toBe(false);
    expect(lookup('0DTJ4ZZ', { on: '2027-10-01' })!.projected).toBe(true);
    expect(lookup('0DTJ4ZZ', { on: '2015-09-30' })).toBeUndefined();
  });

  it('gives the same entry each time', () => {
    const first = lookup('0DTJ4ZZ', { on });
    const before = JSON.stringify(first);
    for (let time = 0; time < 3; time++) expect(lookup('0dtj4zz', { on })).toEqual(first);
    expect(lookup('0DTJ4ZZ', { on: '2026-10-01' })!.release).toBe('2026-10-01');
    expect(JSON.stringify(lookup('0DTJ4ZZ', { on }))).toBe(before);
  });
});

describe('definition', () => {
  it('covers root operations, approaches, types and the content of devices', () => {
    expect(definition('0DB', { on })!.definition).toBe(
      'Cutting out or off, without replacement, a portion of a body part',
    );
    expect(definition('0DBJ3', { on })!.label).toBe('Percutaneous');
    expect(definition('F00ZJ', { on })?.definition?.length).toBeGreaterThan(20);
    expect(definition('GZ1', { on })!.label).toBe('Psychological Tests');
    expect(definition('0DHQ0L', { on })!.label).toBe('Artificial Sphincter in Gastrointestinal System');
  });

  it('uses the newest file up to the date', () => {
    const releases = ['2015-10-01', '2022-04-01', '2023-04-01', '2024-09-30', '2024-10-01', '2026-04-01'];
    expect(releases.map((date) => definition('0DB', { on: date })!.release)).toEqual([
      '2022-04-01',
      '2022-04-01',
      '2023-04-01',
      '2023-04-01',
      '2024-10-01',
      '2024-10-01',
    ]);
  });

  it.each(['', '0', '0D', 'DB', '0DI', '0DB9', 'no', '0DBJ3ZZZ'])('is undefined for %j', (prefix) => {
    expect(definition(prefix, { on })).toBeUndefined();
  });
});
