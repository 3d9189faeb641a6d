import { openPart, type PayloadPart } from '../packed/payload.js';
import { ChangeTable } from './change-table.js';
import { CodeTable } from './code-table.js';
import { DefinitionTable } from './definition-table.js';
import { KeyTable } from './key-table.js';
import { type Labels, LabelTable } from './label-table.js';
import { TitleTable } from './title-table.js';

/**
 * The payload of ICD-10-PCS in its parts. `medcodes/data/icd10pcs` exports the bundled one.
 *
 * Only the codes are needed by every function. A function that needs a missing part throws
 * `missing-part`.
 */
export interface Icd10pcsPayload {
  /** Tables, their rows and the releases that have them: which codes exist, and when. */
  readonly codes: PayloadPart;
  /** The labels of values. */
  readonly labels?: PayloadPart | undefined;
  /** Long and short titles. Need the labels. */
  readonly titles?: PayloadPart | undefined;
  /** The definitions, with the keys of body parts, devices and substances, and the device aggregation. */
  readonly definitions?: PayloadPart | undefined;
  /** The `use` references of the index. */
  readonly keys?: PayloadPart | undefined;
  /** The conversion table. */
  readonly changes?: PayloadPart | undefined;
}

/** The data for questions about codes alone. */
export interface CodeData {
  readonly codes: () => CodeTable;
}

/** The data for questions about allowed values. */
export interface LabelData extends CodeData {
  readonly labels: () => Labels;
}

/** The data for questions about titles. */
export interface TitleData extends LabelData {
  readonly titles: () => TitleTable;
}

/** What `lookup` and all functions that return entries need. */
export interface EntryData extends TitleData {
  readonly definitions: () => DefinitionTable;
}

/** What definitions of values need. */
export interface DefinedData extends LabelData {
  readonly definitions: () => DefinitionTable;
}

/** What the keys need. */
export interface KeyData extends DefinedData {
  readonly keys: () => KeyTable;
}

/** The data for questions about code changes. */
export interface ChangeData extends CodeData {
  readonly changes: () => ChangeTable;
}

/** The decoded tables, each made on first use. A function takes only the tables it needs. */
export interface Icd10pcsData extends EntryData, KeyData, ChangeData {}

/** The name of the set in its payload. */
export const SET = 'icd10pcs';

/** Tables and rows, from their part. */
export const codesFrom = (part: PayloadPart): CodeTable => new CodeTable(openPart(SET, 'codes', part));

/** Labels, from their part. */
export const labelsFrom = (codes: CodeTable, part: PayloadPart | undefined): LabelTable =>
  new LabelTable(codes, openPart(SET, 'labels', part));

/** Titles, from their part. */
export const titlesFrom = (codes: CodeTable, labels: LabelTable, part: PayloadPart | undefined): TitleTable =>
  new TitleTable(codes, labels, openPart(SET, 'titles', part));

/** Definitions, from their part. */
export const definitionsFrom = (codes: CodeTable, part: PayloadPart | undefined): DefinitionTable =>
  new DefinitionTable(codes, openPart(SET, 'definitions', part));

/** References of the index, from their part. */
export const keysFrom = (codes: CodeTable, part: PayloadPart | undefined): KeyTable =>
  new KeyTable(codes, openPart(SET, 'keys', part));

/** Code changes, from their part. */
export const changesFrom = (codes: CodeTable, part: PayloadPart | undefined): ChangeTable =>
  new ChangeTable(codes, openPart(SET, 'changes', part));
