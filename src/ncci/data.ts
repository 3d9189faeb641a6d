import { MedcodesError } from '../base/errors.js';
import { openPart, type Part, type PayloadPart } from '../packed/payload.js';
import { readAbout } from './about.js';
import { AddOnTable } from './add-on-table.js';
import { MueTable } from './mue-table.js';
import { PtpTable } from './ptp-table.js';
import type { NcciProgram, NcciSetting, NcciTable } from './types.js';

/**
 * The tables of NCCI, each a part of its own. `medcodes/data/ncci` exports the bundled ones, `medcodes compile ncci` makes
 * parts of the files of CMS. A function that finds no part for its question answers `not-loaded`.
 */
export interface NcciPayload {
  /** Procedure-to-procedure edits, practitioner services. */
  readonly ptpPractitioner?: PayloadPart | undefined;
  /** Procedure-to-procedure edits, outpatient hospital services. */
  readonly ptpOutpatient?: PayloadPart | undefined;
  /** Medically unlikely edits, practitioner services. */
  readonly muePractitioner?: PayloadPart | undefined;
  /** Medically unlikely edits, outpatient hospital services. */
  readonly mueOutpatient?: PayloadPart | undefined;
  /** Medically unlikely edits, DME supplier services. */
  readonly mueDme?: PayloadPart | undefined;
  /** Add-on codes. */
  readonly addOns?: PayloadPart | undefined;
  /** Medicaid: procedure-to-procedure edits, practitioner services. */
  readonly medicaidPtpPractitioner?: PayloadPart | undefined;
  /** Medicaid: procedure-to-procedure edits, outpatient hospital services. */
  readonly medicaidPtpOutpatient?: PayloadPart | undefined;
  /** Medicaid: medically unlikely edits, practitioner services. */
  readonly medicaidMuePractitioner?: PayloadPart | undefined;
  /** Medicaid: medically unlikely edits, outpatient hospital services. */
  readonly medicaidMueOutpatient?: PayloadPart | undefined;
  /** Medicaid: medically unlikely edits, DME supplier services. */
  readonly medicaidMueDme?: PayloadPart | undefined;
  /** Medicaid: add-on codes. */
  readonly medicaidAddOns?: PayloadPart | undefined;
}

/** The name of a part. */
export type PartName = keyof NcciPayload;

/** The name of the set in its payload. */
export const SET = 'ncci';

/** The parts of each kind, by program and setting. */
export const PTP_PARTS: Readonly<Record<NcciProgram, Partial<Record<NcciSetting, PartName>>>> = {
  medicare: { practitioner: 'ptpPractitioner', outpatient: 'ptpOutpatient' },
  medicaid: { practitioner: 'medicaidPtpPractitioner', outpatient: 'medicaidPtpOutpatient' },
};
/** Likewise, of medically unlikely edits. */
export const MUE_PARTS: Readonly<Record<NcciProgram, Record<NcciSetting, PartName>>> = {
  medicare: { practitioner: 'muePractitioner', outpatient: 'mueOutpatient', dme: 'mueDme' },
  medicaid: {
    practitioner: 'medicaidMuePractitioner',
    outpatient: 'medicaidMueOutpatient',
    dme: 'medicaidMueDme',
  },
};
/** Likewise, of add-on codes. */
export const ADD_ON_PARTS: Readonly<Record<NcciProgram, PartName>> = {
  medicare: 'addOns',
  medicaid: 'medicaidAddOns',
};

/** Procedure-to-procedure edits, opened on first use. */
export interface PtpData {
  readonly ptp: (program: NcciProgram, setting: NcciSetting) => PtpTable | undefined;
}

/** Medically unlikely edits. */
export interface MueData {
  readonly mue: (program: NcciProgram, setting: NcciSetting) => MueTable | undefined;
}

/** Add-on codes. */
export interface AddOnData {
  readonly addOns: (program: NcciProgram) => AddOnTable | undefined;
}

/** All of them. */
export interface NcciData extends PtpData, MueData, AddOnData {}

/** Opens each part once, on first use. */
function opener<Table>(
  payload: NcciPayload,
  open: (name: PartName, part: PayloadPart) => Table,
): (name: PartName | undefined) => Table | undefined {
  const opened: Partial<Record<PartName, Table>> = {};
  return (name) => {
    if (name === undefined) return undefined;
    const known = opened[name];
    const part = payload[name];
    if (known !== undefined || part === undefined) return known;
    const table = open(name, part);
    opened[name] = table;
    return table;
  };
}

/** The name of the part that a table belongs to. */
function partOf({ kind, program, setting }: NcciTable): PartName | undefined {
  if (kind === 'add-on') return ADD_ON_PARTS[program];
  const parts = kind === 'ptp' ? PTP_PARTS : MUE_PARTS;
  return setting === undefined ? undefined : parts[program]?.[setting];
}

/**
 * Opens a part, and checks that its tables belong there: edits of another setting or program would answer wrongly.
 *
 * @throws MedcodesError `unsupported-payload`
 */
function openSlot(name: PartName, given: PayloadPart): Part {
  const part = openPart(SET, name, given);
  for (const { table } of readAbout(part)) {
    const right = partOf(table);
    if (right !== name)
      throw new MedcodesError(
        'unsupported-payload',
        `the part given as '${name}' has ${table.name}; ${right === undefined ? 'it cannot be used' : `give it as '${right}'`}`,
      );
  }
  return part;
}

/** Procedure-to-procedure edits of a payload. */
export function ptpFrom(payload: NcciPayload): PtpData['ptp'] {
  const open = opener(payload, (name, part) => new PtpTable(openSlot(name, part)));
  return (program, setting) => open(PTP_PARTS[program][setting]);
}

/** Medically unlikely edits of a payload. */
export function mueFrom(payload: NcciPayload): MueData['mue'] {
  const open = opener(payload, (name, part) => new MueTable(openSlot(name, part)));
  return (program, setting) => open(MUE_PARTS[program][setting]);
}

/** Add-on codes of a payload. */
export function addOnsFrom(payload: NcciPayload): AddOnData['addOns'] {
  const open = opener(payload, (name, part) => new AddOnTable(openSlot(name, part)));
  return (program) => open(ADD_ON_PARTS[program]);
}
