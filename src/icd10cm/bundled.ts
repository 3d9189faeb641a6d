import * as payload from '../data/icd10cm/index.js';
import type { ChangeTable } from './change-table.js';
import type { CodeTable } from './codes.js';
import type { EntryData, Icd10cmData } from './data.js';
import { changesFrom, codesFrom, poaFrom, shortTitlesFrom, tabularFrom, titlesFrom } from './data.js';
import type { PoaTable } from './poa-table.js';
import type { TabularTable } from './tabular-table.js';
import type { ShortTitleTable, TitleTable } from './titles.js';

// Each table is bound by itself, and each group below names only the tables it needs: a bundler then leaves out the
// payload of every part that no imported function uses. Plain functions, for a call made when the module is loaded would
// keep what it names in every bundle.
let codeTable: CodeTable | undefined;
let titleTable: TitleTable | undefined;
let shortTitleTable: ShortTitleTable | undefined;
let tabularTable: TabularTable | undefined;
let changeTable: ChangeTable | undefined;
let poaTable: PoaTable | undefined;

function codes(): CodeTable {
  codeTable ??= codesFrom(payload.codes);
  return codeTable;
}

function titles(): TitleTable {
  titleTable ??= titlesFrom(codes(), payload.titles);
  return titleTable;
}

function shortTitles(): ShortTitleTable {
  shortTitleTable ??= shortTitlesFrom(titles(), payload.shortTitles);
  return shortTitleTable;
}

function tabular(): TabularTable {
  tabularTable ??= tabularFrom(codes(), payload.tabular);
  return tabularTable;
}

function changes(): ChangeTable {
  changeTable ??= changesFrom(codes(), payload.changes);
  return changeTable;
}

function poa(): PoaTable {
  poaTable ??= poaFrom(codes(), payload.poa);
  return poaTable;
}

/** Codes and validity. */
export const forCodes: Pick<Icd10cmData, 'codes'> = { codes };
/** Codes with their titles. */
export const forEntries: EntryData = { codes, titles, shortTitles };
/** Codes with their titles, chapters and blocks. */
export const forTree: EntryData & Pick<Icd10cmData, 'tabular'> = { codes, titles, shortTitles, tabular };
/** Codes and their changes. */
export const forChanges: Pick<Icd10cmData, 'codes' | 'changes'> = { codes, changes };
/** Codes with their titles and changes. */
export const forValidation: EntryData & Pick<Icd10cmData, 'changes'> = {
  codes,
  titles,
  shortTitles,
  changes,
};
/** Codes and present-on-admission exemptions. */
export const forPoa: Pick<Icd10cmData, 'codes' | 'poa'> = { codes, poa };
