/**
 * Titles as edits: each title is another title with a few words changed, and families of children repeat.
 *
 * An edit keeps the first words of a base title and its last `suffix` words, and puts `count` new words in place of the
 * `drop` words between. Where the base is found is the edit's `reference`:
 * 0 the parent · 1 the sibling before · 2 the child with the same last characters below the
 * parent's sibling before · 3 the long title of the same row (short titles only) ·
 * 4 nothing: the title is written out.
 *
 * Four layers, each a dictionary in order of first use (0 in a column means 'the next new one', n the n-th known):
 * groups -> templates (the edits of all children of one node) -> edits (a shape and its new words) -> words.
 *
 * The writer is `data-build/packed/edits.ts`.
 */
export interface EditTable extends EditDictionary {
  /** The template of each family. */
  readonly templateOf: Uint32Array;
  /** Where the edits of each template start in {@link EditTable.templateEdits}. */
  readonly templateStart: Uint32Array;
  readonly templateEdits: Uint32Array;
}

/** The different edits. */
export interface EditDictionary {
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
export const Reference = { parent: 0, sibling: 1, cousin: 2, longTitle: 3, none: 4 } as const;

/** Gives the numbers of one of the columns `groups`, `templates`, `edits`, `shapes`, `shape`, `words`. */
export type ColumnReader = (name: string) => Uint32Array;

/**
 * Reads the edits.
 *
 * @param column - gives the columns
 * @param seeded - the words known from the start; later words are known in order of first use
 */
export function readEdits(column: ColumnReader, seeded: number): EditTable {
  const sizes = column('templates');
  const templateStart = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i++) templateStart[i + 1] = templateStart[i]! + sizes[i]!;
  return {
    templateOf: numberFirstUses(column('groups'), 0),
    templateStart,
    templateEdits: numberFirstUses(column('edits'), 0),
    ...readDictionary(column, seeded),
  };
}

/** Turns 'the next new one' and 'the n-th known one' into numbers from 0, in place. */
function numberFirstUses(values: Uint32Array, seeded: number): Uint32Array {
  let known = seeded;
  for (let i = 0; i < values.length; i++) values[i] = values[i] === 0 ? known++ : values[i]! - 1;
  return values;
}

function readDictionary(column: ColumnReader, seeded: number): EditDictionary {
  const shape = column('shape');
  const shapeOf = numberFirstUses(column('shapes'), 0);
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
  const words = new Uint16Array(total);
  words.set(numberFirstUses(column('words'), seeded));
  return { reference, suffix, drop, count, start, words };
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
