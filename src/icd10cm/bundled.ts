import * as payload from '../data/icd10cm/index.js';
import type { EntryData, Icd10cmData } from './data.js';
import { changesFrom, codesFrom, once, poaFrom, shortTitlesFrom, tabularFrom, titlesFrom } from './data.js';

// Each table is bound by itself, and each group below names only the tables it needs: a bundler then leaves out the
// payload of every part that no imported function uses.
const codes = /* @__PURE__ */ once(() => codesFrom(payload.codes));
const titles = /* @__PURE__ */ once(() => titlesFrom(codes(), payload.titles));
const shortTitles = /* @__PURE__ */ once(() => shortTitlesFrom(titles(), payload.shortTitles));
const tabular = /* @__PURE__ */ once(() => tabularFrom(codes(), payload.tabular));
const changes = /* @__PURE__ */ once(() => changesFrom(codes(), payload.changes));
const poa = /* @__PURE__ */ once(() => poaFrom(codes(), payload.poa));

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
