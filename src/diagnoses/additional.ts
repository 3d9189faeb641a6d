import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { evidenceOf } from '../icd10cm/rules/evidence.js';
import { instructionCovers, type RowInstruction } from '../icd10cm/rules/sequence/instructions.js';
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
  const open = required ? leftOpen(report, instruction) : undefined;
  const named = instruction.references.map((reference) => references.show(reference).codes);
  report.add({
    rule: 'icd10cm.use-additional-code',
    severity: required && open === undefined ? 'warning' : 'information',
    message: `${diagnosis.code} needs an additional code (${named.join(', ')})${missing(required, open)}`,
    about: open === undefined ? [diagnosis] : [diagnosis, open],
    evidence: [evidenceOf(report.data, instruction.note, instruction.node, report.moment)],
    fix: { message: `add the code that the record supports, from ${named.join(', ')}` },
  });
}

function missing(required: boolean, open: Diagnosis | undefined): string {
  if (open !== undefined) return `; ${open.code} does not specify it`;
  return required ? ', which is missing' : '';
}

/**
 * A diagnosis of the same condition that does not specify what the instruction asks for: the only code of a category that is not named,
 * if all others are. E11.22 asks for the stage (N18.1-N18.6), and N18.9 is kidney disease without a stage.
 */
function leftOpen({ distinct, data, moment }: Report, instruction: RowInstruction): Diagnosis | undefined {
  const codes = data.codes();
  const relation = data.relation();
  const { first } = relation.references;
  const categories = new Set(instruction.references.map((reference) => codes.categoryOf(first[reference]!)));
  const isNamed = (row: number): boolean => instructionCovers(relation, instruction, row);
  return distinct.find(({ row }) => {
    if (!categories.has(codes.categoryOf(row))) return false;
    const all = billableOfCategory(codes, row, moment.release);
    return all.length > 1 && all.every((one) => (one === row) !== isNamed(one));
  });
}

/** The billable rows of a release in the category of a row. */
function billableOfCategory(codes: CodeTable, row: number, release: number): number[] {
  const { start } = codes.tree;
  const category = codes.categoryOf(row);
  const rows: number[] = [];
  for (let one = start[category]!; one < start[category + 1]!; one++) {
    if (hasBit(codes.billable[one]!, release)) rows.push(one);
  }
  return rows;
}
