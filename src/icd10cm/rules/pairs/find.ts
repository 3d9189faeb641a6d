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
 * Every Excludes statement between two rows in a Tabular List, Excludes1 first; those of `a` before those of `b`, and for
 * each, its own before inherited ones. Both rows must come from `rowOf`, which fills their categories.
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
  if (ofA.length === 0 && ofB.length === 0) return NOTHING;
  const found = ofA.length === 0 ? ofB : ofB.length === 0 ? ofA : [...ofA, ...ofB];
  return setAsideNearer(data, found.length > 1 ? stricterFirst(found) : found, tabular);
}

/** Excludes1 before Excludes2; otherwise the order does not change. */
function stricterFirst(found: readonly FoundStatement[]): readonly FoundStatement[] {
  const strict = found.filter(({ kind }) => kind === Kind.excludes1);
  if (strict.length === 0 || strict.length === found.length) return found;
  return [...strict, ...found.filter(({ kind }) => kind !== Kind.excludes1)];
}

/** The statements of one row that cover the other. */
function statedOf(
  relation: RelationTable,
  statements: Statements,
  subject: number,
  excluded: number,
): readonly FoundStatement[] {
  let found: FoundStatement[] | undefined;
  for (let i = 0; i < statements.length; i += STRIDE) {
    if (excluded < statements[i]! || excluded >= statements[i + 1]!) continue;
    const statement = statementOf(relation, statements, i, subject, excluded);
    if (statement === undefined) continue;
    found ??= [];
    found.push(statement);
  }
  return found ?? NOTHING;
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

/** Marks the Excludes1 statements that a nearer instruction sets aside. */
function setAsideNearer(
  data: RulesCore,
  found: readonly FoundStatement[],
  tabular: number,
): readonly FoundStatement[] {
  if (found.length === 0 || found[0]!.kind !== Kind.excludes1) return found;
  return found.map((statement) => {
    const setAside =
      statement.kind === Kind.excludes1 ? nearerInstruction(data, statement, tabular) : undefined;
    return setAside === undefined ? statement : { ...statement, setAside };
  });
}

/** Whether statements make a conflict. */
export const isConflict = (statements: readonly FoundStatement[]): boolean =>
  statements.some(({ kind, setAside }) => kind === Kind.excludes1 && setAside === undefined);
