import { describe, expect, it } from 'vitest';
import { ncciOf, payloadOf, refused } from './compiled.js';
import {
  addOnText,
  addOnWorkbook,
  mueCsv,
  mueWorkbook,
  type PtpCells,
  ptpText,
  ptpWorkbook,
  workbook,
  zipOf,
} from './official.js';

const ROWS: readonly PtpCells[] = [
  { one: '00007', two: '00002', prior: '*', effective: '19960101', deletion: '20101231', indicator: '0' },
  { one: '0001Z', two: 'J0002', effective: '20240701', indicator: '1', rationale: 'A & B' },
  { one: 'J0002', two: '10001', effective: '20200101', deletion: '20200101', indicator: '9' },
];
const LIMITS = [
  { code: '00007', units: '1', mai: '1 Line Edit' },
  { code: 'J0002', units: '12' },
];
const ADD_ONS = [
  { type: '1', addOn: '00007', primary: '10001' },
  { type: '2', addOn: 'J0002', primary: 'CCCCC', note: 'Contractor\nDefined' },
];

const text = (from: number, to: number): string => ptpText(ROWS.slice(from, to));

describe('the files of CMS', () => {
  it('give the same payload as text, as workbooks and in zips of zips', async () => {
    const names = {
      ptp: 'ccipra-v302r0',
      mue: 'MCR_MUE_DMESupplierServices_Eff_07-01-2024',
      addOn: 'AOC_V2024Q3-MCR',
    };
    const texts = {
      [`${names.ptp}.txt`]: ptpText(ROWS),
      [`${names.mue}.csv`]: mueCsv('DME Supplier', LIMITS),
      [`${names.addOn}.txt`]: addOnText(ADD_ONS),
    };
    const workbooks = {
      [`${names.ptp}.xlsx`]: ptpWorkbook(ROWS),
      [`${names.mue}.xlsx`]: mueWorkbook('DME Supplier', LIMITS),
      [`${names.addOn}.xlsx`]: addOnWorkbook(ADD_ONS),
    };
    const expected = await payloadOf(texts);
    expect(Object.keys(expected)).toEqual(['ptpPractitioner', 'mueDme', 'addOns']);
    expect(await payloadOf(workbooks)).toEqual(expected);
    expect(await payloadOf({ 'all.zip': zipOf(texts) })).toEqual(expected);
    // A text and a workbook of the same name are the same table.
    expect(await payloadOf({ 'both.zip': zipOf({ ...texts, ...workbooks }) })).toEqual(expected);
    const inner = Object.fromEntries(
      Object.entries(workbooks).map(([name, bytes]) => [`${name}.zip`, zipOf({ [name]: bytes })]),
    );
    expect(
      await payloadOf({ 'outer.zip': zipOf({ ...inner, '__MACOSX/._x.txt': 'x', 'readme.pdf': '%PDF' }) }),
    ).toEqual(expected);
  });

  it('of one quarter are put together from four, in any order', async () => {
    const whole = await payloadOf({ 'ccioph-v302r0.txt': ptpText(ROWS) });
    const pieces = {
      'ccioph-v302r0-f3.txt': text(2, 3),
      'ccioph-v302r0-f1.txt': text(0, 1),
      'ccioph-v302r0-f4.zip': zipOf({ 'ccioph-v302r0-f4.TXT': ptpText([{ one: '99999', two: '00001' }]) }),
      'ccioph-v302r0-f2.xlsx': ptpWorkbook(ROWS.slice(1, 2)),
    };
    const ncci = await ncciOf(pieces);
    expect([...ncci.edits({ setting: 'outpatient' })].length).toBe(4);
    const withFourth = { 'ccioph-v302r0.txt': ptpText([...ROWS, { one: '99999', two: '00001' }]) };
    expect(await payloadOf(pieces)).toEqual(await payloadOf(withFourth));
    expect(Object.keys(whole)).toEqual(['ptpOutpatient']);
  });

  it('of Medicaid are tables of their own', async () => {
    const ncci = await ncciOf({
      'medicaid-ncci-2024q3-practitioner-ptp.txt': ptpText(ROWS),
      'ccipra-v302r0.txt': ptpText(ROWS.slice(0, 1)),
      'Medicaid_MUE_PractitionerServices_Eff_07-01-2024.csv': mueCsv('Practitioner', LIMITS),
      'AOC_V2024Q3-Medicaid.txt': addOnText(ADD_ONS),
    });
    const on = '2024-08-01';
    expect(ncci.checkPair('0001Z', 'J0002', { on }).verdict).toBe('no-edit');
    expect(ncci.checkPair('0001Z', 'J0002', { on, program: 'medicaid' })).toMatchObject({
      verdict: 'allowed-with-modifier',
      table: { name: 'Medicaid NCCI PTP edits, practitioner services', version: '2024Q3' },
    });
    expect(ncci.mue('J0002', { on, program: 'medicaid' })).toMatchObject({ units: 12 });
    expect(ncci.addOn('00007', { on, program: 'medicaid' })).toMatchObject({ type: 1 });
    expect(ncci.releases().map(({ program, kind }) => `${program} ${kind}`)).toEqual([
      'medicare ptp',
      'medicaid ptp',
      'medicaid mue',
      'medicaid add-on',
    ]);
  });

  it('of add-on codes are read by heading, whatever the order of columns', async () => {
    const expected = await payloadOf({ 'AOC_V2024Q3-MCR.txt': addOnText(ADD_ONS) });
    expect(await payloadOf({ 'AOC_V2024Q3-MCR.txt': addOnText(ADD_ONS, [7, 3, 1, 0, 6, 5, 4, 2]) })).toEqual(
      expected,
    );
  });

  it('may lack effective dates; then the note of the table tells it', async () => {
    const rows = ROWS.map((row, i) => ({ ...row, prior: '', effective: i === 0 ? '' : row.effective! }));
    const ncci = await ncciOf({ 'ccipra-v302r0.txt': ptpText(rows) });
    expect(ncci.releases()[0]!.note).toBe('Invented. 1 of 3 rows have no effective date.');
    expect([...ncci.edits({ column1: '00007' })][0]).toEqual({
      column1: '00007',
      column2: '00002',
      effectiveUnknown: true,
      deletion: '2010-12-31',
      modifierIndicator: 0,
      modifierMeaning: 'not allowed',
      rationale: 'Misuse of Column Two code with Column One code',
    });
  });

  it('may write dates in other ways', async () => {
    const dates = ['2020-04-01', '4/1/2020', '20200401', '43922'];
    for (const effective of dates) {
      const ncci = await ncciOf({
        'ccipra-v302r0.txt': ptpText([{ one: '00007', two: '00002', effective }]),
      });
      expect([...ncci.edits()][0]!.effective).toBe('2020-04-01');
    }
  });
});

describe('a table of PTP edits is refused', () => {
  const one = (row: Partial<PtpCells>): Promise<string> =>
    refused({
      'ccipra-v302r0.txt': ptpText([
        { one: '00007', two: '00002' },
        { one: '00007', two: '00003', ...row },
      ]),
    });

  it.each<[Partial<PtpCells>, string]>([
    [{ one: '0010' }, "ccipra-v302r0.txt, line 8, column 'Column 1': '0010' is not a HCPCS or CPT code"],
    [{ two: 'ABCDE' }, "line 8, column 'Column 2': 'ABCDE' is not a HCPCS or CPT code"],
    [
      { effective: '20240231' },
      "line 8, column 'Effective Date': '20240231' is not a date, such as 20240701",
    ],
    [{ deletion: 'never' }, "line 8, column 'Deletion Date': 'never' is not a date"],
    [
      { deletion: '20190101' },
      "line 8, column 'Deletion Date': 20190101 is before the effective date 20200101",
    ],
    [{ indicator: '2' }, "line 8, column 'Modifier': '2' is not 0, 1 or 9"],
    [{ prior: 'x' }, "line 8, column 'in existence prior to 1996': 'x' must be * or empty"],
  ])('with %j', async (row, message) => {
    expect(await one(row)).toContain(message);
  });

  it('without headings, without rows, with headings that lack a column', async () => {
    expect(await refused({ 'x-v302r0.txt': 'Hello\tworld\r\n' })).toContain("no heading 'Column 1'");
    expect(await refused({ 'ccipra-v302r0.txt': ptpText([]) })).toContain(
      'no row below the headings; the file may be cut off',
    );
    const lacking = ptpText(ROWS).replace('Deletion', 'Other').replace('*=no data', '');
    expect(await refused({ 'ccipra-v302r0.txt': lacking })).toContain("there is no column 'Deletion Date'");
  });

  it('that is of another quarter than the others, given twice, or without one of the four', async () => {
    const [f1, f2] = ['ccipra-v302r0-f1.txt', 'ccipra-v303r0-f2.txt'];
    expect(await refused({ [f1]: text(0, 1), [f2]: text(1, 2) })).toBe(
      `${f2}: it is of v30.3, but ${f1} is of v30.2; give the files of one quarter`,
    );
    expect(await refused({ [f1]: text(0, 1), 'again/ccipra-v302r0-f1.xlsx': ptpWorkbook(ROWS) })).toContain(
      `${f1} has the same rows`,
    );
    expect(await refused({ [f1]: text(0, 1), 'ccipra-v302r0.txt': text(0, 1) })).toContain(
      'has the same rows',
    );
    const three = {
      [f1]: text(0, 1),
      'ccipra-v302r0-f2.txt': text(1, 2),
      'ccipra-v302r0-f4.txt': text(2, 3),
    };
    expect(await refused(three)).toContain('f3 is missing; give all four together');
  });

  it('whose name shows neither setting nor quarter, unless they are given', async () => {
    expect(await refused({ 'edits-v302r0.txt': ptpText(ROWS) })).toContain('give --setting');
    expect(await refused({ 'ccipra.txt': ptpText(ROWS) })).toContain('such as --quarter');
    const hints = { setting: 'outpatient', program: 'medicaid', release: 2024_07_01 } as const;
    expect(Object.keys(await payloadOf({ 'edits.txt': ptpText(ROWS) }, hints))).toEqual([
      'medicaidPtpOutpatient',
    ]);
    expect(await refused({ 'edits.txt': ptpText(ROWS) }, { ...hints, setting: 'dme' as never })).toContain(
      'DME suppliers',
    );
  });
});

describe('other tables are refused', () => {
  const mue = (row: object): Promise<string> =>
    refused({
      'MUE_Practitioner_2026Q3.csv': mueCsv('Practitioner', [
        LIMITS[0]!,
        { code: 'J0005', units: '1', ...row },
      ]),
    });

  it.each([
    // The notice takes four lines, the headings two.
    [{ code: 'J000' }, "line 8, column 'HCPCS/CPT Code': 'J000' is not a HCPCS or CPT code"],
    [{ code: '00007' }, 'line 8: 00007 is listed twice'],
    [{ units: '1.5' }, "line 8, column 'MUE Values': '1.5' is not a whole number"],
    [{ units: '' }, "column 'MUE Values': '' is not a whole number"],
    [{ mai: '4 Other' }, "column 'MUE Adjudication Indicator': '4 Other' is not 1, 2 or 3 and its meaning"],
  ])('MUE with %j', async (row, message) => {
    expect(await mue(row)).toContain(message);
  });

  it('MUE without the indicator, cut off, or twice for one quarter', async () => {
    const without = mueCsv('Practitioner', LIMITS).replace('MUE Adjudication Indicator', 'Else');
    expect(await refused({ 'MUE_2026Q3.csv': without })).toContain(
      "there is no column 'MUE Adjudication Indicator'",
    );
    expect(await refused({ 'MUE_2026Q3.csv': mueCsv('Practitioner', []) })).toContain(
      'no row below the headings',
    );
    const file = mueCsv('Practitioner', LIMITS);
    expect(await refused({ 'a_2026Q3.csv': file, 'b_2026-q3.csv': file })).toContain(
      'the same table of the same quarter',
    );
    expect(await refused({ 'a_2026Q3.csv': file.slice(0, 200) })).not.toBe('nothing was refused');
  });

  it.each([
    [{ type: '4' }, "line 3, column 'AOC_Edit_Type': '4' is not 1, 2 or 3"],
    [{ addOn: 'CCCCC' }, "column 'Add-On_Code': 'CCCCC' is not a HCPCS or CPT code"],
    [{ primary: 'DDDDD' }, "column 'Primary_Code': 'DDDDD' is not a HCPCS or CPT code"],
    [{ effective: '2024367' }, "column 'AOC_Edit_EffDT': '2024367' is not a date"],
    [{ effective: '2024000' }, "column 'AOC_Edit_EffDT': '2024000' is not a date"],
    [{ deletion: 'x' }, "column 'Deletion Date': 'x' is not a date"],
  ])('add-on codes with %j', async (row, message) => {
    const file = addOnText([{ type: '1', addOn: '00007', primary: '10001', ...row }]);
    expect(await refused({ 'AOC_V2026Q3.txt': file })).toContain(message);
  });

  it('add-on codes without rows, or twice', async () => {
    expect(await refused({ 'AOC_V2026Q3.txt': addOnText([]) })).toContain('no row below the headings');
    const file = addOnText(ADD_ONS);
    expect(await refused({ 'AOC_V2026Q3.txt': file, 'AOC_V2026Q2.txt': file })).toContain(
      'is also a table of add-on codes',
    );
    const lacking = file.replace('AOC_Edit_Type', 'Kind');
    expect(await refused({ 'AOC_V2026Q3.txt': lacking })).toContain("there is no column 'AOC_Edit_Type'");
  });
});

describe('files of the wrong kind are refused', () => {
  it.each([
    ['notes.pdf', '%PDF-1.7 ...', 'this is a PDF'],
    ['old.xls', '\xd0\xcf\x11\xe0\xa1\xb1', 'this is an old workbook (.xls); save it as .xlsx'],
    ['picture.txt', 'GIF89a\0\0', 'this is not text'],
    ['empty.txt', '', 'not an NCCI table'],
    ['zip.zip', 'PK\x03\x04', 'the zip file is cut off or damaged; download it again'],
  ])('%s', async (name, content, message) => {
    expect(await refused({ [name]: content })).toContain(`${name}: `);
    expect(await refused({ [name]: content })).toContain(message);
  });

  it('zips that are cut off anywhere, or altered', async () => {
    const zip = zipOf({ 'ccipra-v302r0.txt': ptpText(ROWS) });
    for (let length = 4; length < zip.length; length++)
      expect(await refused({ 'a.zip': zip.slice(0, length) })).toMatch(/cut off|damaged/);
    let altered = 0;
    for (let at = 60; at < 200; at++) {
      const bytes = zip.slice();
      bytes[at]! ^= 0x10;
      const message = await refused({ 'a.zip': bytes });
      if (message !== 'nothing was refused') altered++;
    }
    expect(altered).toBe(140);
  });

  it('zips without a table, encrypted, or packed in another way', async () => {
    expect(await refused({ 'a.zip': zipOf({ 'readme.html': '<p>' }) })).toContain('no .txt, .csv or .xlsx');
    const changed = (offset: number, value: number): Uint8Array => {
      const zip = zipOf({ 'ccipra-v302r0.txt': ptpText(ROWS) });
      const view = new DataView(zip.buffer, zip.byteOffset);
      zip[view.getUint32(zip.length - 6, true) + offset] = value;
      return zip;
    };
    expect(await refused({ 'a.zip': changed(8, 1) })).toContain('is encrypted; unzip it first');
    expect(await refused({ 'a.zip': changed(10, 12) })).toContain('compressed with method 12');
    expect(await refused({ 'a.zip': changed(0, 0) })).toContain('a.zip: the zip file is cut off or damaged');
  });

  it('workbooks without a table, and with broken XML', async () => {
    expect(await refused({ 'a_2026Q3.xlsx': workbook([[['Hello']]]) })).toContain('not an NCCI table');
    const broken = zipOf({ 'xl/workbook.xml': '<a/>', 'xl/worksheets/sheet1.xml': '<worksheet><row>' });
    expect(await refused({ 'a.xlsx': broken })).toContain('sheet1.xml is not the XML of a workbook');
    expect(await refused({ 'a.xlsx': zipOf({ 'xl/workbook.xml': '<a/>' }) })).toContain(
      'the workbook has no sheet',
    );
  });
});
