import { hasBit } from '../base/masks.js';
import type { CodeTable } from '../codetree/codes.js';
import { evidenceOf } from '../icd10cm/rules/evidence.js';
import { instructionCovers, type RowInstruction } from '../icd10cm/rules/sequence/instructions.js';
import type { Diagnosis, Report } from './report.js';
import { rowRules, type UseAdditional } from './row-rules.js';

/** An additional code that a note asks for and that the list lacks. */
interface Asked extends UseAdditional {
  /** The diagnoses that need it: several, if it may not be known and they ask for the same. */
  readonly by: Diagnosis[];
}

/** Additional codes that notes ask for and that the list lacks. */
export function checkAdditional(report: Report): void {
  const all: Asked[] = [];
  for (const diagnosis of report.distinct)
    for (const asked of missingOf(report, diagnosis)) all.push({ ...asked, by: [diagnosis] });
  for (const asked of merged(all)) reportAsked(report, asked);
}

/** Once each what may not be known, however many diagnoses ask for it. */
function merged(all: readonly Asked[]): readonly Asked[] {
  if (all.length < 2) return all;
  const optional = new Map<string, Asked>();
  return all.filter((asked) => {
    if (asked.required) return true;
    const key = asked.instruction.references.join();
    const same = optional.get(key);
    optional.set(key, same ?? asked);
    if (same !== undefined && !same.by.includes(asked.by[0]!)) same.by.push(asked.by[0]!);
    return same === undefined;
  });
}

/** What the notes of a diagnosis ask for and no other diagnosis of the list is. */
function missingOf({ data, distinct, moment }: Report, diagnosis: Diagnosis): readonly UseAdditional[] {
  const { useAdditional } = rowRules(data, diagnosis.row, moment);
  if (useAdditional.length === 0) return useAdditional;
  const relation = data.relation();
  return useAdditional.filter(
    ({ instruction }) =>
      !distinct.some((other) => other !== diagnosis && instructionCovers(relation, instruction, other.row)),
  );
}

function reportAsked(report: Report, { instruction, required, by }: Asked): void {
  const { references } = report.data.relation();
  const open = required ? leftOpen(report, instruction) : undefined;
  const named = instruction.references.map((reference) => references.show(reference).codes);
  const needs = `${by.map(({ code }) => code).join(', ')} ${by.length === 1 ? 'needs' : 'need'}`;
  report.add({
    rule: 'icd10cm.use-additional-code',
    severity: required && open === undefined ? 'warning' : 'information',
    message: `${needs} an additional code (${named.join(', ')})${missing(required, open)}`,
    about: open === undefined ? by : [...by, open],
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
