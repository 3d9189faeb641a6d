import type { ChangeTable } from '../codetree/change-table.js';
import type { CodeTable } from '../codetree/codes.js';
import type { ChangeData, CodeData } from '../codetree/data.js';
import { changesFrom, codesFrom, shortTitlesFrom, titlesFrom } from '../codetree/data.js';
import type { ShortTitleTable, TitleTable } from '../codetree/titles.js';
import * as payload from '../data/icd10cm/index.js';
import { type Icd10cmData, type Icd10cmEntryData, poaFrom, SET, tabularFrom } from './data.js';
import { NOTATION } from './notation.js';
import type { PoaTable } from './poa-table.js';
import type { TabularTable } from './tabular-table.js';

// Each table is bound separately, and each group below names only the tables it needs, so a bundler leaves out the
// payload of every part that no imported function uses. These are plain functions, because a call at module load would
// keep everything that it names in every bundle.
let codeTable: CodeTable | undefined;
let titleTable: TitleTable | undefined;
let shortTitleTable: ShortTitleTable | undefined;
let tabularTable: TabularTable | undefined;
let changeTable: ChangeTable | undefined;
let poaTable: PoaTable | undefined;

function codes(): CodeTable {
  codeTable ??= codesFrom(SET, NOTATION, payload.codes);
  return codeTable;
}

function titles(): TitleTable {
  titleTable ??= titlesFrom(SET, codes(), payload.titles);
  return titleTable;
}

function shortTitles(): ShortTitleTable {
  shortTitleTable ??= shortTitlesFrom(SET, titles(), payload.shortTitles);
  return shortTitleTable;
}

function tabular(): TabularTable {
  tabularTable ??= tabularFrom(codes(), payload.tabular);
  return tabularTable;
}

function changes(): ChangeTable {
  changeTable ??= changesFrom(SET, codes(), payload.changes);
  return changeTable;
}

function poa(): PoaTable {
  poaTable ??= poaFrom(codes(), payload.poa);
  return poaTable;
}

/** Codes and validity. */
export const forCodes: CodeData = { codes };
/** Codes with their titles. */
export const forEntries: Icd10cmEntryData = { codes, titles, shortTitles };
/** Codes with their long titles and changes. */
export const forTitledChanges: Pick<Icd10cmData, 'codes' | 'titles' | 'changes'> = {
  codes,
  titles,
  changes,
};
/** Codes with their long titles. */
export const forTitles: Pick<Icd10cmEntryData, 'codes' | 'titles'> = { codes, titles };
/** Codes with their titles, chapters and blocks. */
export const forTree: Icd10cmEntryData & Pick<Icd10cmData, 'tabular'> = {
  codes,
  titles,
  shortTitles,
  tabular,
};
/** Codes and their changes. */
export const forChanges: ChangeData = { codes, changes };
/** Codes with their titles and changes. */
export const forValidation: Icd10cmEntryData & Pick<Icd10cmData, 'changes'> = {
  codes,
  titles,
  shortTitles,
  changes,
};
/** Codes and present-on-admission exemptions. */
export const forPoa: Pick<Icd10cmData, 'codes' | 'poa'> = { codes, poa };
