import { RULES_SET } from '../../../src/icd10cm/rules/data.js';
import type { LoadOptions } from '../../options.js';
import { type Emitted, emitPayload } from '../../packed/emit.js';
import { type CompiledRules, compileRules, RELATION_KINDS } from './compile.js';
import { type BuiltCodes, loadBuiltCodes, loadTabularNotes } from './load.js';
import { packManifestations } from './pack-manifestations.js';
import { selectNotes } from './pack-notes.js';
import { packRelation } from './pack-relation.js';
import { packSeventh } from './pack-seventh.js';
import { packTexts } from './pack-texts.js';

/** Reads, compiles and packs the rules of the Tabular Lists. */
export async function buildIcd10cmRules(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const rules = compileRules(built.codes, loadTabularNotes(options));
  return emitRules(built, rules, options.progress);
}

/** Packs compiled rules into the modules of `src/data/icd10cm-rules`. */
export function emitRules(
  built: BuiltCodes,
  rules: CompiledRules,
  progress?: (message: string) => void,
): Promise<Emitted> {
  const relation = selectNotes(rules.nodes, ({ kind }) => RELATION_KINDS.has(kind));
  const others = selectNotes(rules.nodes, ({ kind }) => !RELATION_KINDS.has(kind));
  const parts = {
    relation: [...packRelation(rules, relation), packManifestations(built)],
    notes: packTexts(rules.codes, relation, others),
    seventh: packSeventh(rules.nodes),
  };
  return emitPayload({ set: RULES_SET, label: 'the rules of ICD-10-CM', parts }, progress);
}
