import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import type { HcpcsTables } from './model.js';
import { packCodes } from './pack/codes.js';
import { packDetails } from './pack/details.js';
import { packDrugs } from './pack/drugs.js';
import { rowsOf } from './pack/rows.js';
import { packTexts } from './pack/texts.js';
import { loadHcpcsTables } from './tables.js';

/** Packs the tables into the modules of `src/data/hcpcs`, one for each part of the payload. */
export async function emitHcpcs(
  tables: HcpcsTables,
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  const rows = rowsOf(tables);
  progress('pack texts');
  const { titles, shortTitles } = packTexts(rows);
  const parts = {
    codes: packCodes(tables, rows),
    titles,
    'short-titles': shortTitles,
    details: packDetails(tables, rows),
    drugs: packDrugs(tables),
  };
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
