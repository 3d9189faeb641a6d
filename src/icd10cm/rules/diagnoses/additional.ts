import { evidenceOf } from '../evidence.js';
import { instructionCovers } from '../sequence/instructions.js';
import type { Diagnosis, Report } from './report.js';
import { rowRules, type UseAdditional } from './row-rules.js';

/** Additional codes that a note asks for and that the list lacks. */
export function checkAdditional(report: Report): void {
  const relation = report.data.relation();
  for (const diagnosis of report.distinct) {
    for (const asked of rowRules(report.data, diagnosis.row, report.moment).useAdditional) {
      const given = report.distinct.some(
        (other) => other !== diagnosis && instructionCovers(relation, asked.instruction, other.row),
      );
      if (!given) reportAsked(report, diagnosis, asked);
    }
  }
}

function reportAsked(report: Report, diagnosis: Diagnosis, { instruction, required }: UseAdditional): void {
  const { references } = report.data.relation();
  const named = instruction.references.map((reference) => references.show(reference).codes);
  report.add({
    rule: 'icd10cm.use-additional-code',
    severity: required ? 'warning' : 'information',
    message: `${diagnosis.code} asks for an additional code (${named.join(', ')})${required ? ', which is missing' : ''}`,
    about: [diagnosis],
    evidence: [evidenceOf(report.data, instruction.note, instruction.node, report.moment)],
    fix: { message: `Add the code that the record supports, of ${named.join(', ')}.` },
  });
}
