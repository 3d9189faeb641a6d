import { parse } from 'csv-parse/sync';
import type { DrugRow } from '../../../src/hcpcs/write/model.js';
import { BuildError } from '../../errors.js';
import { decodeWindows1252 } from '../../read/windows1252.js';

const TITLES = {
  crosswalk:
    '_2025_CODE|Short Description|LABELER NAME|NDC2|Drug Name|HCPCS dosage|PKG SIZE|PKG QTY|BILLUNITS|BILLUNITSPKG',
  noc: 'Drug Generic Name|LABELER NAME|NDC or ALTERNATE ID|Drug Name|Dosage|PKG SIZE|PKG QTY|BILLUNITS|BILLUNITSPKG',
} as const;

const NUMBER = /^\d+(?:\.\d+)?$/;

/**
 * Reads the crosswalk of drugs and codes, or the list of drugs billed with codes not otherwise classified. Bytes are
 * windows-1252; notes are above the headings; the sheet has hundreds of empty columns.
 *
 * @throws BuildError `malformed-row`
 */
export function readDrugs(file: string, bytes: Uint8Array, kind: keyof typeof TITLES): DrugRow[] {
  const rows = parse(decodeWindows1252(bytes), { relax_column_count: true, bom: true }) as string[][];
  const headings = TITLES[kind].split('|');
  const header = rows.findIndex((row) => headings.every((heading, i) => row[i]?.trim() === heading));
  if (header < 0) throw new BuildError('malformed-row', file, `expected the headings ${headings.join(', ')}`);
  return rows
    .slice(header + 1)
    .filter((row) => row.some((cell) => cell.trim() !== ''))
    .map((row, index) => toRow(file, row.slice(0, headings.length).map(tidy), kind, header + index + 2));
}

/** Removes surrounding spaces, and turns non-breaking spaces into spaces. */
const tidy = (cell: string): string => cell.replace(/\u00a0/g, ' ').trim();

function toRow(file: string, cells: readonly string[], kind: keyof typeof TITLES, line: number): DrugRow {
  const [code, short, ...rest] = kind === 'crosswalk' ? cells : [undefined, cells[0], ...cells.slice(1)];
  const [labeler = '', ndc = '', name = '', dosage = '', ...numbers] = rest as string[];
  if (ndc === '' || name === '' || numbers.length !== 4 || numbers.some((number) => !NUMBER.test(number)))
    throw new BuildError(
      'malformed-row',
      file,
      `row ${line} has no NDC, no name, or an invalid number`,
      line,
    );
  const [size, quantity, units, packageUnits] = numbers as [string, string, string, string];
  return { code, short: short ?? '', labeler, ndc, name, dosage, size, quantity, units, packageUnits };
}
