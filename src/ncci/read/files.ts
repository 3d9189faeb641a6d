import { parse } from 'csv-parse/sync';
import type { MedcodesError } from '../../base/errors.js';
import { LONGEST_LINE, MOST_NESTED } from '../../files/caps.js';
import { isZip, readZip } from '../../files/zip.js';
import { invalidFile } from './fail.js';
import { type PiecedFile, piecedMember, slices, whole } from './pieces.js';
import { isWorkbook, readWorkbook, type TakeRow } from './xlsx.js';

/** A file as it was given, or a member of a zip. */
export interface TableFile {
  /** For messages, and to tell the table from: path, and then the members of zips. */
  readonly name: string;
  /** The first characters, or rows of a workbook, to tell the kind from. */
  readonly head: string;
  /** Whether it is a workbook: a workbook may have codes of digits as numbers. */
  readonly isWorkbook: boolean;
  /** How many bytes it has, unpacked. */
  readonly size: number;
  /**
   * Reads its rows: for each sheet of a workbook, and for a text file once, calls `takeSheet` for a function that takes them.
   *
   * @param split - `lines`: cells between tabs, as large tables have them; `cells`: quoted, with line breaks in them
   * @param progress - called with the bytes of each piece
   */
  readonly read: (
    takeSheet: () => TakeRow,
    split: 'lines' | 'cells',
    progress?: (bytes: number) => void,
  ) => Promise<void>;
}

const HEAD = 4096;

/** How many rows of a workbook are read to find its kind. */
const HEAD_ROWS = 60;

/** All tables in a file, which may be a text, a workbook, or a zip of such files and of other zips. */
export async function tableFiles(name: string, bytes: Uint8Array, depth = 1): Promise<readonly TableFile[]> {
  if (!isZip(bytes)) return [await textFile({ name, size: bytes.length, pieces: () => slices(bytes) })];
  const members = readZip(name, bytes).map((member) => piecedMember(name, member));
  if (isWorkbook(members)) return [await workbookFile(name, members)];
  const found: TableFile[] = [];
  for (const member of withoutTwins(members)) {
    const path = `${name}: ${member.name}`;
    if (/\.(zip|xlsx)$/i.test(member.name)) found.push(...(await nested(path, member, depth)));
    else found.push(await textFile({ ...member, name: path }));
  }
  if (found.length === 0) throw invalidFile({ file: name }, 'the zip has no .txt, .csv or .xlsx file in it');
  return found;
}

/** The tables of an archive in an archive. */
async function nested(path: string, member: PiecedFile, depth: number): Promise<readonly TableFile[]> {
  if (depth >= MOST_NESTED)
    throw invalidFile(
      { file: path },
      `archives are nested more than ${MOST_NESTED} deep; unzip the file first`,
    );
  return tableFiles(path, await whole(member), depth + 1);
}

/** Reports each piece as it passes. */
const watched = (member: PiecedFile, progress: ((bytes: number) => void) | undefined): PiecedFile => ({
  ...member,
  pieces: async function* () {
    for await (const piece of member.pieces()) {
      progress?.(piece.length);
      yield piece;
    }
  },
});

/** The tables of a zip. If a text and a workbook have the same name and content, only the text, because it is read faster. */
function withoutTwins(members: readonly PiecedFile[]): readonly PiecedFile[] {
  const stem = (name: string): string => name.replace(/\.[^.]*$/, '').toLowerCase();
  const tables = members.filter(
    ({ name }) => /\.(txt|csv|xlsx|zip)$/i.test(name) && !/(^|\/)[._]/.test(name),
  );
  const texts = new Set(tables.flatMap(({ name }) => (/\.(txt|csv)$/i.test(name) ? [stem(name)] : [])));
  return tables.filter(({ name }) => !/\.xlsx$/i.test(name) || !texts.has(stem(name)));
}

async function headOf({ pieces }: PiecedFile): Promise<string> {
  for await (const piece of pieces()) return latin1(piece.subarray(0, HEAD));
  return '';
}

const latin1 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');

/** Stops the reading of a workbook. */
class Enough extends Error {}

async function workbookFile(name: string, members: readonly PiecedFile[]): Promise<TableFile> {
  const read: TableFile['read'] = (takeSheet, _, progress) =>
    readWorkbook(
      name,
      members.map((member) => watched(member, progress)),
      takeSheet,
    );
  const lines: string[] = [];
  const take: TakeRow = (cells) => {
    lines.push(cells.join('\t'));
    if (lines.length > HEAD_ROWS) throw new Enough();
  };
  await read(() => take, 'cells').catch((error: unknown) => {
    if (!(error instanceof Enough)) throw error;
  });
  const size = members.reduce((sum, member) => sum + member.size, 0);
  return { name, head: lines.join('\n'), isWorkbook: true, size, read };
}

async function textFile(member: PiecedFile): Promise<TableFile> {
  const { name, size } = member;
  const head = await headOf(member);
  const wrong = foreign(head);
  if (wrong !== undefined) throw invalidFile({ file: name }, wrong);
  const read: TableFile['read'] = (takeSheet, split, progress) => {
    const pieces = watched(member, progress);
    return split === 'lines' ? readLines(pieces, takeSheet()) : readCells(pieces, takeSheet(), head);
  };
  return { name, head, isWorkbook: false, size, read };
}

/** The problem of a file that is not text. */
function foreign(head: string): string | undefined {
  if (head.startsWith('%PDF')) return 'this is a PDF; give the .txt, .csv, .xlsx or .zip file from CMS';
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'this is an old workbook (.xls); save it as .xlsx or .csv';
  if (head.startsWith('PK')) return 'the zip file is cut off or damaged; download it again';
  return head.includes('\0')
    ? 'this is not text; give the .txt, .csv, .xlsx or .zip file from CMS'
    : undefined;
}

/** Lines with tabs between their cells, a piece at a time. */
/** Every official file ends with a line break, so one that does not has lost its end. */
const cutOff = (file: string): MedcodesError =>
  invalidFile({ file }, 'the last line has no line break: the file is cut off, download it again');

const TOO_LONG = 'the line is longer than any of an official table; check that it is the right file';

async function readLines({ name, pieces }: PiecedFile, take: TakeRow): Promise<void> {
  let line = 0;
  let rest = '';
  for await (const piece of pieces()) {
    const lines = (rest + latin1(piece)).split('\n');
    rest = lines.pop()!;
    if (rest.length > LONGEST_LINE)
      throw invalidFile({ file: name, line: line + lines.length + 1 }, TOO_LONG);
    for (const text of lines) take((text.endsWith('\r') ? text.slice(0, -1) : text).split('\t'), ++line);
  }
  if (rest !== '') throw cutOff(name);
}

/** Quoted cells, which may contain line breaks, between commas or tabs. These tables are small. */
async function readCells(member: PiecedFile, take: TakeRow, head: string): Promise<void> {
  const text = latin1(await whole(member));
  if (!/[\r\n]$/.test(text)) throw cutOff(member.name);
  const delimiter = head.includes('\t') ? '\t' : ',';
  let rows: { readonly record: string[]; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      bom: true,
    }) as unknown as typeof rows;
  } catch (error) {
    throw invalidFile(
      { file: member.name },
      `the quotes in its cells do not match (${(error as Error).message})`,
    );
  }
  for (const { record, info } of rows) take(record, info.lines);
}
