import type { CodeTable } from '../../../codetree/codes.js';
import type { Icd10cmTabularRelease } from '../types.js';
import { flagsOf } from './flags.js';
import { type MergedNode, type MergedNote, mergeTabulars } from './merge.js';
import type { PrintedTabular } from './model.js';
import { parseNote } from './references/parse.js';
import { correctReading, HAND_READINGS, type HandReading } from './references/readings.js';
import { type Resolution, type ResolveContext, resolveReading } from './references/resolve.js';

/** A note with everything that is known about it. */
export interface CompiledNote extends MergedNote {
  /** Undefined for kinds that name no other code. */
  readonly resolution?: Resolution;
  /** The parts that no rule reads. */
  readonly unread: readonly string[];
  readonly flags: number;
}

/** A node with its place in the codes: the row of a code, the places of first and last category of a chapter or block. */
export interface CompiledNode extends Omit<MergedNode, 'notes'> {
  readonly first: number;
  readonly last: number;
  readonly notes: readonly CompiledNote[];
}

/** What is packed: the notes of all Tabular Lists, nodes in tabular order. */
export interface ResolvedRules {
  readonly codes: CodeTable;
  readonly tabulars: readonly Icd10cmTabularRelease[];
  readonly nodes: readonly CompiledNode[];
}

/** The same with the lists as they are printed. */
export interface CompiledRules extends ResolvedRules {
  readonly tabulars: readonly PrintedTabular[];
  /** The readings by hand that some note needed. */
  readonly used: ReadonlySet<HandReading>;
}

/** The kinds that name other codes. */
export const RELATION_KINDS: ReadonlySet<string> = new Set([
  'excludes1',
  'excludes2',
  'code-first',
  'use-additional-code',
  'code-also',
]);

/** Reads every note, and puts the nodes in the order of the codes. */
export function compileRules(codes: CodeTable, tabulars: readonly PrintedTabular[]): CompiledRules {
  const used = new Set<HandReading>();
  const nodes = resolveNodes(codes, chaptersOf(tabulars), mergeTabulars(tabulars), used);
  return { codes, tabulars, nodes, used };
}

/** The names of the chapters by their numbers; of chapters with two names the newest. */
export const chaptersOf = (tabulars: readonly Pick<PrintedTabular, 'nodes'>[]): ReadonlyMap<number, string> =>
  new Map(
    tabulars.flatMap(({ nodes }) =>
      nodes.filter(({ kind }) => kind === 'chapter').map(({ number, name }) => [number, name] as const),
    ),
  );

/** Reads every note of the nodes, finds its codes, and puts the nodes in the order of the codes. */
export function resolveNodes(
  codes: CodeTable,
  chapters: ReadonlyMap<number, string>,
  merged: readonly MergedNode[],
  used: Set<HandReading> = new Set(),
): CompiledNode[] {
  const nodes = merged.map((node) => {
    const notes = node.notes.map((note) => compileNote({ codes, chapters }, note, used));
    return { ...node, ...placeOf(codes, node), notes };
  });
  return nodes.sort((a, b) => compareNodes(codes, a, b));
}

/** Throws if a reading by hand no longer has a note. */
export function requireReadings({ used }: CompiledRules): void {
  const idle = HAND_READINGS.find((reading) => !used.has(reading));
  if (idle !== undefined)
    throw new Error(`no note has the text ${idle.text}; remove its reading from readings.ts`);
}

function compileNote(context: ResolveContext, note: MergedNote, used: Set<HandReading>): CompiledNote {
  if (!RELATION_KINDS.has(note.kind)) return { ...note, unread: [], flags: 0 };
  const reading = correctReading(note.text, parseNote(note.text), used);
  return {
    ...note,
    resolution: resolveReading(context, reading),
    unread: reading.unread,
    flags: flagsOf(note),
  };
}

/**
 * The place of a node: a chapter or block covers the range in its name and all categories printed in it. The two may
 * differ: until FY2021 the block `X92-Y08` contains Y09.
 */
function placeOf(codes: CodeTable, { kind, name, categories }: MergedNode): { first: number; last: number } {
  const [start = '', end = start] = name.split('-');
  // No order file has U85, the last category of chapter 22, nor some others that name a block.
  const rows = [start, end, ...categories].map((code) => codes.rowOf(code)).filter((row) => row >= 0);
  if (rows.length === 0) throw new Error(`the ${kind} ${name} is not in the codes`);
  if (kind === 'code') return { first: rows[0]!, last: rows[0]! };
  const places = rows.map((row) => codes.categoryOf(row));
  return { first: Math.min(...places), last: Math.max(...places) };
}

/** Tabular order: a chapter before its blocks, a wider block before those in it, these before their categories. */
function compareNodes(codes: CodeTable, a: CompiledNode, b: CompiledNode): number {
  const rank = { chapter: 0, block: 1, code: 2 };
  const start = ({ kind, first }: CompiledNode): number =>
    kind === 'code' ? first : codes.tree.start[first]!;
  return start(a) - start(b) || rank[a.kind] - rank[b.kind] || b.last - a.last;
}
