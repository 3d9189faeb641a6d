import { payload as changesPart } from '../data/icd10cm/changes.js';
import { payload as codesPart } from '../data/icd10cm/codes.js';
import { payload as poaPart } from '../data/icd10cm/poa.js';
import { payload as shortTitlesPart } from '../data/icd10cm/short-titles.js';
import { payload as tabularPart } from '../data/icd10cm/tabular.js';
import { payload as titlesPart } from '../data/icd10cm/titles.js';
import type { EntryData, Icd10cmData } from './data.js';
import { changesFrom, codesFrom, once, poaFrom, shortTitlesFrom, tabularFrom, titlesFrom } from './data.js';

// Each table is bound by itself, and each group below names only the tables it needs: a bundler then leaves out the
// payload of every part that no imported function uses.
const codes = /* @__PURE__ */ once(() => codesFrom(codesPart));
const titles = /* @__PURE__ */ once(() => titlesFrom(codes(), titlesPart));
const shortTitles = /* @__PURE__ */ once(() => shortTitlesFrom(titles(), shortTitlesPart));
const tabular = /* @__PURE__ */ once(() => tabularFrom(codes(), tabularPart));
const changes = /* @__PURE__ */ once(() => changesFrom(codes(), changesPart));
const poa = /* @__PURE__ */ once(() => poaFrom(codes(), poaPart));

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
