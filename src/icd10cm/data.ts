import type { CodeTable } from '../codetree/codes.js';
import type { ChangeData, EntryData } from '../codetree/data.js';
import { openPart, type PayloadPart } from '../packed/payload.js';
import { PoaTable } from './poa-table.js';
import { TabularTable } from './tabular-table.js';
import type { Icd10cmEntry } from './types.js';

/**
 * The payload of ICD-10-CM in its parts. `medcodes/data/icd10cm` exports the bundled one.
 *
 * Only the codes are needed by every function. A function that needs a missing part throws
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

/** The decoded tables, each made on first use. A function takes only the tables it needs. */
export interface Icd10cmData extends EntryData<Icd10cmEntry>, ChangeData {
  readonly tabular: () => TabularTable;
  readonly poa: () => PoaTable;
}

/** What `lookup` and all functions that return entries need. */
export type Icd10cmEntryData = EntryData<Icd10cmEntry>;

/** The name of the set in its payload. */
export const SET = 'icd10cm';

/** Chapters and blocks, from their part. */
export const tabularFrom = (codes: CodeTable, part: PayloadPart | undefined): TabularTable =>
  new TabularTable(codes, openPart(SET, 'tabular', part));

/** Present-on-admission exemptions, from their part. */
export const poaFrom = (codes: CodeTable, part: PayloadPart | undefined): PoaTable =>
  new PoaTable(codes, openPart(SET, 'poa', part));
