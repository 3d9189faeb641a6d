import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCpt } from '../../src/cpt/index.js';
import { refused } from '../ncci/compiled.js';
import { ptpText, zipOf } from '../ncci/official.js';

const NAME = 'ccipra-v302r0.txt';
const ROWS = [
  {
    one: 'G0101',
    two: 'G0463',
    effective: '20200101',
    deletion: '*',
    indicator: '1',
    rationale: 'More extensive procedure',
  },
  {
    one: 'G0102',
    two: 'G0463',
    effective: '20200101',
    deletion: '*',
    indicator: '0',
    rationale: 'Misuse of column two code',
  },
];
const TEXT = ptpText(ROWS as never);

const workbookOf = (sheet: string, strings = ''): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
  });

/** What a failed call used at most, in bytes above what was used before. */
async function memoryOf(work: () => Promise<unknown>): Promise<number> {
  const before = process.memoryUsage().rss;
  await work();
  return process.memoryUsage().rss - before;
}

describe('a file that is made to do harm is refused by name', () => {
  it('a cell in a column that no sheet has', async () => {
    const bytes = workbookOf('<row><c r="ZZZZZZZ1"><v>1</v></c></row>');
    expect(bytes.length).toBeLessThan(1000);
    expect(await refused({ 'a.xlsx': bytes })).toMatch(
      /^a\.xlsx: row 1 has a cell in column \d+, more than any official file/,
    );
  });

  it('a cell of millions of characters, and texts that take too much memory', async () => {
    const cell = workbookOf(`<row><c><v>${'9'.repeat(1_000_001)}</v></c></row>`);
    expect(await refused({ 'a.xlsx': cell })).toContain('a cell has too many characters');
    const strings = workbookOf('<row/>', `<si><t>${'x'.repeat(999_999)}</t></si>`.repeat(3));
    expect(await refused({ 'a.xlsx': strings })).toContain('not an NCCI table');
  });

  it('a member that grows a thousand times', async () => {
    const bomb = zipOf({ [NAME]: '\n'.repeat(20_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    const used = await memoryOf(async () =>
      expect(await refused({ 'a.zip': bomb })).toContain('times as large as in the archive'),
    );
    expect(used).toBeLessThan(300_000_000);
  });

  it('archives in archives', async () => {
    const nested = ['d', 'c', 'b'].reduce(
      (inner, name) => zipOf({ [`${name}.zip`]: inner }),
      zipOf({ [NAME]: TEXT }),
    );
    expect(await refused({ 'a.zip': nested })).toContain(
      'archives are nested more than 3 deep; unzip the file first',
    );
  });

  it('a line without an end', async () => {
    expect(await refused({ [NAME]: `${TEXT}${'x'.repeat(1_500_000)}` })).toContain(
      'the line is longer than any of an official table',
    );
  });

  it('a heading of blanks, in the time of its length', async () => {
    const blanks = workbookOf(`<row><c><v>${' \t'.repeat(200_000)}MUE</v></c></row>`);
    expect(await refused({ 'a.xlsx': blanks })).toContain('not an NCCI table');
  });

  it('an archive of CPT files that grows a thousand times', () => {
    const content = zipSync({ 'LONGULT.txt': strToU8('\n'.repeat(20_000_000)) });
    expect(() => createCpt([{ name: 'cpt.zip', content }], {})).toThrow('times as large as in the archive');
  });
});

describe('a table that is not whole is refused', () => {
  it('cut off at any character of its last row', async () => {
    const lastRow = TEXT.trimEnd().lastIndexOf('\n') + 1;
    const accepted: string[] = [];
    for (let end = lastRow + 1; end < TEXT.length - 1; end++)
      if (!(await refused({ [NAME]: TEXT.slice(0, end) })).includes('cut off'))
        accepted.push(TEXT.slice(lastRow, end));
    expect(accepted).toEqual([]);
  });

  it('made of four copies of one piece', async () => {
    const pieces = Object.fromEntries([1, 2, 3, 4].map((piece) => [`ccipra-v302r0-f${piece}.txt`, TEXT]));
    expect(await refused(pieces)).toMatch(
      /begins with the same pair as ccipra-v302r0-f1\.txt, G0101 and G0463; give each file once/,
    );
  });
});
