import * as payload from '../data/ncci/index.js';
import {
  type AddOnData,
  addOnsFrom,
  type MueData,
  mueFrom,
  type NcciData,
  type PtpData,
  ptpFrom,
} from './data.js';

// Plain functions that name only their own parts, and nothing called when the module is loaded: a bundler then leaves out
// the payload of every kind of table that no imported function uses.
let ptpTables: PtpData['ptp'] | undefined;
let mueTables: MueData['mue'] | undefined;
let addOnTables: AddOnData['addOns'] | undefined;

const ptp: PtpData['ptp'] = (program, setting) => {
  ptpTables ??= ptpFrom({ ptpPractitioner: payload.ptpPractitioner, ptpOutpatient: payload.ptpOutpatient });
  return ptpTables(program, setting);
};

const mue: MueData['mue'] = (program, setting) => {
  // Each by its name: taken apart, the namespace would stay whole in a bundle.
  mueTables ??= mueFrom({
    muePractitioner: payload.muePractitioner,
    mueOutpatient: payload.mueOutpatient,
    mueDme: payload.mueDme,
  });
  return mueTables(program, setting);
};

const addOns: AddOnData['addOns'] = (program) => {
  addOnTables ??= addOnsFrom({ addOns: payload.addOns });
  return addOnTables(program);
};

/** Procedure-to-procedure edits. */
export const forPairs: PtpData = { ptp };
/** Medically unlikely edits. */
export const forUnits: MueData = { mue };
/** Add-on codes. */
export const forAddOns: AddOnData = { addOns };
/** All tables. */
export const forAll: NcciData = { ptp, mue, addOns };
