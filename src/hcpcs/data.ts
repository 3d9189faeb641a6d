import { openPart, type PayloadPart } from '../packed/payload.js';
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
  /** Editions, codes and modifiers, and their dates. */
  readonly codes: PayloadPart;
  /** Long texts over time. */
  readonly titles?: PayloadPart | undefined;
  /** Short texts over time. Need the long ones. */
  readonly shortTitles?: PayloadPart | undefined;
  /** Indicators with their meanings, processing notes, codes not otherwise classified, corrections. */
  readonly details?: PayloadPart | undefined;
  /** The crosswalk of drug products. */
  readonly drugs?: PayloadPart | undefined;
}

/** The data for questions about codes and dates alone. */
export interface RecordData {
  readonly records: () => RecordTable;
}

/** The data for all functions that return entries. Each table is made on first use. */
export interface EntryData extends RecordData {
  readonly titles: () => LongTexts;
  readonly shortTitles: () => ShortTexts;
  readonly details: () => DetailTable;
  readonly entries: () => EntryCache<HcpcsEntry>;
  readonly modifiers: () => EntryCache<HcpcsModifier>;
}

/** The data for questions about drugs. */
export interface DrugData {
  readonly drugs: () => DrugTable;
}

/** All tables. */
export type HcpcsData = EntryData & DrugData;

/** The name of the set in its payload. */
export const SET = 'hcpcs';

/** Codes and dates, from their part. */
export const recordsFrom = (part: PayloadPart): RecordTable => new RecordTable(openPart(SET, 'codes', part));

/** Long texts, from their part. */
export const titlesFrom = (records: RecordTable, part: PayloadPart | undefined): LongTexts =>
  new LongTexts(records, openPart(SET, 'titles', part));

/** Short texts, from their part. */
export const shortTitlesFrom = (titles: LongTexts, part: PayloadPart | undefined): ShortTexts =>
  new ShortTexts(titles, openPart(SET, 'shortTitles', part));

/** Indicators, from their part. */
export const detailsFrom = (records: RecordTable, part: PayloadPart | undefined): DetailTable =>
  new DetailTable(records, openPart(SET, 'details', part));

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
  return {
    records,
    titles,
    shortTitles: once(() => shortTitlesFrom(titles(), payload.shortTitles)),
    details: once(() => detailsFrom(records(), payload.details)),
    entries: once(() => new EntryCache<HcpcsEntry>()),
    modifiers: once(() => new EntryCache<HcpcsModifier>()),
    drugs: once(() => drugsFrom(payload.drugs)),
  };
}
