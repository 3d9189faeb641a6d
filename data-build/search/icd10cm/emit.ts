import { loadBuiltCodes } from '../../icd10cm/rules/load.js';
import type { LoadOptions } from '../../options.js';
import { type Emitted, emitPayload } from '../../packed/emit.js';
import { compileEntries, withoutEmpty } from './compile.js';
import { loadInclusions } from './inclusions.js';
import { packSearch } from './pack.js';
import { withoutNeedless } from './needless.js';

/** Packs what search in ICD-10-CM looks at beside the titles. */
export async function buildIcd10cmSearch(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const all = compileEntries(built.codes, loadInclusions(built.codes, options));
  const kept = withoutNeedless({ ...all, entries: withoutEmpty(all.entries) }, built);
  options.progress?.(
    `${kept.entries.length} of ${all.entries.length} entries, ${kept.inclusions.length} of ${all.inclusions.length} inclusion terms`,
  );
  return emitPayload(
    { set: 'icd10cm-search', label: 'search in ICD-10-CM', parts: { paths: packSearch(kept) } },
    options.progress,
  );
}
