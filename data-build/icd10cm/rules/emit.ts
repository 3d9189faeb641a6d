import { RULES_SET } from '../../../src/icd10cm/rules/data.js';
import { RelationTable } from '../../../src/icd10cm/rules/relation/relation-table.js';
import type { Part } from '../../../src/packed/payload.js';
import type { RawSection } from '../../../src/packed/write/container.js';
import type { LoadOptions } from '../../options.js';
import { type Emitted, emitPayload } from '../../packed/emit.js';
import { type CompiledRules, compileRules, RELATION_KINDS, requireReadings } from './compile.js';
import { type BuiltCodes, loadBuiltCodes, loadTabularNotes } from './load.js';
import { packManifestations } from './pack-manifestations.js';
import { selectNotes } from './pack-notes.js';
import { packRelation } from './pack-relation.js';
import { packSeventh } from './pack-seventh.js';
import { packTexts } from './pack-texts.js';
import { rulesReport } from './report/rules-report.js';
import { withoutCodesReport } from './report/without-codes.js';
import { checkSevenths, requireSevenths } from './verify-seventh.js';

/** Reads, compiles and packs the rules of the Tabular Lists, and writes the reports on them. */
export async function buildIcd10cmRules(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const rules = compileRules(built.codes, loadTabularNotes(options));
  requireReadings(rules);
  options.progress?.('verify 7th characters');
  const sevenths = rules.tabulars.map((tabular) => checkSevenths(built.codes, tabular));
  sevenths.forEach(requireSevenths);
  const parts = packRules(built, rules);
  options.progress?.('count pairs');
  const relation = new RelationTable(built.codes, unpacked(parts.relation));
  const reports = [
    { path: 'data-build/reports/tabular-rules.md', text: rulesReport(rules, relation, sevenths) },
    { path: 'data-build/reports/notes-without-codes.md', text: withoutCodesReport(rules) },
  ];
  const { files, summary } = await emitPayload(
    { set: RULES_SET, label: 'the rules of ICD-10-CM', parts },
    options.progress,
  );
  return { files: [...files, ...reports], summary };
}

/** Packs compiled rules into the sections of each part. */
export function packRules(
  built: BuiltCodes,
  rules: CompiledRules,
): Record<'relation' | 'notes' | 'seventh', RawSection[]> {
  const relation = selectNotes(rules.nodes, ({ kind }) => RELATION_KINDS.has(kind));
  const others = selectNotes(rules.nodes, ({ kind }) => !RELATION_KINDS.has(kind));
  return {
    relation: [...packRelation(rules, relation), packManifestations(built)],
    notes: packTexts(rules, relation, others),
    seventh: packSeventh(rules),
  };
}

/** A part that is not deflated, for the reader. */
export function unpacked(sections: readonly RawSection[]): Part {
  return {
    build: 0,
    fingerprint: () => 0,
    has: (name) => sections.some((section) => section.name === name),
    section: (name) => sections.find((section) => section.name === name)!.bytes,
  };
}
