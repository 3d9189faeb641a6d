import type { NcciProgram, NcciSetting } from '../../ncci/types.js';
import { type Column, text } from '../table.js';

/** The programs and settings, in the order of the tables. */
export const PROGRAMS: readonly NcciProgram[] = ['medicaid', 'medicare'];
/** Likewise. */
export const SETTINGS: readonly NcciSetting[] = ['dme', 'outpatient', 'practitioner'];

/** The columns that say which table of CMS a row is from. */
export const PROGRAM: Column = text('program', 'medicare or medicaid.');
/** Likewise. */
export const SETTING: Column = text('setting', 'practitioner, outpatient or dme.');
