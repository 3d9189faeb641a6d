import { readColumn, signed, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { numbered } from './text-table.js';

/** Bits of a shape: which fields a term has. */
export const HAS = {
  code: 1,
  manifestation: 2,
  see: 4,
  seeAlso: 8,
  subcategory: 16,
  seeCategory: 32,
  manifestationText: 64,
  cells: 128,
} as const;

const LEVELS = 256;
/** Cells that hold no reference: absent, a dash, two dashes. */
export const CELL = { absent: -1, dash: -2, dashes: -3 } as const;

/** How many columns a table has. */
export const COLUMNS = 6;

type Pieces = [
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * The terms of all books, one after the other in order of print: a term comes right before those below it. The writer is
 * `data-build/index-book/pack-nodes.ts`.
 */
export class NodeTable {
  /** Where the terms of each book begin; one more for the end. */
  readonly bookStart: Uint32Array;
  /** 0 for a main term. */
  readonly level: Uint8Array;
  /** The fields of a term: bits of {@link HAS}. */
  readonly has: Uint8Array;
  /** The term above, -1 for main terms. */
  readonly parent: Int32Array;
  /** The text of the title. */
  readonly title: Uint16Array;
  /** The first text that the terms do not use. */
  readonly nextText: number;
  /** The reference of `code`, -1 where there is none. */
  readonly code: Int32Array;
  readonly #texts: Uint16Array;
  readonly #firstText: Uint32Array;
  readonly #others: Uint32Array;
  readonly #spans: Uint8Array;
  readonly #cells: Uint8Array;
  #ends: Int32Array | undefined;
  #firstOther: Uint32Array | undefined;
  #grid: { readonly cells: Int32Array; readonly rowOf: Int32Array } | undefined;
  #oddSpans: Map<number, readonly [number, number]> | undefined;

  /** @param severalTexts - how many texts have several uses */
  constructor(part: Part, severalTexts: number) {
    const pieces = splitPieces(part.section('terms')) as Pieces;
    const counts = readColumn(pieces[0]);
    this.bookStart = new Uint32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.bookStart[i + 1] = this.bookStart[i]! + counts[i]!;
    const shapes = readColumn(pieces[2]);
    const length = shapes.length;
    this.level = new Uint8Array(length);
    this.has = new Uint8Array(length);
    this.parent = new Int32Array(length).fill(-1);
    readShapes(readColumn(pieces[1]), shapes, this);
    const uses = readColumn(pieces[3]);
    const rest = readColumn(pieces[4]);
    const all = new Uint32Array(length + rest.length);
    all.set(uses);
    all.set(rest, length);
    const numbers = numbered(all, severalTexts);
    this.nextText = severalTexts + all.reduce((count, use) => count + (use === 0 ? 1 : 0), 0);
    this.title = numbers.subarray(0, length);
    this.#texts = numbers.subarray(length);
    this.#firstText = firstOf(this.has, HAS.manifestationText | HAS.see | HAS.seeAlso);
    this.code = new Int32Array(length).fill(-1);
    const codes = readColumn(pieces[5]);
    let code = 0;
    for (let i = 0, at = 0; i < length; i++) {
      if ((this.has[i]! & HAS.code) === 0) continue;
      code += signed(codes[at++]!);
      this.code[i] = code;
    }
    this.#others = distances(readColumn(pieces[6]));
    this.#spans = pieces[7];
    this.#cells = pieces[8];
  }

  /** How many terms there are in all books. */
  get length(): number {
    return this.title.length;
  }

  /** The book that a term belongs to. */
  bookOf(node: number): number {
    let book = 0;
    while (node >= this.bookStart[book + 1]!) book++;
    return book;
  }

  /** One past the last term below a term. */
  end(node: number): number {
    this.#ends ??= endsOf(this.parent);
    return this.#ends[node]!;
  }

  /** The number of the text of a field, -1 where the term does not have it. */
  textOf(node: number, field: 'manifestationText' | 'see' | 'seeAlso'): number {
    const has = this.has[node]!;
    if ((has & HAS[field]) === 0) return -1;
    let at = this.#firstText[node]!;
    for (const name of ['manifestationText', 'see', 'seeAlso'] as const) {
      if (name === field) break;
      if (has & HAS[name]) at++;
    }
    return this.#texts[at]!;
  }

  /** The reference of a field, -1 where the term does not have it. */
  referenceOf(node: number, field: 'manifestation' | 'subcategory' | 'seeCategory'): number {
    const has = this.has[node]!;
    if ((has & HAS[field]) === 0) return -1;
    this.#firstOther ??= firstOf(this.has, HAS.manifestation | HAS.subcategory | HAS.seeCategory);
    let at = this.#firstOther[node]!;
    for (const name of ['manifestation', 'subcategory', 'seeCategory'] as const) {
      if (name === field) break;
      if (has & HAS[name]) at++;
    }
    return this.#others[at]!;
  }

  /** A cell: a reference, or one of {@link CELL}. Columns count from 0. */
  cell(node: number, column: number): number {
    if ((this.has[node]! & HAS.cells) === 0) return CELL.absent;
    this.#grid ??= readGrid(this.#cells, this.has);
    return this.#grid.cells[this.#grid.rowOf[node]! * COLUMNS + column]!;
  }

  /** Where the nonessential part of a title begins and ends, where it is not the one that the rule gives. */
  oddSpan(node: number): readonly [number, number] | undefined {
    this.#oddSpans ??= readSpans(readColumn(this.#spans));
    return this.#oddSpans.get(node);
  }
}

/** One past the last term below each term: a term comes right before those below it. */
function endsOf(parent: Int32Array): Int32Array {
  const ends = new Int32Array(parent.length);
  for (let node = parent.length - 1; node >= 0; node--) {
    if (ends[node] === 0) ends[node] = node + 1;
    const above = parent[node]!;
    if (above >= 0 && ends[node]! > ends[above]!) ends[above] = ends[node]!;
  }
  return ends;
}

function readShapes(
  kinds: Uint32Array,
  shapes: Uint32Array,
  { level, has, parent }: Pick<NodeTable, 'level' | 'has' | 'parent'>,
): void {
  const open: number[] = [];
  for (let i = 0; i < shapes.length; i++) {
    const shape = kinds[shapes[i]!]!;
    const depth = Math.floor(shape / LEVELS);
    level[i] = depth;
    has[i] = shape % LEVELS;
    if (depth > 0) parent[i] = open[depth - 1]!;
    open[depth] = i;
  }
}

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
};

/** For each term the place of its first field among all fields of `mask`. */
function firstOf(has: Uint8Array, mask: number): Uint32Array {
  const first = new Uint32Array(has.length);
  let next = 0;
  for (let i = 0; i < has.length; i++) {
    first[i] = next;
    next += bits(has[i]! & mask);
  }
  return first;
}

function distances(values: Uint32Array): Uint32Array {
  let sum = 0;
  return values.map((value) => {
    sum += signed(value);
    return sum;
  });
}

function readGrid(bytes: Uint8Array, has: Uint8Array): { cells: Int32Array; rowOf: Int32Array } {
  const columns = splitPieces(bytes).map(readColumn);
  const rows = columns[0]!.length;
  const cells = new Int32Array(rows * COLUMNS);
  let above = 0;
  for (let row = 0; row < rows; row++) {
    let expected = above;
    for (let at = 0; at < COLUMNS; at++) {
      const value = columns[at]![row]!;
      if (value < 3) {
        cells[row * COLUMNS + at] = -1 - value;
        continue;
      }
      const reference = expected + signed(value - 3);
      cells[row * COLUMNS + at] = reference;
      if (at === 0) above = reference;
      expected = reference + 1;
    }
  }
  const rowOf = new Int32Array(has.length);
  for (let i = 0, row = 0; i < has.length; i++) if (has[i]! & HAS.cells) rowOf[i] = row++;
  return { cells, rowOf };
}

function readSpans(values: Uint32Array): Map<number, readonly [number, number]> {
  const spans = new Map<number, readonly [number, number]>();
  let node = 0;
  for (let i = 0; i < values.length; i += 3) {
    node += values[i]!;
    spans.set(node, [values[i + 1]!, values[i + 1]! + values[i + 2]!]);
  }
  return spans;
}
