import { RULES_SET } from '../../../src/icd10cm/rules/data.js';
import { RelationTable } from '../../../src/icd10cm/rules/relation/relation-table.js';
import { checkSevenths, requireSevenths } from '../../../src/icd10cm/rules/write/check-sevenths.js';
import { compileRules, requireReadings } from '../../../src/icd10cm/rules/write/compile.js';
import { packRules } from '../../../src/icd10cm/rules/write/pack.js';
import type { Part } from '../../../src/packed/payload.js';
import type { RawSection } from '../../../src/packed/write/container.js';
import { failIn } from '../../errors.js';
import type { LoadOptions } from '../../options.js';
import { type Emitted, emitPayload } from '../../packed/emit.js';
import { loadBuiltCodes, loadTabularNotes } from './load.js';
import { rulesReport } from './report/rules-report.js';
import { withoutCodesReport } from './report/without-codes.js';

/** Reads, compiles and packs the rules of the Tabular Lists, and writes the reports on them. */
export async function buildIcd10cmRules(options: LoadOptions): Promise<Emitted> {
  const built = loadBuiltCodes();
  const rules = compileRules(built.codes, loadTabularNotes(options));
  requireReadings(rules);
  options.progress?.('verify 7th characters');
  const sevenths = rules.tabulars.map((tabular) => checkSevenths(built.codes, tabular));
  for (const check of sevenths) requireSevenths(failIn(`Tabular List of ${check.effective}`), check);
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

/** A part that is not deflated, for the reader. */
export function unpacked(sections: readonly RawSection[]): Part {
  return {
    build: 0,
    fingerprint: () => 0,
    has: (name) => sections.some((section) => section.name === name),
    section: (name) => sections.find((section) => section.name === name)!.bytes,
  };
}
