import { openPart, type PayloadPart } from '../packed/payload.js';
import { ChangeTable } from './change-table.js';
import { CodeTable } from './codes.js';
import { PoaTable } from './poa-table.js';
import { TabularTable } from './tabular-table.js';
import { ShortTitleTable, TitleTable } from './titles.js';

/**
 * The payload of ICD-10-CM in its parts. `medcodes/data/icd10cm` exports the bundled one.
 *
 * Only the codes are needed by every function. A function that needs a part that is not there throws
 * `missing-part`.
 */
export interface Icd10cmPayload {
  /** Codes, hierarchy below the categories, validity over all releases. */
  readonly codes: PayloadPart;
  /** Long titles, latest and former. */
  readonly titles?: PayloadPart | undefined;
  /** Short titles, latest and former. Need the long ones. */
  readonly shortTitles?: PayloadPart | undefined;
  /** Chapters and blocks. */
  readonly tabular?: PayloadPart | undefined;
  /** Predecessors and successors. */
  readonly changes?: PayloadPart | undefined;
  /** Present-on-admission exemptions. */
  readonly poa?: PayloadPart | undefined;
}

/** The decoded tables, each made when it is first asked for. A function takes only those it needs. */
export interface Icd10cmData {
  readonly codes: () => CodeTable;
  readonly titles: () => TitleTable;
  readonly shortTitles: () => ShortTitleTable;
  readonly tabular: () => TabularTable;
  readonly changes: () => ChangeTable;
  readonly poa: () => PoaTable;
}

/** What `lookup` and all that give entries need. */
export type EntryData = Pick<Icd10cmData, 'codes' | 'titles' | 'shortTitles'>;

/** Keeps what `make` makes. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const SET = 'icd10cm';

/** A table over the codes, from one part of a payload. */
export const codesFrom = (part: PayloadPart): CodeTable => new CodeTable(openPart(SET, 'codes', part));

/** The long titles, from their part. */
export const titlesFrom = (codes: CodeTable, part: PayloadPart | undefined): TitleTable =>
  new TitleTable(codes, openPart(SET, 'titles', part));

/** The short titles, from their part. */
export const shortTitlesFrom = (titles: TitleTable, part: PayloadPart | undefined): ShortTitleTable =>
  new ShortTitleTable(titles, openPart(SET, 'shortTitles', part));

/** Chapters and blocks, from their part. */
export const tabularFrom = (codes: CodeTable, part: PayloadPart | undefined): TabularTable =>
  new TabularTable(codes, openPart(SET, 'tabular', part));

/** Code changes, from their part. */
export const changesFrom = (codes: CodeTable, part: PayloadPart | undefined): ChangeTable =>
  new ChangeTable(codes, openPart(SET, 'changes', part));

/** Present-on-admission exemptions, from their part. */
export const poaFrom = (codes: CodeTable, part: PayloadPart | undefined): PoaTable =>
  new PoaTable(codes, openPart(SET, 'poa', part));
