import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/files/zip.js';
import { piecedMember } from '../../src/ncci/read/pieces.js';
import { isWorkbook, readWorkbook } from '../../src/ncci/read/xlsx.js';
import { workbook } from './official.js';

/** The rows of each sheet: line number and cells. */
async function rowsOf(bytes: Uint8Array): Promise<(readonly [number, ...string[]])[][]> {
  const sheets: (readonly [number, ...string[]])[][] = [];
  const members = readZip('a.xlsx', bytes).map((member) => piecedMember('a.xlsx', member));
  expect(isWorkbook(members)).toBe(true);
  await readWorkbook('a.xlsx', members, () => {
    const rows: (readonly [number, ...string[]])[] = [];
    sheets.push(rows);
    return (cells, line) => rows.push([line, ...cells]);
  });
  return sheets;
}

/** A workbook of this XML. */
const ofXml = (sheet: string, strings?: string): Uint8Array =>
  zipSync({
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    ...(strings === undefined ? {} : { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
  });

describe('a workbook', () => {
  it('gives text, numbers, empty cells and line numbers', async () => {
    const sheets = await rowsOf(workbook([[['a', '', '12'], [], ['<&>"', 'b\nc']], [['second']]]));
    expect(sheets).toEqual([[[1, 'a', '', '12'], [2], [3, '<&>"', 'b\nc']], [[1, 'second']]]);
  });

  it('may hold text in its cells, results of formulas, and no addresses', async () => {
    const xml =
      '<row><c t="inlineStr"><is><t>in</t><t>line</t></is></c><c t="str"><f>A1</f><v>sum</v></c><c><v>3</v></c><c/></row>' +
      '<row><c><v>4</v></c></row>';
    expect(await rowsOf(ofXml(xml))).toEqual([
      [
        [1, 'inline', 'sum', '3', ''],
        [2, '4'],
      ],
    ]);
  });

  it('may leave out rows and columns, and has more than 26 of these', async () => {
    const xml = '<row r="5"><c r="B5"><v>1</v></c><c r="AB5"><v>2</v></c></row>';
    const [[row]] = (await rowsOf(ofXml(xml))) as [[[number, ...string[]]]];
    expect([row[0], row[2], row[28], row.length]).toEqual([5, '1', '2', 29]);
  });

  it('may have shared text in runs of several fonts, without the notes of how it is read', async () => {
    const strings =
      '<si><r><rPr/><t>Add-On</t></r><r><t>_Code</t></r></si><si><t xml:space="preserve"> b </t></si>';
    const xml = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>9</v></c></row>';
    expect(await rowsOf(ofXml(xml, strings))).toEqual([[[1, 'Add-On_Code', ' b ', '']]]);
  });

  it('has its sheets in the order of their numbers', async () => {
    const many = Array.from({ length: 12 }, (_, i) => [[`sheet ${i + 1}`]]);
    const sheets = await rowsOf(workbook(many));
    expect(sheets.map(([row]) => row![1])).toEqual(many.map(([cells]) => cells![0]));
  });
});
