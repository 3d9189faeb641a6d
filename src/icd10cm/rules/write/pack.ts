import type { RawSection } from '../../../packed/write/container.js';
import type { BuiltCodes } from './codes.js';
import { RELATION_KINDS, type ResolvedRules } from './compile.js';
import { packManifestations } from './pack-manifestations.js';
import { packMatters } from './pack-matters.js';
import { selectNotes } from './pack-notes.js';
import { packRelation } from './pack-relation.js';
import { packSeventh } from './pack-seventh.js';
import { packTexts } from './pack-texts.js';

/** The sections of each part of the rules, not yet deflated; by the names that the payload has them under. */
export type Icd10cmRulesRawParts = Readonly<Record<'relation' | 'notes' | 'seventh', RawSection[]>>;

/** Packs rules into the sections of each part. The same rules always give the same bytes. */
export function packRules(built: BuiltCodes, rules: ResolvedRules): Icd10cmRulesRawParts {
  const relation = selectNotes(rules.nodes, ({ kind }) => RELATION_KINDS.has(kind));
  const others = selectNotes(rules.nodes, ({ kind }) => !RELATION_KINDS.has(kind));
  return {
    relation: [
      ...packRelation(rules, relation),
      packManifestations(built),
      packMatters(relation, others, rules.tabulars.length),
    ],
    notes: packTexts(rules, relation, others),
    seventh: packSeventh(rules),
  };
}
