import { describe, expect, it } from 'vitest';
import { parent, releases } from '../../../src/icd10cm/index.js';
import { checkPair, tabulars } from '../../../src/icd10cm/rules/index.js';

describe('every fiscal year and update has its own Tabular List', () => {
  it('17 lists, the newest that of FY2027', () => {
    expect(
      tabulars().map(({ effective, fiscalYear, provenance }) => [effective, fiscalYear, provenance]),
    ).toEqual([
      ['2015-10-01', 2016, 'verbatim'],
      ['2016-10-01', 2017, 'verbatim'],
      ['2017-10-01', 2018, 'reconstructed'],
      ['2018-10-01', 2019, 'verbatim'],
      ['2019-10-01', 2020, 'reconstructed'],
      ['2020-10-01', 2021, 'verbatim'],
      ['2021-01-01', 2021, 'verbatim'],
      ['2021-10-01', 2022, 'reconstructed'],
      ['2022-04-01', 2022, 'verbatim'],
      ['2022-10-01', 2023, 'verbatim'],
      ['2023-04-01', 2023, 'reconstructed'],
      ['2023-10-01', 2024, 'reconstructed'],
      ['2024-04-01', 2024, 'reconstructed'],
      ['2024-10-01', 2025, 'reconstructed'],
      ['2025-04-01', 2025, 'reconstructed'],
      ['2025-10-01', 2026, 'reconstructed'],
      ['2026-10-01', 2027, 'reconstructed'],
    ]);
    for (const { note, provenance } of tabulars())
      expect(note === 'Official Tabular List.' || /byte for byte/.test(note)).toBe(
        provenance === 'verbatim' || /published FY20\d\d file byte for byte/.test(note),
      );
  });

  it('no date of a fiscal year with a list is answered from another year', () => {
    for (const { effective } of releases()) {
      const { restsOn } = checkPair('E11.9', 'I10', { on: effective });
      expect([effective, restsOn!.carriedForward]).toEqual([effective, false]);
    }
    expect(checkPair('E11.9', 'I10', { on: '2027-09-30' }).restsOn!.carriedForward).toBe(false);
    expect(checkPair('E11.9', 'I10', { on: '2027-10-01' }).restsOn!.carriedForward).toBe(true);
  });

  // Answers that rested on the list of another year before, each read in the list of its own year.
  it.each([
    ['G93.40', 'G92', '2020-11-01', 'permitted', '2020-10-01'],
    ['U07.1', 'B34.2', '2020-11-01', 'conflict', '2020-10-01'],
    ['I50.9', 'P29.0', '2021-11-01', 'permitted', '2021-10-01'],
    ['Z97.2', 'Z46.3', '2020-01-15', 'permitted', '2019-10-01'],
    ['R60.9', 'E43', '2018-01-01', 'no-statement', '2017-10-01'],
    ['M62.82', 'G72.9', '2022-05-01', 'permitted', '2022-04-01'],
    ['G43.909', 'R51.9', '2026-10-01', 'permitted', '2026-10-01'],
    ['R12', 'R10.13', '2026-10-01', 'permitted', '2026-10-01'],
    ['D05.10', 'C50.911', '2026-10-01', 'conflict', '2026-10-01'],
  ])('%s with %s on %s: %s, by the list of %s', (a, b, on, verdict, tabular) => {
    const found = checkPair(a, b, { on });
    expect([found.verdict, found.restsOn!.tabular, found.restsOn!.carriedForward]).toEqual([
      verdict,
      tabular,
      false,
    ]);
  });
});

describe('the blocks of FY2027 are printed, not guessed', () => {
  it.each([
    ['J4B', 'J40-J4B', 'Chronic lower respiratory diseases'],
    ['K6A', 'K65-K6A', 'Diseases of peritoneum, retroperitoneum and pelvis'],
    ['QA1', 'QA0-QA1', 'Genetic disorders, not elsewhere classified'],
  ])('%s is in %s', (category, code, title) => {
    expect(parent(category, { on: '2026-10-01' })).toMatchObject({
      kind: 'block',
      code,
      title,
      tabular: '2026-10-01',
    });
  });
});
