import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { loadNcci } from './load.js';

/** Reads, verifies and packs the bundled tables of NCCI. */
export async function buildNcci(options: LoadOptions): Promise<Emitted> {
  const parts = await loadNcci(options);
  return emitPayload({ set: 'ncci', label: 'NCCI', parts }, options.progress);
}
