import type { PackedRelease, PcsRelease } from '../../src/icd10pcs/write/model.js';
import { packChanges } from '../../src/icd10pcs/write/pack/changes.js';
import { type Chunk, cutIntoChunks, groupByTable } from '../../src/icd10pcs/write/pack/cut.js';
import { packDefinitions, packKeys } from '../../src/icd10pcs/write/pack/definitions.js';
import { headsOf } from '../../src/icd10pcs/write/pack/labels.js';
import { packPcsCodes } from '../../src/icd10pcs/write/pack.js';
import { erasOf } from '../../src/icd10pcs/write/rows/eras.js';
import { timedTables } from '../../src/icd10pcs/write/rows/rows.js';
import { failIn } from '../errors.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload, type RawPayload } from '../packed/emit.js';
import { learn } from './compose/learn.js';
import { titleRecords } from './compose/records.js';
import { Speller } from './compose/spelling.js';
import type { PcsTables } from './model.js';
import { loadPcsTables } from './tables.js';

/** The tables with their rows over time and the spelling of their titles, in chunks. */
export function spelledChunks(tables: PcsTables, progress: (message: string) => void = () => {}): Chunk[] {
  progress('join the rows of all releases');
  const eras = erasOf(tables.releases, timedTables(tables.releases));
  progress('learn how titles are made of labels');
  const records = titleRecords(eras);
  const operations = operationNames(tables.releases);
  const speller = new Speller(learn(records.values()), records, operations, failIn('ICD-10-PCS'));
  progress('spell the titles');
  return cutIntoChunks(groupByTable(eras.map((era) => ({ era, spelling: speller.spell(era) }))));
}

/** The name of the root operation of each table, by its newest tables file. */
function operationNames(releases: PcsTables['releases']): Map<string, string> {
  const names = new Map<string, string>();
  for (const { tables } of releases)
    for (const [code, { head }] of tables ?? []) names.set(code, head[2]!.values[0]!.label);
  return names;
}

const packedRelease = (release: PcsRelease): PackedRelease => ({
  ...release,
  ordered: [...release.codes.values()].some((titles) => titles !== undefined),
  printed: release.tables !== undefined,
});

/** The parts of the payload, not yet deflated. */
export function rawPayload(tables: PcsTables, chunks: readonly Chunk[]): RawPayload {
  const releases = tables.releases.map(packedRelease);
  return {
    set: 'icd10pcs',
    label: 'ICD-10-PCS',
    parts: {
      ...packPcsCodes(releases, headsOf(tables.releases), chunks),
      definitions: packDefinitions(tables.definitions),
      keys: packKeys(tables.indexes),
      changes: packChanges(releases, tables.changes),
    },
  };
}

/** Reads, verifies and packs ICD-10-PCS. */
export async function buildIcd10pcs(options: LoadOptions): Promise<Emitted> {
  const tables = await loadPcsTables(options);
  const { progress } = options;
  progress?.(`${tables.releases.length} releases verified, newest ${tables.releases.at(-1)!.effective}`);
  return emitPayload(rawPayload(tables, spelledChunks(tables, progress)), progress);
}
