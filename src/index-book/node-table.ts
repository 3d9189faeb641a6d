import { readColumn, signed, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { readEntries } from './coded-entries.js';
import { TextTable } from './text-table.js';
import { parentsOf, startsOf } from './tree.js';

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
/** The fields that are texts. */
const TEXTS = HAS.manifestationText | HAS.see | HAS.seeAlso;
/** Cells that hold no reference: absent, a dash, two dashes. */
export const CELL = { absent: -1, dash: -2, dashes: -3 } as const;

/** The cells of the tables, and the row of each term among them. */
interface Grid {
  readonly cells: Int32Array;
  readonly rowOf: Int32Array;
}

/** How many numbers of a cell are no reference. */
const KINDS_OF_CELLS = 3;

/** How many columns a table has. */
export const COLUMNS = 6;

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
  /** How many terms there are in all books. */
  readonly length: number;
  readonly texts: TextTable;
  /** The reference of `code`, -1 where there is none. */
  readonly code: Int32Array;
  readonly #texts: Uint16Array;
  readonly #firstText: Uint32Array;
  readonly #others: Uint32Array;
  readonly #spans: Uint8Array;
  readonly #readGrid: () => Grid;
  #ends: Int32Array | undefined;
  #firstOther: Uint32Array | undefined;
  #grid: Grid | undefined;
  #oddSpans: Map<number, readonly [number, number]> | undefined;

  constructor(part: Part) {
    const [counts, shapes, others, spans, firsts, cells] = splitPieces(part.section('terms')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.bookStart = startsOf(readColumn(counts));
    const kinds = Array.from(readColumn(shapes), (shape) => ({
      level: Math.floor(shape / LEVELS),
      has: shape % LEVELS,
      hasCode: (shape & HAS.code) !== 0,
      hasCells: (shape & HAS.cells) !== 0,
      others: bits(shape & TEXTS),
    }));
    const entries = readEntries(part.section('entries'), kinds);
    this.level = Uint8Array.from(entries.shape, (shape) => kinds[shape]!.level);
    this.has = Uint8Array.from(entries.shape, (shape) => kinds[shape]!.has);
    this.parent = parentsOf(this.level);
    this.texts = new TextTable(entries);
    this.title = entries.title;
    this.code = entries.code;
    this.length = entries.shape.length;
    this.#texts = entries.others;
    this.#firstText = firstOf(this.has, TEXTS);
    this.#others = distances(readColumn(others));
    this.#spans = spans;
    const firstCells = readColumn(firsts);
    this.#readGrid = () => readGrid(cells, this.has, (node) => firstCells[entries.cell[node]!]!);
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
    this.#grid ??= this.#readGrid();
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

/** The cells of each row of a table: see `packCells` in `data-build/index-book/pack-nodes.ts`. */
function readGrid(bytes: Uint8Array, has: Uint8Array, first: (node: number) => number): Grid {
  const values = readColumn(bytes);
  const cells: number[] = [];
  const rowOf = new Int32Array(has.length);
  for (let node = 0, at = 0; node < has.length; node++) {
    if ((has[node]! & HAS.cells) === 0) continue;
    rowOf[node] = cells.length / COLUMNS;
    const own = first(node);
    const isListed = values[at++] === 1;
    cells.push(cellOf(own));
    for (let column = 1; column < COLUMNS; column++)
      cells.push(cellOf(isListed ? values[at++]! : own + column));
  }
  return { cells: Int32Array.from(cells), rowOf };
}

/** A cell as the table gives it: a reference from 0, or one of {@link CELL}. */
const cellOf = (use: number): number => (use < KINDS_OF_CELLS ? -1 - use : use - KINDS_OF_CELLS);

function readSpans(values: Uint32Array): Map<number, readonly [number, number]> {
  const spans = new Map<number, readonly [number, number]>();
  let node = 0;
  for (let i = 0; i < values.length; i += 3) {
    node += values[i]!;
    spans.set(node, [values[i + 1]!, values[i + 1]! + values[i + 2]!]);
  }
  return spans;
}
