import type { MceMaster } from '../../src/mce/write/model.js';
import { packMaster } from '../../src/mce/write/pack.js';
import type { RawSection } from '../../src/packed/write/container.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload } from '../packed/emit.js';
import { loadMceMasters } from './tables.js';

/** Packs verified attribute tables into the modules of `src/data/mce`. */
export function emitMce(
  masters: readonly MceMaster[],
  progress: (message: string) => void = () => {},
): Promise<Emitted> {
  const partOf = (system: MceMaster['system']): RawSection[] =>
    packMaster(masters.find((master) => master.system === system)!);
  const parts = { diagnoses: partOf('icd10cm'), procedures: partOf('icd10pcs') };
  return emitPayload({ set: 'mce', label: 'the Medicare Code Editor', parts }, progress);
}

/** Reads, verifies and packs the attribute tables of the Medicare Code Editor. */
export function buildMce(options: LoadOptions): Promise<Emitted> {
  const masters = loadMceMasters(options);
  options.progress?.(`${masters.length} attribute tables verified`);
  return emitMce(masters, options.progress);
}
