import { MedcodesError } from '../base/errors.js';
import { openPart, type Part, type PayloadPart } from '../packed/payload.js';
import { DetailTable } from './detail-table.js';
import { DrugTable } from './drug-table.js';
import { EntryCache } from './entry-cache.js';
import { RecordTable } from './record-table.js';
import { LongTexts, ShortTexts } from './text-table.js';
import type { HcpcsEntry, HcpcsModifier } from './types.js';

/**
 * The payload of HCPCS Level II in its parts. `medcodes/data/hcpcs` exports the bundled one.
 *
 * Only the codes are needed by every function. A function that needs a missing part throws `missing-part`.
 */
export interface HcpcsPayload {
  /** Editions, codes, and their dates. */
  readonly codes: PayloadPart;
  /** Long texts over time. */
  readonly titles?: PayloadPart | undefined;
  /** Short texts over time. Need the long ones. */
  readonly shortTitles?: PayloadPart | undefined;
  /** Indicators with their meanings, processing notes, codes not otherwise classified, corrections. */
  readonly details?: PayloadPart | undefined;
  /** Modifiers: their dates, texts and indicators. */
  readonly modifiers?: PayloadPart | undefined;
  /** The crosswalk of drug products. */
  readonly drugs?: PayloadPart | undefined;
}

/** The data for questions about codes and dates alone. */
export interface RecordData {
  readonly records: () => RecordTable;
}

/** Codes or modifiers with their texts and indicators. Each table is made on first use. */
export interface TextData extends RecordData {
  readonly titles: () => LongTexts;
  readonly shortTitles: () => ShortTexts;
  readonly details: () => DetailTable;
}

/** The data for all functions that return entries. */
export interface EntryData extends TextData {
  readonly entries: () => EntryCache<HcpcsEntry>;
}

/** The data for questions about modifiers: the tables of codes, with modifiers in their rows instead. */
export interface ModifierData extends TextData {
  readonly made: () => EntryCache<HcpcsModifier>;
}

/** The data for questions about cross references. */
export type ReferenceData = Pick<TextData, 'records' | 'details'>;

/** Codes and modifiers, for questions about either. */
export interface Both<Data extends RecordData> {
  readonly codes: Data;
  readonly modifiers: Data;
}

/** The data for questions about drugs. */
export interface DrugData {
  readonly drugs: () => DrugTable;
}

/** All tables. */
export interface HcpcsData extends DrugData {
  readonly codes: EntryData;
  readonly modifiers: ModifierData;
}

/** The name of the set in its payload. */
export const SET = 'hcpcs';

/** Modifiers have the sections of all other parts in one. Other parts have no more than one of these two. */
const hasModifiers = (part: Part): boolean => part.has('editions') && part.has('layout');

/** Opens a part. That of the modifiers has sections of the same names, so it is told by having all of them. */
function open(name: string, given: PayloadPart | undefined): Part {
  const part = openPart(SET, name, given);
  if (hasModifiers(part) === (name === 'modifiers')) return part;
  const what = name === 'modifiers' ? 'has no modifiers' : "has modifiers; give it as 'modifiers'";
  throw new MedcodesError('unsupported-payload', `the part given as '${name}' of the hcpcs payload ${what}`);
}

/** Codes and dates, from their part. */
export const recordsFrom = (part: PayloadPart): RecordTable => new RecordTable(open('codes', part));

/** Long texts, from their part. */
export const titlesFrom = (records: RecordTable, part: PayloadPart | undefined): LongTexts =>
  new LongTexts(records, open('titles', part));

/** Short texts, from their part. */
export const shortTitlesFrom = (titles: LongTexts, part: PayloadPart | undefined): ShortTexts =>
  new ShortTexts(titles, open('shortTitles', part));

/** Indicators, from their part. */
export const detailsFrom = (records: RecordTable, part: PayloadPart | undefined): DetailTable =>
  new DetailTable(records, open('details', part));

/** Modifiers and their dates, from their part. */
export const modifierRecordsFrom = (part: PayloadPart | undefined): RecordTable =>
  new RecordTable(open('modifiers', part));

/** Long texts of modifiers. */
export const modifierTitlesFrom = (records: RecordTable): LongTexts => new LongTexts(records, records.part);

/** Short texts of modifiers. */
export const modifierShortTitlesFrom = (titles: LongTexts): ShortTexts => new ShortTexts(titles, titles.part);

/** Indicators of modifiers. */
export const modifierDetailsFrom = (records: RecordTable): DetailTable =>
  new DetailTable(records, records.part);

/** Drugs, from their part. */
export const drugsFrom = (part: PayloadPart | undefined): DrugTable =>
  new DrugTable(openPart(SET, 'drugs', part));

/**
 * Calls `make` on first use and keeps the result. Not shared with other code sets: their module would add all of their
 * tables.
 */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** All tables of a payload. Decodes nothing yet. */
export function dataOf(payload: HcpcsPayload): HcpcsData {
  const records = once(() => recordsFrom(payload.codes));
  const titles = once(() => titlesFrom(records(), payload.titles));
  const codes: EntryData = {
    records,
    titles,
    shortTitles: once(() => shortTitlesFrom(titles(), payload.shortTitles)),
    details: once(() => detailsFrom(records(), payload.details)),
    entries: once(() => new EntryCache<HcpcsEntry>()),
  };
  return {
    codes,
    modifiers: modifierDataOf(payload, codes),
    drugs: once(() => drugsFrom(payload.drugs)),
  };
}

/** A payload that was packed before modifiers had a part of their own has them in the parts of the codes. */
function modifierDataOf({ modifiers }: HcpcsPayload, codes: EntryData): ModifierData {
  const among = (): boolean => modifiers === undefined && codes.records().modifiers > 0;
  const records = once(() => (among() ? codes.records() : modifierRecordsFrom(modifiers)));
  const titles = once(() => (among() ? codes.titles() : modifierTitlesFrom(records())));
  return {
    records,
    titles,
    shortTitles: once(() => (among() ? codes.shortTitles() : modifierShortTitlesFrom(titles()))),
    details: once(() => (among() ? codes.details() : modifierDetailsFrom(records()))),
    made: once(() => new EntryCache<HcpcsModifier>()),
  };
}
