import type { Mask } from '../../../base/masks.js';
import { setBit } from '../../../packed/write/width.js';
import type { PrintedKind, PrintedNode, PrintedSeventh, PrintedTabular } from './model.js';
import { type PlacedNote, placeNotes } from './roles.js';

/** A note in all Tabular Lists: bit i of `printed` is list i. */
export interface MergedNote extends PlacedNote {
  printed: Mask;
}

/** A definition of 7th characters over all Tabular Lists. */
export interface MergedSeventh {
  readonly characters: readonly PrintedSeventh[];
  printed: Mask;
}

/** A node over all Tabular Lists. */
export interface MergedNode {
  readonly kind: PrintedNode['kind'];
  readonly name: string;
  readonly categories: readonly string[];
  readonly notes: readonly MergedNote[];
  readonly sevenths: readonly MergedSeventh[];
}

/** What the masks of notes count, for the message of an overflow. */
const TABULARS = 'Tabular Lists';

/** The order of the kinds within a node: that of `NOTE_KINDS` in `src/icd10cm/rules/relation/note-list.ts`. */
const KINDS: readonly PrintedKind[] = [
  'excludes1',
  'excludes2',
  'code-first',
  'use-additional-code',
  'code-also',
  'inclusion-term',
  'includes',
  'note',
  'seventh-character',
];

/** The nodes of several Tabular Lists by kind and name, in order of first print. */
export type MergedNodes = Map<string, MergedNode>;

/** What a node is found by. */
export const nodeKey = ({ kind, name }: Pick<PrintedNode, 'kind' | 'name'>): string => `${kind} ${name}`;

/** Puts the Tabular Lists together, each note once for each node. Nodes in order of first print. */
export function mergeTabulars(tabulars: readonly PrintedTabular[]): MergedNode[] {
  const merged: MergedNodes = new Map();
  tabulars.forEach(({ nodes }, tabular) => {
    addTabular(merged, nodes, tabular);
  });
  return [...merged.values()];
}

/**
 * Adds the nodes of one Tabular List.
 *
 * @param tabular - the number of the list, which no note has yet
 */
export function addTabular(merged: MergedNodes, printed: readonly PrintedNode[], tabular: number): void {
  const seen = new Set<string>();
  for (const node of printed) {
    const key = nodeKey(node);
    // A node that is printed twice in one list would lose its first notes. There is none.
    if (seen.has(key)) throw new Error(`${key} appears twice in the Tabular List ${tabular}`);
    seen.add(key);
    merged.set(key, mergeNode(merged.get(key), node, tabular));
  }
}

function mergeNode(before: MergedNode | undefined, node: PrintedNode, tabular: number): MergedNode {
  const { kind, name } = node;
  const placed = placeNotes(node.notes);
  const former = before?.notes ?? [];
  const notes = KINDS.flatMap((of) =>
    mergeInto(
      former.filter((note) => note.kind === of),
      placed.filter((note) => note.kind === of),
      tabular,
    ),
  );
  const categories = [...new Set([...(before?.categories ?? []), ...node.categories])];
  return { kind, name, categories, notes, sevenths: mergeSevenths(before?.sevenths ?? [], node, tabular) };
}

const same = (a: PlacedNote, b: PlacedNote): boolean => a.text === b.text && a.role === b.role;

/**
 * Merges a list into the lists before it: notes that both have are stored once, and each list keeps its order. It follows a
 * longest common subsequence; notes of the new list come after those that only the former lists have.
 */
function mergeInto(
  merged: readonly MergedNote[],
  list: readonly PlacedNote[],
  tabular: number,
): MergedNote[] {
  const common = commonLengths(merged, list);
  const result: MergedNote[] = [];
  let i = 0;
  let j = 0;
  while (i < merged.length || j < list.length) {
    const old = merged[i];
    const fresh = list[j];
    if (old !== undefined && fresh !== undefined && same(old, fresh)) {
      old.printed = setBit(old.printed, tabular, TABULARS);
      result.push(old);
      i++;
      j++;
    } else if (fresh === undefined || (old !== undefined && common[i + 1]![j]! >= common[i]![j + 1]!)) {
      result.push(old!);
      i++;
    } else {
      result.push({ ...fresh, printed: setBit(0, tabular, TABULARS) });
      j++;
    }
  }
  return result;
}

/** For each pair of ends of both lists the length of their longest common subsequence. */
function commonLengths(a: readonly PlacedNote[], b: readonly PlacedNote[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i]![j] = same(a[i]!, b[j]!)
        ? lengths[i + 1]![j + 1]! + 1
        : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
    }
  }
  return lengths;
}

function mergeSevenths(
  before: readonly MergedSeventh[],
  { sevenths }: PrintedNode,
  tabular: number,
): readonly MergedSeventh[] {
  if (sevenths.length === 0) return before;
  const key = JSON.stringify(sevenths);
  const known = before.find(({ characters }) => JSON.stringify(characters) === key);
  const seventh = known ?? { characters: sevenths, printed: 0 };
  seventh.printed = setBit(seventh.printed, tabular, TABULARS);
  return known === undefined ? [...before, seventh] : before;
}
