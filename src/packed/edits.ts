import { Cursor } from './cursor.js';

/**
 * Titles as edits: each title is another title with a few words changed, and families of children repeat.
 *
 * An edit keeps the first words of a base title and its last `suffix` words, and puts `count` new words in place of the
 * `drop` words between. Where the base is found is the edit's `reference`:
 * 0 the parent (nothing, for a category) · 1 the sibling before · 2 the child with the same last characters below the
 * parent's sibling before · 3 the long title of the same row (short titles only).
 *
 * Four layers, each a dictionary in order of first use (0 in a column means 'the next new one', n the n-th known):
 * groups -> templates (the edits of all children of one node) -> edits (a shape and its new words) -> words.
 *
 * The writer is `data-build/packed/edits.ts`.
 */
export interface EditTable {
  /** The edit of each row. */
  readonly editOf: Uint16Array;
  readonly reference: Uint8Array;
  readonly suffix: Uint8Array;
  readonly drop: Uint8Array;
  readonly count: Uint8Array;
  /** Where the new words of each edit start in {@link EditTable.words}. */
  readonly start: Uint32Array;
  /** Word numbers. */
  readonly words: Uint16Array;
}

/** The base of a row's title. */
export const Reference = { parent: 0, sibling: 1, cousin: 2, longTitle: 3 } as const;

/** Gives the raw bytes of one of the columns `groups`, `edits`, `shapes`, `shape`, `words`. */
export type ColumnReader = (name: string) => Uint8Array;

/** The children of one node, as row numbers in order. */
export type Family = readonly number[] | Uint32Array;

interface Dictionary {
  readonly reference: number[];
  readonly suffix: number[];
  readonly drop: number[];
  readonly count: number[];
}

/** Reads the shapes: four numbers each. */
function readShapes(bytes: Uint8Array): Dictionary {
  const cursor = new Cursor(bytes);
  const shapes: Dictionary = { reference: [], suffix: [], drop: [], count: [] };
  while (!cursor.done) {
    shapes.reference.push(cursor.next());
    shapes.suffix.push(cursor.next());
    shapes.drop.push(cursor.next());
    shapes.count.push(cursor.next());
  }
  return shapes;
}

/** A number of a dictionary column: the next new entry for 0, else a known one. */
function pick(cursor: Cursor, known: number): number {
  const value = cursor.next();
  return value === 0 ? known : value - 1;
}

/**
 * Reads the edits.
 *
 * @param column - gives the columns
 * @param families - the children of each node, in the order in which the writer listed them
 * @param rows - the number of rows
 * @param seeded - the words known from the start; later words are known in order of first use
 */
export function readEdits(column: ColumnReader, families: Iterable<Family>, rows: number, seeded: number): EditTable {
  const dictionary = readDictionary(column, seeded);
  const editOf = new Uint16Array(rows);
  const groups = new Cursor(column('groups'));
  const edits = new Cursor(column('edits'));
  const templates: Uint16Array[] = [];
  let knownEdits = 0;
  for (const family of families) {
    const template = pick(groups, templates.length);
    if (template === templates.length) {
      const fresh = new Uint16Array(family.length);
      for (let i = 0; i < fresh.length; i++) {
        fresh[i] = pick(edits, knownEdits);
        if (fresh[i] === knownEdits) knownEdits++;
      }
      templates.push(fresh);
    }
    const known = templates[template]!;
    for (let i = 0; i < family.length; i++) editOf[family[i]!] = known[i]!;
  }
  return { editOf, ...dictionary };
}

function readDictionary(column: ColumnReader, seeded: number): Omit<EditTable, 'editOf'> {
  const shapes = readShapes(column('shape'));
  const shapeOf: number[] = [];
  const cursor = new Cursor(column('shapes'));
  for (let known = 0; !cursor.done; ) {
    const shape = pick(cursor, known);
    if (shape === known) known++;
    shapeOf.push(shape);
  }
  const start = new Uint32Array(shapeOf.length);
  let total = 0;
  for (let i = 0; i < shapeOf.length; i++) {
    start[i] = total;
    total += shapes.count[shapeOf[i]!]!;
  }
  const byEdit = (values: readonly number[]): Uint8Array => Uint8Array.from(shapeOf, (shape) => values[shape]!);
  return {
    reference: byEdit(shapes.reference),
    suffix: byEdit(shapes.suffix),
    drop: byEdit(shapes.drop),
    count: byEdit(shapes.count),
    start,
    words: readWords(column('words'), total, seeded),
  };
}

function readWords(bytes: Uint8Array, total: number, seeded: number): Uint16Array {
  const cursor = new Cursor(bytes);
  const words = new Uint16Array(total);
  let known = seeded;
  for (let i = 0; i < total; i++) {
    const word = pick(cursor, known);
    if (word === known) known++;
    words[i] = word;
  }
  return words;
}
