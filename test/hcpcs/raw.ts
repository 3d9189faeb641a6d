/**
 * The official files read the plain way: by the columns of the record layout, without the readers of the data build. What the
 * package says is held against this.
 */
import { unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { hasOfficial, officialBytes } from '../official-files.js';

/** Whether the official files of HCPCS Level II are there. */
export const hasSources: boolean = hasOfficial('hcpcs');

/** The bytes of a member of a zip, or of a file. */
export function official(path: string, member?: string): Uint8Array {
  const bytes = officialBytes(path);
  return member === undefined ? bytes : unzipSync(bytes, { filter: ({ name }) => name === member })[member]!;
}

/** A record as printed: code, texts, and the cells of every column, blanks taken off. */
export interface RawRecord {
  readonly code: string;
  title: string;
  readonly short: string;
  readonly price: string[];
  readonly multiple: string;
  readonly cim: string[];
  readonly mcm: string[];
  readonly statute: string;
  readonly lab: string[];
  readonly xref: string[];
  readonly coverage: string;
  readonly ascGroup: string;
  readonly ascDate: string;
  readonly note: string;
  readonly betos: string;
  readonly tos: string[];
  readonly units: string;
  readonly added: string;
  readonly acted: string;
  readonly ended: string;
  readonly action: string;
}

const filled = (cells: readonly string[]): string[] =>
  cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** A text edition. */
function textEdition(path: string, member: string): RawRecord[] {
  const text = Buffer.from(official(path, member)).toString('latin1');
  const found: RawRecord[] = [];
  for (const line of text.split('\r\n')) {
    const kind = line.charAt(10);
    if (!/^[0-9]{5}[3478]/.test(line.slice(5, 11))) continue;
    const words = line.slice(11, 91).trim();
    if (kind === '4' || kind === '8') {
      found.at(-1)!.title += ` ${words}`;
      continue;
    }
    const cut = (from: number, to: number): string => line.slice(from - 1, to).trim();
    const cells = (from: number, width: number, count: number): string[] =>
      filled(
        Array.from({ length: count }, (_, i) => line.slice(from - 1 + i * width, from - 1 + (i + 1) * width)),
      );
    found.push({
      code: cut(1, 5),
      title: words,
      short: cut(92, 119),
      price: cells(120, 2, 4),
      multiple: cut(128, 128),
      cim: cells(129, 6, 3),
      mcm: cells(147, 8, 3),
      statute: cut(171, 180),
      lab: cells(181, 3, 8),
      xref: cells(205, 5, 5),
      coverage: cut(230, 230),
      ascGroup: cut(231, 232),
      ascDate: cut(233, 240),
      note: cut(253, 256),
      betos: cut(257, 259),
      tos: cells(261, 1, 5),
      units: cut(266, 268),
      added: cut(269, 276),
      acted: cut(277, 284),
      ended: cut(285, 292),
      action: cut(293, 293),
    });
  }
  return found;
}

/** A spreadsheet edition. */
async function sheetEdition(path: string): Promise<RawRecord[]> {
  const [sheet] = await readExcelFile(Buffer.from(official(path, 'anweb.xlsx')));
  const rows = (sheet as unknown as { data: unknown[][] }).data;
  const header = rows.findIndex(([first]) => first === 'HCPC');
  const names = rows[header]!.map(String);
  const found: RawRecord[] = [];
  for (const row of rows.slice(header + 1)) {
    const get = (name: string): string => String(row[names.indexOf(name)] ?? '').trim();
    const several = (name: string, count: number): string[] =>
      filled(Array.from({ length: count }, (_, i) => get(`${name}${i + 1}`)));
    if (get('HCPC') === '') continue;
    if (get('HCPC') === found.at(-1)?.code) {
      found.at(-1)!.title += ` ${get('LONG DESCRIPTION')}`;
      continue;
    }
    found.push({
      code: get('HCPC'),
      title: get('LONG DESCRIPTION'),
      short: get('SHORT DESCRIPTION'),
      price: several('PRICE', 4),
      multiple: get('MULT_PI'),
      cim: several('CIM', 3),
      mcm: several('MCM', 3),
      statute: get('STATUTE'),
      lab: several('LABCERT', 8),
      xref: several('XREF', 5),
      coverage: get('COV'),
      ascGroup: get('ASC_GRP'),
      ascDate: get('ASC_DT'),
      note: get('PROCNOTE'),
      betos: get('BETOS'),
      tos: several('TOS', 5),
      units: get('ANEST_BU'),
      added: get('ADD DT'),
      acted: get('ACT EFF DT'),
      ended: get('TERM DT'),
      action: get('ACTION CD'),
    });
  }
  return found;
}

const TEXT_EDITIONS: Readonly<Record<string, readonly [path: string, member: string]>> = {
  '2017-01-01': ['2017-Alpha-Numeric-HCPCS-File.zip', 'HCPC17_CONTR_ANWEB.txt'],
  '2018-01-01': ['2018-Alpha-Numeric-HCPCS-File.zip', 'HCPC2018_CONTR_ANWEB_disc.txt'],
  '2019-01-01': ['2019-Alpha-Numeric-HCPCS-File.zip', 'HCPC2019_CONTR_ANWEB.txt'],
  '2024-07-01': ['HCPC2024_JUL_ANWEB.zip', 'HCPC2024_JUL_ANWEB.txt'],
  '2025-10-01': ['HCPC2025_OCT_ANWEB.zip', 'HCPC2025_OCT_ANWEB.txt'],
  '2026-01-01': ['HCPC2026_JAN_ANWEB.zip', 'HCPC2026_JAN_ANWEB.txt'],
};

/** The editions with the records and modifiers that their manifests announce. */
export const EDITIONS: readonly (readonly [release: string, codes: number, modifiers: number])[] = [
  ['2017-01-01', 6155, 343],
  ['2018-01-01', 6205, 354],
  ['2019-01-01', 6440, 360],
  ['2020-04-01', 6728, 369],
  ['2020-07-01', 6789, 369],
  ['2020-10-01', 6825, 371],
  ['2024-07-01', 8033, 0],
  ['2025-10-01', 8463, 383],
  ['2026-01-01', 8623, 383],
];

/** All records of an edition. */
export async function rawEdition(release: string): Promise<RawRecord[]> {
  const text = TEXT_EDITIONS[release];
  return text === undefined
    ? sheetEdition(`hcpcs/${release}/anweb.xlsx.zip`)
    : textEdition(`hcpcs/${release}/${text[0]}`, text[1]);
}

/** All editions by their days. */
export async function rawEditions(): Promise<ReadonlyMap<string, RawRecord[]>> {
  const found = new Map<string, RawRecord[]>();
  for (const [release] of EDITIONS) found.set(release, await rawEdition(release));
  return found;
}

/** `20251001` as a date. */
export const iso = (day: string): string => `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
