import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload, type RawPayload } from '../packed/emit.js';
import { type Icd9Files, loadIcd9 } from './load.js';
import { packCodes, packMappings, packTitles } from './pack.js';

/** The parts of the payload, before they are deflated. */
export const rawPayload = ({
  diagnoses,
  procedures,
}: Record<'diagnoses' | 'procedures', Icd9Files>): RawPayload => ({
  set: 'icd9',
  label: 'ICD-9-CM',
  parts: {
    codes: packCodes(diagnoses),
    titles: packTitles(diagnoses),
    mappings: packMappings(diagnoses),
    'procedure-codes': packCodes(procedures),
    'procedure-titles': packTitles(procedures),
    'procedure-mappings': packMappings(procedures),
  },
});

/** Reads, verifies and packs ICD-9-CM and the general equivalence mappings. */
export async function buildIcd9(options: LoadOptions): Promise<Emitted> {
  const files = loadIcd9(options);
  options.progress?.(
    `${files.diagnoses.titles.length} diagnoses and ${files.procedures.titles.length} procedures verified`,
  );
  return emitPayload(rawPayload(files), options.progress);
}
