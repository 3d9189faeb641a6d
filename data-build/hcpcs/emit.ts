import { packDrugs } from '../../src/hcpcs/write/drugs.js';
import type { HcpcsTables } from '../../src/hcpcs/write/model.js';
import { packHcpcs } from '../../src/hcpcs/write/pack.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { loadHcpcsTables } from './tables.js';

/** Packs the tables into the modules of `src/data/hcpcs`, one for each part of the payload. */
export async function emitHcpcs(
  tables: HcpcsTables,
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  progress('pack texts');
  const { codes, titles, shortTitles, details, modifiers, drugs } = packHcpcs(tables, packDrugs(tables));
  const parts = { codes, titles, 'short-titles': shortTitles, details, modifiers, drugs };
  return emitPayload({ set: 'hcpcs', label: 'HCPCS Level II', parts }, progress);
}

/** Reads, verifies and packs HCPCS Level II. */
export async function buildHcpcs(options: LoadOptions): Promise<Emitted> {
  const tables = await loadHcpcsTables(options);
  options.progress?.(
    `${tables.editions.length} editions verified, newest ${tables.editions.at(-1)!.effective}`,
  );
  return emitHcpcs(tables, options.progress);
}
