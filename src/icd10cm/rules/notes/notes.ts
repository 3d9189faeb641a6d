import type { OnDate } from '../../../base/dates.js';
import { hasBit } from '../../../base/masks.js';
import type { Icd10cmNodeRef } from '../../types.js';
import type { NotesData } from '../data.js';
import { type RulesMoment, rulesMoment } from '../moment.js';
import { lineage } from '../relation/lineage.js';
import { NOTE_KINDS, type NoteList } from '../relation/note-list.js';
import type { NoteNodes } from '../relation/note-nodes.js';
import type { Icd10cmTabularNote } from '../types.js';

/** What `notes` takes. */
export interface Icd10cmNotesOptions extends OnDate {
  /**
   * Whether notes of the nodes above are given too, the nearest node first.
   *
   * @defaultValue false
   */
  readonly inherited?: boolean | undefined;
}

const NOTES_OPTIONS: readonly string[] = ['on', 'inherited'];

/** The notes that apply to a node on a date. */
export function notes(
  data: NotesData,
  node: Icd10cmNodeRef,
  options?: Icd10cmNotesOptions,
): readonly Icd10cmTabularNote[] {
  const moment = rulesMoment(data, options, NOTES_OPTIONS);
  if (moment.tabular < 0) return [];
  const { relation, others } = tables(data);
  const row = rowOf(data, node, moment);
  const all = options?.inherited === true;
  const namesOf = (nodes: NoteNodes): number[] => {
    if (row >= 0) return lineage(data.codes(), nodes, row).filter((found) => all || nodes.isRow(found, row));
    const found = wideNode(nodes, node);
    return all && found >= 0 ? [found, ...nodes.wide.filter((wide) => nodes.encloses(wide, found))] : [found];
  };
  const isOwn = (nodes: NoteNodes, found: number): boolean =>
    row >= 0 ? nodes.isRow(found, row) : found === wideNode(nodes, node);
  const stated = [
    ...collect(relation, namesOf(relation.nodes), isOwn, moment),
    ...collect(others, namesOf(others.nodes), isOwn, moment),
  ];
  // The nearest node first; within a node, the notes that name other codes first.
  return stated.sort((a, b) => a.rank - b.rank).map((found) => show(data, found, moment));
}

interface FoundNote {
  readonly list: NoteList;
  readonly note: number;
  readonly node: number;
  readonly inherited: boolean;
  /** Smaller for a nearer node. */
  readonly rank: number;
}

const tables = (data: NotesData): { relation: NoteList; others: NoteList } => ({
  relation: data.relation().notes,
  others: data.texts().others,
});

function rowOf(data: NotesData, node: Icd10cmNodeRef, { release }: RulesMoment): number {
  const name = typeof node === 'string' ? node : node?.code;
  const kind = typeof node === 'string' ? undefined : node?.kind;
  if (typeof name !== 'string' || kind === 'chapter' || kind === 'block' || release < 0) return -1;
  const codes = data.codes();
  const row = codes.rowOf(name);
  return row >= 0 && hasBit(codes.present[row]!, release) ? row : -1;
}

/** The block with a name; otherwise the chapter. */
function wideNode(nodes: NoteNodes, node: Icd10cmNodeRef): number {
  const name = typeof node === 'string' ? node : node?.code;
  const kind = typeof node === 'string' ? undefined : node?.kind;
  if (typeof name !== 'string' || (kind !== undefined && kind !== 'chapter' && kind !== 'block')) return -1;
  const range = name.trim().toUpperCase();
  if (kind !== undefined) return nodes.named(kind, range);
  const block = nodes.named('block', range);
  return block >= 0 ? block : nodes.named('chapter', range);
}

const KIND_RANK = { code: 0, block: 1, chapter: 2 } as const;

/** By extent; a category that fills its block is inside the block. */
function rankOf(nodes: NoteNodes, node: number): number {
  const [from, to] = nodes.scopeOf(node);
  return (to - from) * 3 + KIND_RANK[nodes.show(node).kind];
}

function collect(
  list: NoteList,
  nodes: readonly number[],
  isOwn: (nodes: NoteNodes, node: number) => boolean,
  { tabular }: RulesMoment,
): FoundNote[] {
  const found: FoundNote[] = [];
  for (const node of nodes) {
    if (node < 0) continue;
    const inherited = !isOwn(list.nodes, node);
    const rank = rankOf(list.nodes, node);
    for (let note = list.start[node]!; note < list.start[node + 1]!; note++) {
      if (list.has(note, tabular)) found.push({ list, note, node, inherited, rank });
    }
  }
  return found;
}

function show(
  data: NotesData,
  { list, note, node, inherited }: FoundNote,
  moment: RulesMoment,
): Icd10cmTabularNote {
  const relation = data.relation();
  const texts = data.texts();
  const speaksOfOthers = list === relation.notes;
  const textOf = (of: number): string => (speaksOfOthers ? texts.ofRelation(of) : texts.ofOthers(of));
  const heading = list.headingOf(note, moment.tabular);
  const references = speaksOfOthers ? relation.references.ofSet(relation.refers[note]!) : [];
  return {
    kind: NOTE_KINDS[list.kind[note]!]!,
    text: textOf(note),
    ...(heading < 0 ? {} : { heading: textOf(heading) }),
    node: list.nodes.show(node),
    inherited,
    references: references.map((reference) => relation.references.show(reference)),
    ...moment.restsOn!,
  };
}
