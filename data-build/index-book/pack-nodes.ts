import { HAS } from '../../src/index-book/node-table.js';
import { ColumnWriter, column, joinPieces } from '../../src/packed/write/column.js';
import type { RawSection } from '../../src/packed/write/container.js';
import { byFrequency } from '../../src/packed/write/frequency.js';
import { requireFit } from '../../src/packed/write/width.js';
import { type Compiled, isCell, isReference, keptTitle, oddSpan } from './compile.js';
import { FIELD_NAMES, type PrintedTerm } from './read.js';
import { packEntries } from './pack-entries.js';

/** The bits of a shape, in the order of {@link FIELD_NAMES}; then a manifestation that is a text, and cells. */
const TEXT_MANIFESTATION = 64;
const CELLS = 128;
const LEVELS = 256;

/** The level of a term and which fields it has, as one number. */
function shapeOf(term: PrintedTerm): number {
  requireFit(
    FIELD_NAMES.length,
    7,
    'fields of an index term',
    'raise TEXT_MANIFESTATION and the bits after it',
  );
  let mask = term.cells === undefined ? 0 : CELLS;
  FIELD_NAMES.forEach((name, bit) => {
    const value = term.fields[name];
    if (value === undefined) return;
    mask |= name === 'manif' && !isReference(name, value) ? TEXT_MANIFESTATION : 1 << bit;
  });
  return term.level * LEVELS + mask;
}

/**
 * Packs the terms of all books in order of print: their shapes, titles, codes and other texts in one section; in the other the
 * number of terms of each book, the shapes, references, the nonessential parts that the rule does not give, the cells. The reader
 * is `src/index-book/node-table.ts`.
 */
export function packNodes(compiled: Compiled): RawSection[] {
  const { books, references } = compiled;
  const terms = books.flatMap((book) => book.terms);
  const shapes = terms.map(shapeOf);
  const kinds = byFrequency(shapes);
  const number = new Map(references.map((reference, index) => [reference, index]));
  const rows = terms.map(({ cells }) => cells && Array.from(cells, (cell) => useOfCell(cell, number)));
  const table = rows.filter((row) => row !== undefined);
  const firsts = byFrequency(table.map((row) => row[0]!));
  const entries = packEntries({
    shapes: shapes.map((shape) => kinds.indexOf(shape)),
    kinds: kinds.map((shape) => ({
      level: Math.floor(shape / LEVELS),
      hasCode: (shape & HAS.code) !== 0,
      hasCells: (shape & HAS.cells) !== 0,
      others: [HAS.manifestationText, HAS.see, HAS.seeAlso].filter((bit) => (shape & bit) !== 0).length,
    })),
    titles: terms.map(keptTitle),
    codes: terms.map(({ fields }) => (fields.code === undefined ? -1 : number.get(fields.code)!)),
    cells: rows.map((row) => (row === undefined ? 0 : firsts.indexOf(row[0]!))),
    others: terms.flatMap(otherTexts),
  });
  const rest = joinPieces([
    column(books.map((book) => book.terms.length)),
    column(kinds),
    packCodes(terms, compiled, ['manif', 'subcat', 'seecat']),
    packSpans(terms),
    column(firsts),
    packCells(table),
  ]);
  return [
    { name: 'entries', bytes: entries },
    { name: 'terms', bytes: rest },
  ];
}

/** The texts of `manif`, `see` and `seeAlso`. */
const otherTexts = ({ fields }: PrintedTerm): string[] =>
  FIELD_NAMES.flatMap((name) => {
    const value = fields[name];
    return value === undefined || isReference(name, value) ? [] : [value];
  });

/** References of these fields, term by term, each as the distance from the one before. */
function packCodes(
  terms: readonly PrintedTerm[],
  { references }: Compiled,
  names: readonly ('manif' | 'subcat' | 'seecat')[],
): Uint8Array {
  const number = new Map(references.map((reference, index) => [reference, index]));
  const writer = new ColumnWriter();
  let before = 0;
  for (const { fields } of terms) {
    for (const name of names) {
      const value = fields[name];
      if (value === undefined || !isReference(name, value)) continue;
      writer.addSigned(number.get(value)! - before);
      before = number.get(value)!;
    }
  }
  return writer.bytes();
}

/** The odd nonessential parts: the distance from the term before, where the part begins, its length. */
function packSpans(terms: readonly PrintedTerm[]): Uint8Array {
  const writer = new ColumnWriter();
  let before = 0;
  terms.forEach((term, index) => {
    const span = oddSpan(term);
    if (span === undefined) return;
    writer.add(index - before);
    writer.add(span[0]);
    writer.add(span[1] - span[0]);
    before = index;
  });
  return writer.bytes();
}

/** What a cell is: absent, a dash, two dashes, or from here on a reference. */
const CELL_KINDS: readonly (string | undefined)[] = [undefined, '-', '--'];

/** A cell as a number: a kind, or its reference after the kinds. */
function useOfCell(cell: string | undefined, number: ReadonlyMap<string, number>): number {
  const kind = CELL_KINDS.indexOf(cell);
  if (kind < 0 && !isCell(cell)) throw new Error(`a cell holds '${cell}'`);
  return kind >= 0 ? kind : CELL_KINDS.length + number.get(cell!)!;
}

/**
 * The cells after the first, row by row: 0 where each is the reference after the one before, else 1 and the cells as numbers.
 */
function packCells(rows: readonly (readonly number[])[]): Uint8Array {
  const writer = new ColumnWriter();
  for (const [first = 0, ...others] of rows) {
    const isRun = first >= CELL_KINDS.length && others.every((use, column) => use === first + 1 + column);
    writer.add(isRun ? 0 : 1);
    if (!isRun) for (const use of others) writer.add(use);
  }
  return writer.bytes();
}
