import type { CodeTable } from '../../../codetree/codes.js';
import type { RulesCore } from '../data.js';
import type { RelationTable } from '../relation/relation-table.js';
import { instructionsOf, type RowInstruction } from '../sequence/instructions.js';
import type { FoundStatement } from './find.js';

/** An instruction to code both codes of a pair, in numbers. */
export interface NearerInstruction {
  readonly instruction: RowInstruction;
  readonly reference: number;
  /** The row that it applies to. */
  readonly subject: number;
}

/** Rows from the first to before the last. */
type Span = readonly [number, number];

const within = (inner: Span, outer: Span): boolean => outer[0] <= inner[0] && inner[1] <= outer[1];

const narrower = (inner: Span, outer: Span): boolean =>
  within(inner, outer) && (outer[0] < inner[0] || inner[1] < outer[1]);

/**
 * The code-first, use-additional-code or code-also instruction that tells a coder to code both codes of a pair and is
 * nearer to it than an Excludes1 statement. General notes are higher in the book, and the nearer note decides.
 *
 * - of the same code: at a node below the one that states the Excludes1, if it does not name codes of several
 *   letters: 'other infections (A00-B99)' is too general to decide about a code that is excluded by name;
 * - otherwise of either code: if both its node and its reference are within those of the Excludes1.
 */
export function nearerInstruction(
  data: RulesCore,
  statement: FoundStatement,
  tabular: number,
): NearerInstruction | undefined {
  const { subject, excluded } = statement;
  return (
    ofRow(data, statement, subject, excluded, tabular) ?? ofRow(data, statement, excluded, subject, tabular)
  );
}

function ofRow(
  data: RulesCore,
  statement: FoundStatement,
  row: number,
  other: number,
  tabular: number,
): NearerInstruction | undefined {
  const relation = data.relation();
  for (const instruction of instructionsOf(data, row, tabular)) {
    for (const reference of instruction.references) {
      if (!relation.references.covers(reference, other)) continue;
      if (isNearer(relation, statement, instruction, reference, row === statement.subject))
        return { instruction, reference, subject: row };
    }
  }
  return undefined;
}

function isNearer(
  { notes, references, codes }: RelationTable,
  statement: FoundStatement,
  { node }: RowInstruction,
  reference: number,
  sameSubject: boolean,
): boolean {
  const spanOf = (of: number): Span => [references.first[of]!, references.end[of]!];
  const states = notes.nodes.scopeOf(statement.node);
  const named = spanOf(statement.reference);
  const its = notes.nodes.scopeOf(node);
  const itNames = spanOf(reference);
  if (sameSubject && narrower(its, states) && ofOneLetter(codes, itNames)) return true;
  if (sameSubject) return within(its, states) && within(itNames, named);
  return within(its, named) && within(itNames, states);
}

function ofOneLetter(codes: CodeTable, [from, to]: Span): boolean {
  const letter = (row: number): number => Math.floor(codes.categoryNumberOf(row) / 36 ** 2);
  return letter(from) === letter(to - 1);
}
