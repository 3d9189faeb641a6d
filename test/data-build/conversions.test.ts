import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPrevious } from '../../data-build/icd10cm/previous.js';
import { readConversionCsv, readConversionXlsx } from '../../data-build/icd10cm/read/conversions.js';
import { stopped } from './thrown.js';

describe('the cell of previous codes', () => {
  const earlier = new Map([
    ['E09', false],
    ['E0921', true],
    ['E0922', true],
    ['E0929', true],
    ['E10', false],
    ['E101', true],
    ['T50', false],
    ['T51', false],
    ['T510X1A', true],
  ]);
  const read = (printed: string) => readPrevious('table', printed, earlier);

  it.each<[string, string, string[]]>([
    ['None', 'none', []],
    ['E09.21', 'one', ['E0921']],
    ['E09.21, E10.1', 'any', ['E0921', 'E101']],
    ['E09.21; E10.1', 'any', ['E0921', 'E101']],
    ['E09.21 E10.1', 'any', ['E0921', 'E101']],
    ['E09.21 and E10.1', 'all', ['E0921', 'E101']],
    ['E09.21 & E10.1', 'all', ['E0921', 'E101']],
    ['E09.21, E09.22 and E10.1', 'mixed', ['E0921', 'E0922', 'E101']],
    ['E09.21-E09.29', 'any', ['E0921', 'E0922', 'E0929']],
    ['T50-T51', 'any', ['T50', 'T51']],
    ['codes in categories T50-T51', 'any', ['T50', 'T51']],
    ['E09.21, E09.21', 'any', ['E0921']],
  ])('%j means %s of the codes', (printed, relation, previous) => {
    expect(read(printed)).toEqual({ relation, previous });
  });

  it.each(['see E09.21', 'E09.21 or so', '?', 'E09.21-X', 'F00-F01'])('%j stops the build', (printed) => {
    expect(stopped(() => read(printed))).toMatch(/^malformed-row table: /);
  });
});

describe('a conversion table', () => {
  const csv = `A note, with a comma
Current code assignment,Effective,Previous Code(s) Assignment
A04.71,2017,A04.7
U07.1,2020-04-01,"B97.21,
B97.29"
`;

  it('in CSV is read from the line after its headings', () => {
    expect(readConversionCsv('table.csv', csv)).toEqual([
      { code: 'A0471', effective: '2017-10-01', printed: 'A04.7' },
      { code: 'U071', effective: '2020-04-01', printed: 'B97.21, B97.29' },
    ]);
  });

  it.each<[string, string, string]>([
    [
      'a column moved',
      csv.replace(/^(.*)$/gm, 'x,$1'),
      "the heading 'Current code assignment' is missing in the first column",
    ],
    [
      'columns exchanged',
      csv.replace('A04.71,2017', '2017,A04.71'),
      'malformed-row table.csv:3: [2017 | A04.71 | A04.7]',
    ],
    ['a date that is none', csv.replace('2017', 'October'), 'malformed-row table.csv:3'],
    ['an empty cell', csv.replace('2017,A04.7', '2017,'), 'malformed-row table.csv:3'],
  ])('in CSV with %s stops the build', (_, text, message) => {
    expect(stopped(() => readConversionCsv('table.csv', text))).toContain(message);
  });

  /** The least that is an XLSX of one sheet. */
  function xlsx(rows: readonly (readonly string[])[]): Uint8Array {
    const cells = (row: readonly string[], r: number): string =>
      row.map((text, c) => `<c r="${'ABC'[c]}${r + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const sheet = rows.map((row, r) => `<row r="${r + 1}">${cells(row, r)}</row>`).join('');
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
    return zipSync({
      '[Content_Types].xml': strToU8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      'xl/workbook.xml': strToU8(
        `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      ),
      'xl/styles.xml': strToU8(
        `<styleSheet xmlns="${main}"><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>`,
      ),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
      ),
    });
  }

  const headings = ['Current code assignment', 'Effective', 'Previous Code(s) Assignment'];

  it('in XLSX is read the same', async () => {
    expect(await readConversionXlsx('table.xlsx', xlsx([headings, ['A04.71 ', '2017', ' A04.7']]))).toEqual([
      { code: 'A0471', effective: '2017-10-01', printed: 'A04.7' },
    ]);
  });

  it('in XLSX that is damaged, or with a wrong column, stops the build', async () => {
    const good = xlsx([headings, ['A04.71', '2017', 'A04.7']]);
    await expect(readConversionXlsx('table.xlsx', good.subarray(0, 500))).rejects.toMatchObject({
      code: 'unreadable',
    });
    await expect(
      readConversionXlsx('table.xlsx', xlsx([headings.slice(1), ['2017', 'A04.7']])),
    ).rejects.toMatchObject({
      code: 'malformed-row',
      message: expect.stringContaining('a column is missing or moved'),
    });
  });
});
