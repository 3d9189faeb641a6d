import type { RulesCore } from '../data.js';
import type { RulesMoment } from '../moment.js';
import type { NoteTexts } from '../notes/note-texts.js';
import { lineage } from '../relation/lineage.js';
import { Kind, NOTE_KINDS, Role } from '../relation/note-list.js';
import { Flag, type RelationTable } from '../relation/relation-table.js';
import type { Icd10cmInstruction, Icd10cmReference } from '../types.js';

/** An instruction that applies to a row, in numbers, for the checks. {@link showInstruction} makes it readable. */
export interface RowInstruction {
  /** Its number in {@link NOTE_KINDS}: one of `Kind.codeFirst`, `Kind.useAdditional`, `Kind.codeAlso`. */
  readonly kind: number;
  /** The note, or the heading of the list. */
  readonly note: number;
  /** The lines of the list. */
  readonly items: readonly number[];
  /** The node that states it. */
  readonly node: number;
  /** Every reference of the note and its lines. */
  readonly references: readonly number[];
  /** Whether its text makes it depend on the case. */
  readonly conditional: boolean;
  /** Whether codes that it does not name are also possible. */
  readonly open: boolean;
  /** Whether it is about a special case of the condition: 'complicating', 'due to', 'following'. */
  readonly special: boolean;
}

/** The code-first, use-additional-code and code-also instructions that apply to a row, its own first. */
export function instructionsOf(data: RulesCore, row: number, tabular: number): readonly RowInstruction[] {
  if (tabular < 0) return [];
  const relation = data.relation();
  const memory = memoryOf(relation);
  const key = row * relation.tabulars.length + tabular;
  const known = memory.ofRow.get(key);
  if (known !== undefined) return known;
  const found: RowInstruction[] = [];
  for (const node of lineage(relation.codes, relation.notes.nodes, row)) {
    for (const instruction of statedAt(relation, node, tabular)) {
      if (relation.holdsFor(instruction.note, row)) found.push(instruction);
    }
  }
  memory.ofRow.set(key, found);
  return found;
}

/** Whether a row is among the codes that an instruction names. */
export function instructionCovers(
  { references }: Pick<RelationTable, 'references'>,
  instruction: RowInstruction,
  row: number,
): boolean {
  return instruction.references.some((reference) => references.covers(reference, row));
}

/** Results kept by node or row and Tabular List, because the same diagnoses occur again and again. */
interface Memory {
  readonly ofNode: Map<number, readonly RowInstruction[]>;
  readonly ofRow: Map<number, readonly RowInstruction[]>;
}

const memories = new WeakMap<RelationTable, Memory>();

function memoryOf(relation: RelationTable): Memory {
  let memory = memories.get(relation);
  if (memory === undefined) {
    memory = { ofNode: new Map(), ofRow: new Map() };
    memories.set(relation, memory);
  }
  return memory;
}

function statedAt(relation: RelationTable, node: number, tabular: number): readonly RowInstruction[] {
  const { ofNode } = memoryOf(relation);
  const key = node * relation.tabulars.length + tabular;
  let stated = ofNode.get(key);
  if (stated === undefined) {
    stated = readInstructions(relation, node, tabular);
    ofNode.set(key, stated);
  }
  return stated;
}

function readInstructions(relation: RelationTable, node: number, tabular: number): RowInstruction[] {
  const { notes } = relation;
  const groups: number[][] = [];
  for (let note = notes.start[node]!; note < notes.start[node + 1]!; note++) {
    const kind = notes.kind[note]!;
    if (kind < Kind.codeFirst || kind > Kind.codeAlso || !notes.has(note, tabular)) continue;
    if (notes.role[note] === Role.item && groups.length > 0) groups.at(-1)!.push(note);
    else groups.push([note]);
  }
  return groups.map((group) => instructionOf(relation, node, group));
}

function instructionOf(
  { notes, refers, references, flags }: RelationTable,
  node: number,
  group: number[],
): RowInstruction {
  const [note, ...items] = group as [number, ...number[]];
  const named = group.flatMap((member) => references.ofSet(refers[member]!));
  const silent = items.some((item) => refers[item] === 0);
  return {
    kind: notes.kind[note]!,
    note,
    items,
    node,
    references: named,
    conditional: group.some((member) => (flags[member]! & Flag.conditional) !== 0),
    special: (flags[note]! & Flag.special) !== 0,
    open: named.length === 0 || silent || (flags[note]! & Flag.open) !== 0,
  };
}

/** An instruction as callers get it. */
export function showInstruction(
  relation: RelationTable,
  texts: NoteTexts | undefined,
  instruction: RowInstruction,
  row: number,
  moment: RulesMoment,
): Icd10cmInstruction {
  const { note, items, node, conditional, open } = instruction;
  const { nodes } = relation.notes;
  const references: Icd10cmReference[] = instruction.references.map((reference) =>
    relation.references.show(reference),
  );
  return {
    kind: NOTE_KINDS[instruction.kind] as Icd10cmInstruction['kind'],
    ...(texts === undefined ? {} : { text: texts.ofRelation(note) }),
    items: texts === undefined ? [] : items.map((item) => texts.ofRelation(item)),
    node: nodes.show(node),
    inherited: !nodes.isRow(node, row),
    references,
    conditional,
    open,
    ...moment.restsOn!,
  };
}
