import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { LONGEST_LINE, MOST_COLUMNS, MOST_WHOLE, tooLarge } from '../../files/caps.js';
import { invalidFile } from './fail.js';
import type { PiecedFile } from './pieces.js';

/** Takes a row: its cells as text, and its number in the sheet. */
export type TakeRow = (cells: readonly string[], line: number) => void;

/** Whether the members of a zip are those of a workbook. */
export const isWorkbook = (members: readonly PiecedFile[]): boolean =>
  members.some(({ name }) => name === 'xl/workbook.xml');

/**
 * Reads the sheets of a workbook one after the other, each a row at a time. Our own, over a streaming XML parser: the
 * libraries keep a whole sheet in memory, and one of these has 600,000 rows.
 *
 * @param takeSheet - is called for each sheet, and gives what takes its rows
 * @throws MedcodesError `invalid-file`
 */
export async function readWorkbook(
  file: string,
  members: readonly PiecedFile[],
  takeSheet: (sheet: string) => TakeRow,
): Promise<void> {
  const strings = members.find(({ name }) => name === 'xl/sharedStrings.xml');
  const shared = strings === undefined ? [] : await sharedStrings(file, strings);
  const sheets = members
    .filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
  if (sheets.length === 0) throw invalidFile({ file }, 'the workbook has no sheet');
  for (const sheet of sheets) await readSheet(file, sheet, shared, takeSheet(sheet.name));
}

/** Parses XML as it comes. */
async function parse(file: string, { name, pieces }: PiecedFile, parser: SaxesParser): Promise<void> {
  const decoder = new TextDecoder();
  parser.on('error', (error) => {
    throw invalidFile({ file }, `${name} is not the XML of a workbook (${error.message})`);
  });
  for await (const piece of pieces()) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

async function sharedStrings(file: string, member: PiecedFile): Promise<string[]> {
  const strings: string[] = [];
  let total = 0;
  const parser = new SaxesParser();
  let text = '';
  let within = false;
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = '';
    within = name === 't';
  });
  parser.on('text', (part) => {
    if (within) text += part;
    if (text.length > LONGEST_LINE) throw tooLarge(file, 'a cell has too many characters');
  });
  parser.on('closetag', ({ name }) => {
    within = false;
    if (name !== 'si') return;
    total += text.length;
    if (total > MOST_WHOLE) throw tooLarge(file, 'its texts take too much memory');
    strings.push(text);
  });
  await parse(file, member, parser);
  return strings;
}

/** The column of a cell by its address: `C7` is 2. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = address.charCodeAt(i) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}

class SheetReader {
  private cells: string[] = [];
  private line = 0;
  private column = -1;
  private type = '';
  private text = '';
  private within = false;
  private readonly file: string;
  private readonly shared: readonly string[];
  private readonly take: TakeRow;

  constructor(file: string, shared: readonly string[], take: TakeRow) {
    this.file = file;
    this.shared = shared;
    this.take = take;
  }

  open({ name, attributes }: SaxesTagPlain): void {
    if (name === 'row') {
      this.cells = [];
      this.column = -1;
      this.line = attributes.r === undefined ? this.line + 1 : Number(attributes.r);
    } else if (name === 'c') {
      this.column = attributes.r === undefined ? this.column + 1 : columnOf(attributes.r);
      this.type = attributes.t ?? '';
      this.text = '';
    }
    this.within = name === 'v' || name === 't';
  }

  add(text: string): void {
    if (this.within) this.text += text;
    if (this.text.length > LONGEST_LINE) throw tooLarge(this.file, 'a cell has too many characters');
  }

  close(name: string): void {
    this.within = false;
    if (name === 'row') this.take(this.cells, this.line);
    if (name !== 'c') return;
    if (this.column >= MOST_COLUMNS)
      throw tooLarge(this.file, `row ${this.line} has a cell in column ${this.column + 1}`);
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.type === 's' ? (this.shared[Number(this.text)] ?? '') : this.text;
  }
}

async function readSheet(
  file: string,
  member: PiecedFile,
  shared: readonly string[],
  take: TakeRow,
): Promise<void> {
  const reader = new SheetReader(file, shared, take);
  const parser = new SaxesParser();
  parser.on('opentag', (tag) => reader.open(tag));
  parser.on('text', (text) => reader.add(text));
  parser.on('closetag', ({ name }) => reader.close(name));
  await parse(file, member, parser);
}
