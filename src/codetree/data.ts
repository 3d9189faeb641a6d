import type { CodeEntry } from '../codeset/types.js';
import { openPart, type PayloadPart } from '../packed/payload.js';
import { ChangeTable } from './change-table.js';
import { CodeTable } from './codes.js';
import type { Notation } from './notation.js';
import { ShortTitleTable, TitleTable } from './titles.js';

/** The data for questions about codes alone. */
export interface CodeData {
  readonly codes: () => CodeTable;
}

declare const entryType: unique symbol;

/** What `lookup` and all functions that return entries need. Each table is made on first use. */
export interface EntryData<Entry extends CodeEntry> extends CodeData {
  readonly titles: () => TitleTable;
  readonly shortTitles: () => ShortTitleTable;
  /** Never set: it only connects the tables to the type of the set's entries. */
  readonly [entryType]?: Entry;
}

/** The data for questions about code changes. */
export interface ChangeData extends CodeData {
  readonly changes: () => ChangeTable;
}

/** The codes of a set, from their part. */
export const codesFrom = (set: string, notation: Notation, part: PayloadPart): CodeTable =>
  new CodeTable(openPart(set, 'codes', part), notation);

/** The long titles, from their part. */
export const titlesFrom = (set: string, codes: CodeTable, part: PayloadPart | undefined): TitleTable =>
  new TitleTable(codes, openPart(set, 'titles', part));

/** The short titles, from their part. */
export const shortTitlesFrom = (
  set: string,
  titles: TitleTable,
  part: PayloadPart | undefined,
): ShortTitleTable => new ShortTitleTable(titles, openPart(set, 'shortTitles', part));

/** Code changes, from their part. */
export const changesFrom = (set: string, codes: CodeTable, part: PayloadPart | undefined): ChangeTable =>
  new ChangeTable(codes, openPart(set, 'changes', part));
