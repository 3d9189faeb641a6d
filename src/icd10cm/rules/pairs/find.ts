import type { RulesCore } from '../data.js';
import { Kind } from '../relation/note-list.js';
import type { RelationTable } from '../relation/relation-table.js';
import { PairIndex, type Statements } from './pair-index.js';

/** An Excludes statement that holds for one row and covers another, in numbers. */
export interface FoundStatement {
  readonly kind: number;
  readonly note: number;
  readonly reference: number;
  readonly node: number;
  readonly subject: number;
  readonly excluded: number;
}

const indexes = new WeakMap<RelationTable, PairIndex[]>();

/** The Excludes notes of a Tabular List; made once. */
function indexOf(relation: RelationTable, tabular: number): PairIndex {
  let ofTable = indexes.get(relation);
  if (ofTable === undefined) {
    ofTable = [];
    indexes.set(relation, ofTable);
  }
  ofTable[tabular] ??= new PairIndex(relation, tabular);
  return ofTable[tabular];
}

const NOTHING: readonly FoundStatement[] = [];

/**
 * Every Excludes statement between two rows in a Tabular List, Excludes1 first; those of `a` before those of `b`, and of
 * each its own before inherited ones. Both rows must come from `rowOf`, which fills their categories.
 */
export function findStatements(
  data: RulesCore,
  a: number,
  b: number,
  tabular: number,
): readonly FoundStatement[] {
  if (tabular < 0 || a === b) return NOTHING;
  const relation = data.relation();
  const index = indexOf(relation, tabular);
  const ofA = statedOf(relation, index.of(a), a, b);
  const ofB = statedOf(relation, index.of(b), b, a);
  if (ofB.length === 0) return ofA;
  return ofA.length === 0 ? ofB : [...ofA, ...ofB].sort((one, other) => one.kind - other.kind);
}

/** The statements of one row that cover the other. */
function statedOf(
  relation: RelationTable,
  statements: Statements,
  subject: number,
  excluded: number,
): readonly FoundStatement[] {
  const { first, end } = relation.references;
  let found: FoundStatement[] | undefined;
  for (let i = 0; i < statements.length; i += 3) {
    const reference = statements[i]!;
    if (excluded < first[reference]! || excluded >= end[reference]!) continue;
    const statement = statementOf(relation, statements, i, subject, excluded);
    if (statement === undefined) continue;
    found ??= [];
    found.push(statement);
  }
  return found === undefined ? NOTHING : found.sort((one, other) => one.kind - other.kind);
}

function statementOf(
  { references, notes, refers }: RelationTable,
  statements: Int32Array,
  at: number,
  subject: number,
  excluded: number,
): FoundStatement | undefined {
  const reference = statements[at]!;
  const note = statements[at + 1]!;
  if (!references.covers(reference, excluded)) return undefined;
  // The note sends part of its own block elsewhere in the block: a code of that part is not what the note is about.
  if (references.setCovers(refers[note]!, subject)) return undefined;
  return { kind: notes.kind[note]!, note, reference, node: statements[at + 2]!, subject, excluded };
}

/** Whether statements make a conflict. */
export const isConflict = (statements: readonly FoundStatement[]): boolean =>
  statements.length > 0 && statements[0]!.kind === Kind.excludes1;
