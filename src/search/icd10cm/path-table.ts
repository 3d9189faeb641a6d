import { readEntries } from '../../index-book/coded-entries.js';
import { TextTable } from '../../index-book/text-table.js';
import { parentsOf, startsOf } from '../../index-book/tree.js';
import { decodeLines } from '../../packed/ascii.js';
import { readColumn, splitPieces } from '../../packed/column.js';
import type { Part } from '../../packed/payload.js';

/** What a path has: bits of its shape. */
export const HAS = {
  /** A code, its own. */
  code: 1,
  /** With {@link HAS.code}: the code is that of the entry that `see` leads to. */
  see: 2,
  /** A main term that sends the reader to another one, in the words of the reference. */
  rewrite: 4,
  /** A row of a table. */
  cells: 8,
} as const;

/** A shape is the level times this, plus the bits. */
const LEVELS = 16;

/** How many columns a table has. */
export const COLUMNS = 6;

/**
 * The entries of the books that search looks at, in order of print: an entry comes right before those below it. The writer is
 * `data-build/search/icd10cm/pack.ts`.
 */
export class PathTable {
  /** Where the entries of each book begin; one more for the end. */
  readonly bookStart: Uint32Array;
  /** 0 for a main term. */
  readonly level: Uint8Array;
  /** Bits of {@link HAS}. */
  readonly has: Uint8Array;
  /** The entry above, -1 for main terms. */
  readonly parent: Int32Array;
  /** The text of each title. */
  readonly title: Uint16Array;
  /** The row of the code of each entry, -1 for none. */
  readonly row: Int32Array;
  readonly texts: TextTable;
  /** The texts of references, then those of inclusion terms and Includes notes. */
  readonly others: Uint16Array;
  /** The headings of the columns of each book, with tabs between. */
  readonly headings: readonly string[];
  readonly #cells: Int32Array;

  constructor(part: Part) {
    const [counts, shapes, firsts, cells] = splitPieces(part.section('shapes')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.headings = decodeLines(part.section('headings'));
    this.bookStart = startsOf(readColumn(counts));
    const kinds = Array.from(readColumn(shapes), (shape) => ({
      level: Math.floor(shape / LEVELS),
      has: shape % LEVELS,
      hasCode: (shape & HAS.code) !== 0,
      hasCells: (shape & HAS.cells) !== 0,
      others: (shape & HAS.rewrite) === 0 ? 0 : 1,
    }));
    const entries = readEntries(part.section('entries'), kinds);
    this.texts = new TextTable(entries);
    const { length } = entries.shape;
    this.level = new Uint8Array(length);
    this.has = new Uint8Array(length);
    for (let i = 0; i < length; i++) {
      const { level, has } = kinds[entries.shape[i]!]!;
      this.level[i] = level;
      this.has[i] = has;
    }
    this.parent = parentsOf(this.level);
    this.title = entries.title;
    const rows = sums(readColumn(part.section('references')));
    // The references become rows in the same array.
    this.row = entries.code;
    for (let i = 0; i < length; i++) if (this.row[i]! >= 0) this.row[i] = rows[this.row[i]!]!;
    this.others = entries.others;
    const firstCells = readColumn(firsts);
    const first: number[] = [];
    for (let i = 0; i < length; i++) if (this.has[i]! & HAS.cells) first.push(firstCells[entries.cell[i]!]!);
    this.#cells = readCells(readColumn(cells), first, rows);
  }

  /** How many entries there are in all books. */
  get length(): number {
    return this.title.length;
  }

  /** Calls `take` with each main term that sends the reader to another one, and the text of the reference. */
  forEachRewrite(take: (node: number, text: number) => void): void {
    for (let node = 0, at = 0; node < this.length; node++)
      if ((this.has[node]! & HAS.rewrite) !== 0) take(node, this.others[at++]!);
  }

  /** Calls `take` with each cell of the tables that has a code: the entry, the column from 0, the row of the code. */
  forEachCell(take: (node: number, column: number, row: number) => void): void {
    for (let node = 0, at = 0; node < this.length; node++) {
      if ((this.has[node]! & HAS.cells) === 0) continue;
      for (let column = 0; column < COLUMNS; column++, at++)
        if (this.#cells[at]! >= 0) take(node, column, this.#cells[at]!);
    }
  }
}

function sums(distances: Uint32Array): Uint32Array {
  for (let i = 1; i < distances.length; i++) distances[i]! += distances[i - 1]!;
  return distances;
}

/**
 * The cells: the first of each row of a table is a reference, plus one, 0 for none; for the others there is 0 where each is the
 * reference after the one before, else 1 and the five in the form of the first.
 */
function readCells(values: Uint32Array, firsts: readonly number[], rows: Uint32Array): Int32Array {
  const cells = new Int32Array(firsts.length * COLUMNS);
  const rowOf = (use: number): number => (use === 0 ? -1 : rows[use - 1]!);
  for (let row = 0, at = 0, to = 0; row < firsts.length; row++) {
    const first = firsts[row]!;
    const isListed = values[at++] === 1;
    cells[to++] = rowOf(first);
    for (let column = 1; column < COLUMNS; column++)
      cells[to++] = rowOf(isListed ? values[at++]! : first + column);
  }
  return cells;
}
