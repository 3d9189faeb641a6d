import { readColumn } from './column.js';

/**
 * Titles as edits: each title is another title with a few words changed, and families of children repeat.
 *
 * An edit keeps the first words of a base title and its last `suffix` words, and puts `count` new words in place of the
 * `drop` words between. Where the base is found is the edit's `reference`:
 * 0 the parent · 1 the sibling before · 2 the child with the same last characters below the
 * parent's sibling before · 3 the long title of the same row (short titles only) ·
 * 4 nothing: the title is written out.
 *
 * Layers of dictionaries: groups -> templates (the edits of all children of one node) -> edits (a shape and its new
 * words) -> words. The titles are cut into chunks that are read by themselves. Templates, edits and words of more than
 * one chunk are in a common table, which all chunks know from the start, numbered from 0; those of one chunk follow,
 * numbered in order of first use. In the columns of a chunk 0 means 'the next new one', and n the one numbered n - 1.
 *
 * The writer is `src/packed/write/edits.ts`.
 */
export interface EditDictionary {
  readonly reference: Uint8Array;
  readonly suffix: Uint8Array;
  readonly drop: Uint8Array;
  readonly count: Uint8Array;
  /** Where the new words of each edit start in {@link EditDictionary.words}. */
  readonly start: Uint32Array;
  /** Word numbers. */
  readonly words: Uint16Array;
}

/** Templates with the edits that are numbered in the same table. */
interface Templates {
  /** Where the edits of each template start in {@link Templates.edits}. */
  readonly start: Uint32Array;
  readonly edits: Uint32Array;
}

/** What all chunks share. */
export interface CommonEdits {
  /** Reference, suffix, drop and count of each shape. */
  readonly shape: Uint32Array;
  readonly templates: Templates;
  readonly dictionary: EditDictionary;
}

/** The edits of one chunk. */
export interface ChunkEdits {
  readonly common: CommonEdits;
  /** The template of each family: a common one, or one of the chunk's own, which are numbered after the common ones. */
  readonly templateOf: Uint32Array;
  readonly templates: Templates;
  readonly dictionary: EditDictionary;
}

/** The base of a row's title. */
export const Reference = { parent: 0, sibling: 1, cousin: 2, longTitle: 3, none: 4 } as const;

/**
 * Runs of word numbers as a table writes them, each by its length and the number of its first word in the word
 * list: `[length, first, length, first...]`. Numbers after the last run go on from it.
 */
export type WordRuns = readonly number[];

/** Reads the edits that all chunks share. */
export function readCommonEdits(columns: readonly Uint8Array[], runs: WordRuns): CommonEdits {
  const [shape, sizes, edits, shapes, words] = columns.map(readColumn) as FiveColumns;
  return {
    shape,
    templates: { start: startsOf(sizes), edits },
    dictionary: readDictionary(shape, shapes, words, runs),
  };
}

/** Reads the edits of one chunk. */
export function readChunkEdits(
  columns: readonly Uint8Array[],
  common: CommonEdits,
  runs: WordRuns,
): ChunkEdits {
  const [groups, sizes, edits, shapes, words] = columns.map(readColumn) as FiveColumns;
  let known = 0;
  for (let i = 0; i < runs.length; i += 2) known += runs[i]!;
  return {
    common,
    templateOf: numberFirstUses(groups, common.templates.start.length - 1),
    templates: { start: startsOf(sizes), edits: numberFirstUses(edits, common.dictionary.start.length) },
    dictionary: readDictionary(common.shape, shapes, numberFirstUses(words, known), runs),
  };
}

type FiveColumns = [Uint32Array, Uint32Array, Uint32Array, Uint32Array, Uint32Array];

/** Turns 'the next new one' and 'the n-th known one' into numbers from 0, in place. */
function numberFirstUses(values: Uint32Array, known: number): Uint32Array {
  let next = known;
  for (let i = 0; i < values.length; i++) values[i] = values[i] === 0 ? next++ : values[i]! - 1;
  return values;
}

function startsOf(sizes: Uint32Array): Uint32Array {
  const start = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) start[i + 1] = start[i]! + sizes[i]!;
  return start;
}

function readDictionary(
  shape: Uint32Array,
  shapeOf: Uint32Array,
  numbers: Uint32Array,
  runs: WordRuns,
): EditDictionary {
  const edits = shapeOf.length;
  const reference = new Uint8Array(edits);
  const suffix = new Uint8Array(edits);
  const drop = new Uint8Array(edits);
  const count = new Uint8Array(edits);
  const start = new Uint32Array(edits);
  let total = 0;
  for (let i = 0; i < edits; i++) {
    const at = shapeOf[i]! * 4;
    reference[i] = shape[at]!;
    suffix[i] = shape[at + 1]!;
    drop[i] = shape[at + 2]!;
    count[i] = shape[at + 3]!;
    start[i] = total;
    total += shape[at + 3]!;
  }
  return { reference, suffix, drop, count, start, words: renumber(numbers, runs) };
}

/** Gives each word the number that it has in the word list. */
function renumber(numbers: Uint32Array, runs: WordRuns): Uint16Array {
  const words = new Uint16Array(numbers.length);
  for (let i = 0; i < numbers.length; i++) {
    let number = numbers[i]!;
    let run = 0;
    while (run < runs.length - 2 && number >= runs[run]!) {
      number -= runs[run]!;
      run += 2;
    }
    words[i] = runs[run + 1]! + number;
  }
  return words;
}

/** The edit of a child of a family: its number among the common edits, or after those among the chunk's own. */
export function editOfChild(
  { common, templateOf, templates }: ChunkEdits,
  family: number,
  child: number,
): number {
  const template = templateOf[family]!;
  const shared = common.templates.start.length - 1;
  const { start, edits } = template < shared ? common.templates : templates;
  return edits[start[template < shared ? template : template - shared]! + child]!;
}

/**
 * Writes the title that an edit makes of a base title: the words `from` to `to` of `base`.
 *
 * @returns where the new title ends in `out`
 */
export function applyEdit(
  edits: EditDictionary,
  edit: number,
  base: Uint16Array,
  from: number,
  to: number,
  out: Uint16Array,
  at: number,
): number {
  const suffix = to - edits.suffix[edit]!;
  const prefix = suffix - edits.drop[edit]!;
  const start = edits.start[edit]!;
  const count = edits.count[edit]!;
  let end = at;
  for (let i = from; i < prefix; i++) out[end++] = base[i]!;
  for (let i = 0; i < count; i++) out[end++] = edits.words[start + i]!;
  for (let i = suffix; i < to; i++) out[end++] = base[i]!;
  return end;
}
