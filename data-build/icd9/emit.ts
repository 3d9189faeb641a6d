import type { Icd9Kind } from '../../src/icd9/kind.js';
import { DIAGNOSES, PROCEDURES } from '../../src/icd9/syntax.js';
import type { RawSection } from '../../src/packed/write/container.js';
import type { LoadOptions } from '../options.js';
import { type Emitted, emitPayload, type RawPayload } from '../packed/emit.js';
import { type Icd9Files, loadIcd9 } from './load.js';
import { packCodes, packMappings, packTitles } from './pack.js';

/** A part says whose it is with an empty section, so that one in a wrong slot is refused. */
const of = (kind: Icd9Kind, sections: readonly RawSection[]): RawSection[] => [
  { name: kind.mark, bytes: new Uint8Array() },
  ...sections,
];

/** The parts of the payload, before they are deflated. */
export const rawPayload = ({
  diagnoses,
  procedures,
}: Record<'diagnoses' | 'procedures', Icd9Files>): RawPayload => ({
  set: 'icd9',
  label: 'ICD-9-CM',
  parts: {
    codes: of(DIAGNOSES, packCodes(diagnoses)),
    titles: of(DIAGNOSES, packTitles(diagnoses)),
    mappings: of(DIAGNOSES, packMappings(diagnoses)),
    'procedure-codes': of(PROCEDURES, packCodes(procedures)),
    'procedure-titles': of(PROCEDURES, packTitles(procedures)),
    'procedure-mappings': of(PROCEDURES, packMappings(procedures)),
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
