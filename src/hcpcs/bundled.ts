import * as payload from '../data/hcpcs/index.js';
import {
  type Both,
  type DrugData,
  detailsFrom,
  drugsFrom,
  type EntryData,
  type ModifierData,
  modifierDetailsFrom,
  modifierRecordsFrom,
  modifierShortTitlesFrom,
  modifierTitlesFrom,
  type RecordData,
  type ReferenceData,
  recordsFrom,
  shortTitlesFrom,
  type TextData,
  titlesFrom,
} from './data.js';
import type { DetailTable } from './detail-table.js';
import type { DrugTable } from './drug-table.js';
import type { DrugCodeData } from './drugs.js';
import { EntryCache } from './entry-cache.js';
import type { RecordTable } from './record-table.js';
import type { LongTexts, ShortTexts } from './text-table.js';
import type { HcpcsEntry, HcpcsModifier } from './types.js';

// Each table is bound separately, and each group below names only the tables it needs, so a bundler leaves out the
// payload of every part that no imported function uses. These are plain functions, because a call at module load would
// keep everything that it names in every bundle.
let recordTable: RecordTable | undefined;
let longTexts: LongTexts | undefined;
let shortTexts: ShortTexts | undefined;
let detailTable: DetailTable | undefined;
let drugTable: DrugTable | undefined;
let entryCache: EntryCache<HcpcsEntry> | undefined;
let modifierTable: RecordTable | undefined;
let modifierLongTexts: LongTexts | undefined;
let modifierShortTexts: ShortTexts | undefined;
let modifierDetailTable: DetailTable | undefined;
let modifierCache: EntryCache<HcpcsModifier> | undefined;

function records(): RecordTable {
  recordTable ??= recordsFrom(payload.codes);
  return recordTable;
}

function titles(): LongTexts {
  longTexts ??= titlesFrom(records(), payload.titles);
  return longTexts;
}

function shortTitles(): ShortTexts {
  shortTexts ??= shortTitlesFrom(titles(), payload.shortTitles);
  return shortTexts;
}

function details(): DetailTable {
  detailTable ??= detailsFrom(records(), payload.details);
  return detailTable;
}

function drugs(): DrugTable {
  drugTable ??= drugsFrom(payload.drugs);
  return drugTable;
}

function entries(): EntryCache<HcpcsEntry> {
  entryCache ??= new EntryCache();
  return entryCache;
}

function modifierRecords(): RecordTable {
  modifierTable ??= modifierRecordsFrom(payload.modifiers);
  return modifierTable;
}

function modifierTitles(): LongTexts {
  modifierLongTexts ??= modifierTitlesFrom(modifierRecords());
  return modifierLongTexts;
}

function modifierShortTitles(): ShortTexts {
  modifierShortTexts ??= modifierShortTitlesFrom(modifierTitles());
  return modifierShortTexts;
}

function modifierDetails(): DetailTable {
  modifierDetailTable ??= modifierDetailsFrom(modifierRecords());
  return modifierDetailTable;
}

function modifierEntries(): EntryCache<HcpcsModifier> {
  modifierCache ??= new EntryCache();
  return modifierCache;
}

/** Codes and their dates. */
export const forRecords: RecordData = { records };
/** Codes with their texts and indicators. */
export const forEntries: EntryData = { records, titles, shortTitles, details, entries };
/** Modifiers and their dates. */
export const forModifierRecords: RecordData = { records: modifierRecords };
/** Modifiers with their texts and indicators. */
export const forModifiers: ModifierData = {
  records: modifierRecords,
  titles: modifierTitles,
  shortTitles: modifierShortTitles,
  details: modifierDetails,
  made: modifierEntries,
};
/** Codes and modifiers with their dates. */
export const forAllRecords: Both<RecordData> = { codes: forRecords, modifiers: forModifierRecords };
/** Codes and modifiers with their texts and indicators. */
export const forAll: Both<TextData> = { codes: forEntries, modifiers: forModifiers };
/** Codes with their texts and indicators, and which modifiers there are. */
export const forValidation: Both<RecordData> & { readonly codes: EntryData } = {
  codes: forEntries,
  modifiers: forModifierRecords,
};
/** Codes with their cross references, and which modifiers there are: for validity without texts. */
export const forCodeCheck: Both<RecordData> & { readonly codes: ReferenceData } = {
  codes: { records, details },
  modifiers: forModifierRecords,
};
/** Modifiers with their texts and indicators, and which codes there are. */
export const forModifierValidation: Both<RecordData> & { readonly modifiers: ModifierData } = {
  codes: forRecords,
  modifiers: forModifiers,
};
/** Codes and modifiers with their cross references. */
export const forReferences: Both<ReferenceData> = {
  codes: { records, details },
  modifiers: { records: modifierRecords, details: modifierDetails },
};
/** Drug products. */
export const forDrugs: DrugData = { drugs };
/** Drug products with the texts of their codes. */
export const forDrugCodes: DrugCodeData = { drugs, records, titles };
