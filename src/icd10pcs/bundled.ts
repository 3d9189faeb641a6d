import * as payload from '../data/icd10pcs/index.js';
import { forChanges, forCodes } from './bundled-codes.js';
import type { ChangeTable } from './change-table.js';
import type { CodeTable } from './code-table.js';
import {
  type ChangeData,
  type DefinedData,
  definitionsFrom,
  type EntryData,
  type KeyData,
  keysFrom,
  type LabelData,
  labelsFrom,
  type TitleData,
  titlesFrom,
} from './data.js';
import type { DefinitionTable } from './definition-table.js';
import type { KeyTable } from './key-table.js';
import type { LabelTable } from './label-table.js';
import type { TitleTable } from './title-table.js';

// Each table is bound separately, and each group below names only the tables it needs, so a bundler leaves out the
// payload of every part that no imported function uses. These are plain functions, because a call at module load would
// keep everything that it names in every bundle.
let labelTable: LabelTable | undefined;
let titleTable: TitleTable | undefined;
let definitionTable: DefinitionTable | undefined;
let keyTable: KeyTable | undefined;

const codes = (): CodeTable => forCodes.codes();
const changes = (): ChangeTable => forChanges.changes();

function labels(): LabelTable {
  labelTable ??= labelsFrom(codes(), payload.labels);
  return labelTable;
}

function titles(): TitleTable {
  titleTable ??= titlesFrom(codes(), labels(), payload.titles);
  return titleTable;
}

function definitions(): DefinitionTable {
  definitionTable ??= definitionsFrom(codes(), payload.definitions);
  return definitionTable;
}

function keys(): KeyTable {
  keyTable ??= keysFrom(codes(), payload.keys);
  return keyTable;
}

/** Codes and the labels of their values. */
export const forValues: LabelData = { codes, labels };
/** Codes with their titles. */
export const forTitles: TitleData = { codes, labels, titles };
/** Codes with their titles and definitions. */
export const forEntries: EntryData = { codes, labels, titles, definitions };
/** Definitions of values. */
export const forDefinitions: DefinedData = { codes, labels, definitions };
/** The keys. */
export const forKeys: KeyData = { codes, labels, definitions, keys };
/** Codes, the labels of their values, and changes: for validity without titles. */
export const forCodeCheck: LabelData & ChangeData = { codes, labels, changes };
/** Entries and changes. */
export const forValidation: EntryData & ChangeData = { codes, labels, titles, definitions, changes };
