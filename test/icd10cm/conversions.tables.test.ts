import { parse } from 'csv-parse/sync';
import { strFromU8 } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceOpener } from '../../data-build/fetch/open.js';
import { CORRECTIONS, UNKNOWN_PREVIOUS } from '../../data-build/icd10cm/corrections.js';
import { readSources, type Source } from '../../data-build/sources.js';
import { type CodeChange, predecessors, successors } from '../../src/icd10cm/index.js';
import { hasOfficial } from '../official-files.js';

const hasSources = hasOfficial('icd10cm');

/** A row as printed. */
interface Row {
  readonly code: string;
  readonly effective: string;
  readonly printed: string;
}

/** The first three cells of every row below the headings, read without the readers of the data build. */
async function rowsOf(source: Source): Promise<Row[]> {
  const bytes = sourceOpener({})(source);
  const sheet = /\.xlsx$/i.test(source.path)
    ? ((await readExcelFile(Buffer.from(bytes))) as unknown as { data?: unknown[][] }[])
    : [{ data: parse(strFromU8(bytes, true), { relax_column_count: true }) as unknown[][] }];
  const cells = sheet[0]!.data ?? (sheet as unknown as unknown[][]);
  const head = cells.findIndex((row) => /^Current code/i.test(String(row[0])));
  return cells
    .slice(head + 1)
    .filter((row) => row[0] !== null && row[0] !== '')
    .map(([code, when, printed]) => ({
      code: dotted(String(code).trim()),
      effective: when instanceof Date ? when.toISOString().slice(0, 10) : dateOf(String(when).trim()),
      printed: String(printed).replace(/\s+/g, ' ').trim(),
    }));
}

const dateOf = (text: string): string => (text.length === 4 ? `${text}-10-01` : text);
const dotted = (code: string): string => {
  const plain = code.replace('.', '');
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
};
const plain = (code: string): string => code.replace('.', '');

const isCorrected = ({ code, effective }: Row, previous: string): boolean =>
  CORRECTIONS.some(
    (c) =>
      c.effective === effective &&
      (c.column === 'code' ? c.printed === plain(code) : c.printed === plain(previous)) &&
      (c.rowOf === undefined || c.rowOf === plain(code)),
  ) || UNKNOWN_PREVIOUS.some((u) => u.effective === effective && u.printed === plain(previous));

/** The rows that the newest table prints otherwise: 34 misprints of FY2020, and one row of FY2025. */
const isReprinted = (table: string, { code }: Row): boolean =>
  (table === '2019-10-01' && /^(I82\.[45][56]|S02\.12)/.test(code)) ||
  (table === '2024-10-01' && code === 'E66.813');

/**
 * The previous codes that a row names one by one. What stands between the ends of a range is checked by the data build, and so are
 * the stated corrections.
 */
function namedIn(row: Row): string[] {
  const found = row.printed.matchAll(/(?<![-.\w])[A-Z][0-9A][0-9A-Z](?:\.[0-9A-Z]{1,4})?(?![.\w]|-[A-Z])/g);
  const codes = Array.from(found, ([code]) => code);
  return /^none$/i.test(row.printed) ? [] : codes.filter((code) => !isCorrected(row, code));
}

const changesTo = ({ code, effective }: Row): CodeChange[] =>
  predecessors(code).filter((change) => change.effective === effective);

/** Whether a row is answered in both directions. */
function isKnown(row: Row, previous: string): boolean {
  const ofTable = ({ basis }: CodeChange): boolean => basis === 'conversion-table';
  const { code, effective } = row;
  const forth = successors(previous).filter(ofTable);
  return (
    forth.some((change) => change.code === code && change.effective === effective) &&
    changesTo(row)
      .filter(ofTable)
      .some((change) => change.code === previous)
  );
}

describe.runIf(hasSources)('every row of every conversion table, both ways', () => {
  const sources = hasSources
    ? readSources().filter(({ system, kind }) => system === 'icd10cm' && kind === 'conversion')
    : [];
  let counts: Record<string, number>;
  beforeAll(() => {
    counts = {};
  });

  it('there are eleven tables', () => {
    expect(sources.map(({ release }) => release)).toEqual([
      '2017-10-01',
      '2018-10-01',
      '2019-10-01',
      '2021-01-01',
      '2021-10-01',
      '2022-04-01',
      '2022-10-01',
      '2023-04-01',
      '2023-10-01',
      '2024-10-01',
      '2025-10-01',
    ]);
  });

  it.each(sources)('of $release', async (source) => {
    const rows = await rowsOf(source);
    expect(rows).toHaveLength(Number(source.expect.rows));
    const wrong: string[] = [];
    let asked = 0;
    for (const row of rows) {
      if (isReprinted(source.release, row)) {
        counts[source.release] = (counts[source.release] ?? 0) + 1;
        continue;
      }
      const previous = namedIn(row);
      asked += previous.length;
      wrong.push(...previous.filter((code) => !isKnown(row, code)).map((code) => `${row.code}: ${code}`));
      if (/^none$/i.test(row.printed) && changesTo(row).length > 0)
        wrong.push(`${row.code}: none is printed`);
    }
    expect(wrong).toEqual([]);
    expect(asked).toBeGreaterThan(rows.length * 0.9);
  });

  it('only the stated rows of older tables are printed otherwise', () => {
    expect(counts).toEqual({ '2019-10-01': 34, '2024-10-01': 1 });
  });
});
