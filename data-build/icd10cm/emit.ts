import type { Icd10cmTables } from '../../src/icd10cm/write/model.js';
import { packIcd10cm } from '../../src/icd10cm/write/pack.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { loadIcd10cmTables } from './tables.js';

/** Packs the tables into the modules of `src/data/icd10cm`, one for each part of the payload. */
export async function emitIcd10cm(
  tables: Icd10cmTables,
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  const { codes, titles, shortTitles, ...rest } = packIcd10cm(tables, progress);
  // The parts are named after their modules here.
  const parts = { codes, titles, 'short-titles': shortTitles, ...rest };
  return emitPayload({ set: 'icd10cm', label: 'ICD-10-CM', parts }, progress);
}

/** Reads, verifies and packs ICD-10-CM. */
export async function buildIcd10cm(options: LoadOptions): Promise<Emitted> {
  const tables = await loadIcd10cmTables(options);
  options.progress?.(
    `${tables.releases.length} releases verified, newest ${tables.releases.at(-1)!.effective}`,
  );
  return emitIcd10cm(tables, options.progress);
}
