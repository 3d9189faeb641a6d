import type { RulesCore } from '../data.js';
import { Kind } from '../relation/note-list.js';
import type { RelationTable } from '../relation/relation-table.js';
import { type NearerInstruction, nearerInstruction } from './nearer.js';
import { PairIndex, STRIDE, type Statements } from './pair-index.js';

/** An Excludes statement that applies to one row and covers another, in numbers. */
export interface FoundStatement {
  readonly kind: number;
  readonly note: number;
  readonly reference: number;
  readonly node: number;
  readonly subject: number;
  readonly excluded: number;
  /** For an Excludes1 that makes no conflict: the instruction that is nearer. */
  readonly setAside?: NearerInstruction;
}

const indexes = new WeakMap<RelationTable, PairIndex[]>();

/** The Excludes notes of a Tabular List; made once. */
export function indexOf(relation: RelationTable, tabular: number): PairIndex {
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
 * Every Excludes statement between two different rows in a Tabular List, Excludes1 first; those of `a` before those of `b`,
 * and for each, its own before inherited ones. Both rows must come from `rowOf`, which fills their categories.
 */
export function findStatements(
  data: RulesCore,
  a: number,
  b: number,
  tabular: number,
): readonly FoundStatement[] {
  if (tabular < 0) return NOTHING;
  const relation = data.relation();
  const index = indexOf(relation, tabular);
  const found: FoundStatement[] = [];
  addStatements(found, relation, index.of(a), a, b);
  addStatements(found, relation, index.of(b), b, a);
  if (found.length === 0) return NOTHING;
  // Kinds are numbered from the stricter one, and a sort keeps the order of equals.
  found.sort((one, other) => one.kind - other.kind);
  return found.map((statement) => withSetAside(data, statement, tabular));
}

/** Adds the statements of one row that cover the other. */
function addStatements(
  found: FoundStatement[],
  relation: RelationTable,
  statements: Statements,
  subject: number,
  excluded: number,
): void {
  for (let i = 0; i < statements.length; i += STRIDE) {
    if (excluded < statements[i]! || excluded >= statements[i + 1]!) continue;
    const statement = statementOf(relation, statements, i, subject, excluded);
    if (statement !== undefined) found.push(statement);
  }
}

function statementOf(
  relation: RelationTable,
  statements: Statements,
  at: number,
  subject: number,
  excluded: number,
): FoundStatement | undefined {
  const { references, notes } = relation;
  const reference = statements[at + 2]!;
  const note = statements[at + 3]!;
  const node = statements[at + 4]!;
  if (!references.covers(reference, excluded)) return undefined;
  if (namesItself(relation, note, node, subject, excluded)) return undefined;
  return { kind: notes.kind[note]!, note, reference, node, subject, excluded };
}

/**
 * Whether a note that refers to its own subject does not mean the pair. A note that refers part of its node to another place
 * in the node is not about that part ('sepsis NOS (A41.9)' at A41 says nothing about A41.9 itself). A note that refers to
 * all of its node means codes outside of it (S06.0 in FY2016: 'other intracranial injuries classified in category S06-').
 */
function namesItself(
  { references, refers, notes }: RelationTable,
  note: number,
  node: number,
  subject: number,
  excluded: number,
): boolean {
  const set = refers[note]!;
  if (!references.setCovers(set, subject)) return false;
  const [from, to] = notes.nodes.scopeOf(node);
  return !references.setCovers(set, from) || (from <= excluded && excluded < to);
}

/** Marks an Excludes1 statement that a nearer instruction sets aside. */
function withSetAside(data: RulesCore, statement: FoundStatement, tabular: number): FoundStatement {
  if (statement.kind !== Kind.excludes1) return statement;
  const setAside = nearerInstruction(data, statement, tabular);
  return setAside === undefined ? statement : { ...statement, setAside };
}

/** Whether statements make a conflict. */
export const isConflict = (statements: readonly FoundStatement[]): boolean =>
  statements.some(({ kind, setAside }) => kind === Kind.excludes1 && setAside === undefined);
