import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { sourceOpener } from '../../data-build/fetch/open.js';
import { type Retired, retiredCodes } from '../../data-build/retired-report.js';
import { readSources } from '../../data-build/sources.js';
import * as icd10cm from '../../src/icd10cm/index.js';
import * as icd10pcs from '../../src/icd10pcs/index.js';
import { hasOfficial } from '../official-files.js';

/** The rows of the tables in a report, cell by cell, read without the code that writes it. */
function reportRows(name: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, '../../data-build/reports', name), 'utf8');
  const lines = text.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| ---'));
  return lines.map((line) =>
    line
      .slice(2, -2)
      .split(' | ')
      .map((cell) => cell.trim()),
  );
}

/** The cells of every official conversion table of a set. */
async function conversionCells(system: string): Promise<unknown[][]> {
  const sources = readSources().filter((source) => source.system === system && source.kind === 'conversion');
  const tables = await Promise.all(
    sources.map(async (source) => {
      const bytes = sourceOpener({})(source);
      if (!(source.member ?? source.path).toLowerCase().endsWith('.xlsx'))
        return parse(strFromU8(bytes, true), { relax_column_count: true }) as unknown[][];
      const sheets = (await readExcelFile(Buffer.from(bytes))) as unknown as { data?: unknown[][] }[];
      return sheets[0]!.data ?? (sheets as unknown as unknown[][]);
    }),
  );
  return tables.flat();
}

const withoutSuccessor = (codes: readonly Retired[]): Retired[] =>
  codes.filter(({ bases }) => bases.length === 0);
const withNeither = (codes: readonly Retired[]): Retired[] =>
  withoutSuccessor(codes).filter(({ suggestions }) => suggestions.length === 0);

describe.runIf(hasOfficial('icd10cm') && hasOfficial('icd10pcs'))('every code that was billable once', () => {
  const diagnoses = retiredCodes(icd10cm);
  const procedures = retiredCodes(icd10pcs);

  it('of ICD-10-CM has a successor or a suggestion', () => {
    expect([
      diagnoses.length,
      withoutSuccessor(diagnoses).length,
      withNeither(diagnoses).map(({ code }) => code),
    ]).toEqual([1030, 137, []]);
  });

  it('of ICD-10-PCS has a successor, a suggestion, or no row in the conversion tables', async () => {
    // The deletions of each release, as the official addenda count them.
    const deleted = 12 + 646 + 216 + 2056 + 107 + 64 + 5 + 6 + 61 + 12 + 27 + 2 + 38;
    expect([procedures.length, withoutSuccessor(procedures).length, withNeither(procedures).length]).toEqual([
      deleted,
      442,
      111,
    ]);
    // Columns of the table: current code, title, year, previous code.
    const replaced = new Set(
      (await conversionCells('icd10pcs'))
        .filter(([current, , , , , type]) => current !== 'NoPCS' && type === 'Deleted')
        .map(([, , , previous]) => String(previous)),
    );
    expect(replaced.size).toBeGreaterThan(2000);
    expect(
      withoutSuccessor(procedures).filter(({ code, since }) => since <= '2022-04-01' && replaced.has(code)),
    ).toEqual([]);
    // The table was published last for this day.
    expect(
      withNeither(procedures).filter(({ code, since }) => replaced.has(code) && since > '2022-04-01'),
    ).toEqual([]);
  });

  it('of ICD-10-CM without a successor is named in no conversion table', async () => {
    const named = new Set<string>();
    for (const [, , previous] of await conversionCells('icd10cm'))
      for (const [code] of String(previous).matchAll(/[A-Z]\d[0-9A-Z](?:\.[0-9A-Z]{1,4})?/g)) named.add(code);
    expect(named.size).toBeGreaterThan(900);
    expect(withoutSuccessor(diagnoses).filter(({ code }) => named.has(code))).toEqual([]);
  });

  it.each([
    ['retired-codes.md', diagnoses],
    ['retired-procedures.md', procedures],
  ])('is counted in %s, and named there if it has no successor', (name, codes) => {
    const rows = reportRows(name);
    const together = rows.find(([first]) => first === 'Together')!.slice(1);
    const number = (cell: string): number => Number(cell.replaceAll(',', ''));
    const [all, ofTables, ofDivision, suggested, neither] = together.map(number);
    const open = withoutSuccessor(codes);
    expect([all, suggested! + neither!, neither]).toEqual([
      codes.length,
      open.length,
      withNeither(codes).length,
    ]);
    expect(ofTables! + ofDivision! + suggested! + neither!).toBe(all);
    const named = rows.filter((cells) => cells.length === 4 && cells[0] !== 'Code');
    expect(named.map(([code, since, , first]) => [code, since, first])).toEqual(
      open.map(({ code, since, suggestions }) => [code, since, suggestions[0] ?? 'none']),
    );
  });
});
