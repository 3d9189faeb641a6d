import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import type { Icd10cmTables } from './model.js';
import { packChanges } from './pack/changes.js';
import { packCodes } from './pack/codes.js';
import { packPoa } from './pack/poa.js';
import { packTabular } from './pack/tabular.js';
import { packTitles } from './pack/titles.js';
import { buildTree } from './pack/tree.js';
import { loadIcd10cmTables } from './tables.js';

/** Packs the tables into the modules of `src/data/icd10cm`, one for each part of the payload. */
export async function emitIcd10cm(
  tables: Icd10cmTables,
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  progress('join the releases into one tree');
  const tree = buildTree(tables.releases);
  progress('pack titles');
  const { chunks, titles, shortTitles } = packTitles(tree);
  const parts = {
    codes: packCodes(tree, tables.releases, chunks),
    titles,
    'short-titles': shortTitles,
    tabular: packTabular(tables, tree),
    changes: packChanges(tables, tree),
    poa: packPoa(tables, tree),
  };
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
