import { type DayNumber, parseDate } from '../base/dates.js';
import { decodeLines } from '../packed/ascii.js';
import type { Part } from '../packed/payload.js';
import { isLevel2Key } from './code.js';
import type { NcciProgram, NcciSetting, NcciTable, NcciTableKind } from './types.js';

/** A table as its part describes it, with its dates as numbers. */
export interface About {
  readonly table: NcciTable;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

const KIND_NAMES: Readonly<Record<NcciTableKind, string>> = {
  ptp: 'PTP edits',
  mue: 'MUE values',
  'add-on': 'add-on code edits',
};

const SETTING_NAMES: Readonly<Record<NcciSetting, string>> = {
  practitioner: ', practitioner services',
  outpatient: ', outpatient hospital services',
  dme: ', DME supplier services',
};

/**
 * The section `about` of a part: a line for each of its tables, fields between tabs: kind, program, setting (or `-`), version,
 * release, first and last day, scope, rows, provenance, note.
 */
export const readAbout = (part: Part): readonly About[] => decodeLines(part.section('about')).map(aboutOf);

/** The tables of that section. */
export const readAboutLines = (bytes: Uint8Array): readonly NcciTable[] =>
  decodeLines(bytes).map((line) => aboutOf(line).table);

function aboutOf(line: string): About {
  const fields = line.split('\t');
  const [kind, program, setting, version, release, from, to, scope, rows, provenance, note] = fields;
  const where = setting === '-' ? {} : { setting: setting as NcciSetting };
  const table: NcciTable = {
    kind: kind as NcciTableKind,
    program: program as NcciProgram,
    ...where,
    name: nameOf(kind as NcciTableKind, program as NcciProgram, where.setting),
    version: version!,
    release: release!,
    from: from!,
    to: to!,
    scope: scope as NcciTable['scope'],
    rows: Number(rows),
    provenance: provenance as NcciTable['provenance'],
    note: note!,
  };
  return { table: Object.freeze(table), from: parseDate(table.from), to: parseDate(table.to) };
}

/** What people call a table. */
export const nameOf = (kind: NcciTableKind, program: NcciProgram, setting: NcciSetting | undefined): string =>
  `${program === 'medicaid' ? 'Medicaid ' : ''}NCCI ${KIND_NAMES[kind]}${setting === undefined ? '' : SETTING_NAMES[setting]}`;

/** Whether a table can have rows of a code at all. */
export const inScope = ({ scope }: NcciTable, key: number): boolean => scope === 'full' || isLevel2Key(key);
