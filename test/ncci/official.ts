import { strToU8, zipSync } from 'fflate';

/** A row of an invented table of PTP edits, as its cells are printed. */
export interface PtpCells {
  readonly one: string;
  readonly two: string;
  /** `*` or empty. */
  readonly prior?: string;
  readonly effective?: string;
  /** `*` if it has not ended. */
  readonly deletion?: string;
  readonly indicator?: string;
  readonly rationale?: string;
}

const NOTICE = 'CPT only copyright 2026 American Medical Association.  All rights reserved.';

/** The headings of a table of PTP edits, which run over four lines. */
const PTP_HEADINGS = [
  [NOTICE, '', '', '', '', '', ''],
  ['Column1/Column2 Edits', '', '', '', '', '', ''],
  ['Column 1', 'Column 2', '*=in existence', 'Effective', 'Deletion', 'Modifier', 'PTP Edit Rationale'],
  ['', '', 'prior to 1996', 'Date', 'Date', '0=not allowed', ''],
  ['', '', '', '', '*=no data', '1=allowed', ''],
  ['', '', '', '', '', '9=not applicable', ''],
];

const ptpCells = (row: PtpCells): string[] => [
  row.one,
  row.two,
  row.prior ?? '',
  row.effective ?? '20200101',
  row.deletion ?? '*',
  row.indicator ?? '0',
  row.rationale ?? 'Misuse of Column Two code with Column One code',
];

/** A table of PTP edits as CMS publishes it as text. */
export const ptpText = (rows: readonly PtpCells[]): string =>
  [...PTP_HEADINGS, ...rows.map(ptpCells)].map((cells) => `${cells.join('\t')}\r\n`).join('');

/** The same as a workbook: codes of digits and dates are numbers, all else are shared strings. */
export const ptpWorkbook = (rows: readonly PtpCells[]): Uint8Array =>
  workbook([[...PTP_HEADINGS, ...rows.map(ptpCells)]]);

/** A row of an invented table of MUE values. */
export interface MueCells {
  readonly code: string;
  readonly units: string;
  readonly mai?: string;
  readonly rationale?: string;
}

const MUE_NOTICE = `${NOTICE.replace('  ', ' ')}\nCPT is a registered trademark of the American Medical Association.\n\nFee schedules, relative value units, "quoted", conversion factors.`;
const mueHeadings = (setting: string): string[] => [
  'HCPCS/\nCPT Code',
  `${setting} Services MUE Values`,
  'MUE Adjudication Indicator',
  'MUE Rationale',
];
const mueCells = ({ code, units, mai, rationale }: MueCells): string[] => [
  code,
  units,
  mai ?? '3 Date of Service Edit: Clinical',
  rationale ?? 'Clinical: Data',
];

const csvCell = (cell: string): string => (/[",\n ]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A table of MUE values as CMS publishes it as CSV: a notice and headings with line breaks in their cells. */
export const mueCsv = (setting: string, rows: readonly MueCells[]): string =>
  [[MUE_NOTICE, '', '', ''], mueHeadings(setting), ...rows.map(mueCells)]
    .map((cells) => `${cells.map(csvCell).join(',')}\r\n`)
    .join('');

/** The same as a workbook, with a sheet of notes before it. */
export const mueWorkbook = (setting: string, rows: readonly MueCells[]): Uint8Array =>
  workbook([
    [['Notes'], ['Nothing here.']],
    [[MUE_NOTICE], mueHeadings(setting), ...rows.map(mueCells)],
  ]);

/** A row of an invented table of add-on codes. */
export interface AddOnCells {
  readonly type: string;
  readonly addOn: string;
  readonly primary: string;
  readonly effective?: string;
  readonly deletion?: string;
  readonly addOnDeletion?: string;
  readonly primaryDeletion?: string;
  readonly note?: string;
}

const ADD_ON_HEADINGS = [
  'AOC_Edit_Type',
  'Add-On_Code',
  'AOC_DelDT',
  'Primary_Code',
  'Primary_Code_DelDT',
  'AOC_Edit_EffDT',
  'AOC_Edit_DelDT',
  'Special_Instruction_Notes',
];

const addOnCells = (row: AddOnCells): string[] => [
  row.type,
  row.addOn,
  row.addOnDeletion ?? '',
  row.primary,
  row.primaryDeletion ?? '',
  row.effective ?? '2020001',
  row.deletion ?? '',
  row.note ?? '',
];

/** The table of add-on codes as CMS publishes it as text; `order` puts the columns into another order. */
export function addOnText(
  rows: readonly AddOnCells[],
  order: readonly number[] = [0, 1, 2, 3, 4, 5, 6, 7],
): string {
  const ordered = (cells: readonly string[]): string[] => order.map((column) => cells[column]!);
  const quoted = (cell: string): string => (cell.includes('\n') ? `"${cell}"` : cell);
  return [
    [NOTICE, ...Array(7).fill('')],
    ordered(ADD_ON_HEADINGS),
    ...rows.map((row) => ordered(addOnCells(row))),
  ]
    .map((cells) => `${cells.map(quoted).join('\t')}\r\n`)
    .join('');
}

/** The same as a workbook. */
export const addOnWorkbook = (rows: readonly AddOnCells[]): Uint8Array =>
  workbook([[[NOTICE], ADD_ON_HEADINGS, ...rows.map(addOnCells)]]);

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);

const address = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

/** A workbook with sheets of these cells, as Excel lays it out; empty cells and trailing rows are left out. */
export function workbook(sheets: readonly (readonly (readonly string[])[])[]): Uint8Array {
  const strings: string[] = [];
  const cell = (text: string, column: number, row: number): string => {
    if (text === '') return '';
    if (/^[1-9]\d*$/.test(text)) return `<c r="${address(column, row)}"><v>${text}</v></c>`;
    if (!strings.includes(text)) strings.push(text);
    return `<c r="${address(column, row)}" s="1" t="s"><v>${strings.indexOf(text)}</v></c>`;
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(`${head}<Types/>`),
    'xl/workbook.xml': strToU8(`${head}<workbook/>`),
  };
  sheets.forEach((rows, number) => {
    const lines = rows.map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join('')}</row>`,
    );
    const xml = `${head}<worksheet><sheetData>${lines.join('')}</sheetData></worksheet>`;
    files[`xl/worksheets/sheet${number + 1}.xml`] = strToU8(xml);
  });
  const shared = strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
  files['xl/sharedStrings.xml'] = strToU8(`${head}<sst>${shared.join('')}</sst>`);
  return zipSync(files);
}

/** A zip of texts and of files. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? Buffer.from(content, 'latin1') : content,
      ]),
    ),
  );
