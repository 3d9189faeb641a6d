import { textSection } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload, type RawPayload } from '../packed/emit.js';
import { learn } from './compose/learn.js';
import { titleRecords } from './compose/records.js';
import { Speller } from './compose/spelling.js';
import type { PcsTables } from './model.js';
import { packChanges } from './pack/changes.js';
import { packCodes } from './pack/codes.js';
import { composedLines } from './pack/composed.js';
import { type Chunk, cutIntoChunks, groupByTable } from './pack/cut.js';
import { packDefinitions, packKeys } from './pack/definitions.js';
import { headerLines } from './pack/headers.js';
import { packLabels } from './pack/labels.js';
import { packTitles } from './pack/titles.js';
import { erasOf } from './rows/eras.js';
import { timedTables } from './rows/rows.js';
import { loadPcsTables } from './tables.js';

/** The tables with their rows over time and the spelling of their titles, in chunks. */
export function spelledChunks(tables: PcsTables, progress: (message: string) => void = () => {}): Chunk[] {
  progress('join the rows of all releases');
  const eras = erasOf(tables.releases, timedTables(tables.releases));
  progress('learn how titles are made of labels');
  const records = titleRecords(eras);
  const speller = new Speller(learn(records.values()), records, operationNames(tables.releases));
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

/** Left out if no title is composed. */
function composedSection(releases: PcsTables['releases']): RawSection[] {
  const lines = composedLines(releases);
  return lines.length === 0 ? [] : [{ name: 'composed', bytes: textSection(lines) }];
}

/** The parts of the payload, not yet deflated. */
export function rawPayload(tables: PcsTables, chunks: readonly Chunk[]): RawPayload {
  const { releases } = tables;
  const labels = packLabels(releases, chunks);
  return {
    set: 'icd10pcs',
    label: 'ICD-10-PCS',
    parts: {
      codes: packCodes(releases, chunks),
      labels: labels.sections,
      titles: [
        ...packTitles(chunks, labels.numbers, headerLines(releases, labels.heads)),
        ...composedSection(releases),
      ],
      definitions: packDefinitions(tables.definitions),
      keys: packKeys(tables.indexes),
      changes: packChanges(tables),
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
