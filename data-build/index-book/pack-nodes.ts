import { ColumnWriter, column, joinPieces } from '../../src/packed/write/column.js';
import { byFrequency } from '../../src/packed/write/frequency.js';
import { requireFit } from '../../src/packed/write/width.js';
import { type Compiled, isCell, isReference, keptTitle, oddSpan } from './compile.js';
import { FIELD_NAMES, type PrintedTerm } from './read.js';
import { useOf } from './texts.js';

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
 * Packs the terms of all books in order of print: their shapes, their texts, their references, the nonessential parts that
 * the rule does not give, the cells, and the number of terms of each book. The reader is `src/index-book/node-table.ts`.
 */
export function packNodes(compiled: Compiled): Uint8Array {
  const { books, texts } = compiled;
  const terms = books.flatMap((book) => book.terms);
  const shapes = terms.map(shapeOf);
  const kinds = byFrequency(shapes);
  const titles = terms.map((term) => useOf(texts, keptTitle(term)));
  return joinPieces([
    column(books.map((book) => book.terms.length)),
    column(kinds),
    column(shapes.map((shape) => kinds.indexOf(shape))),
    column(titles),
    column(textUses(terms, compiled)),
    packCodes(terms, compiled, ['code']),
    packCodes(terms, compiled, ['manif', 'subcat', 'seecat']),
    packSpans(terms),
    packCells(compiled),
  ]);
}

/** The texts of `manif`, `see` and `seeAlso`, term by term. */
function textUses(terms: readonly PrintedTerm[], { texts }: Compiled): number[] {
  return terms.flatMap(({ fields }) =>
    FIELD_NAMES.flatMap((name) => {
      const value = fields[name];
      return value === undefined || isReference(name, value) ? [] : [useOf(texts, value)];
    }),
  );
}

/** References of these fields, term by term, each as the distance from the one before. */
function packCodes(
  terms: readonly PrintedTerm[],
  { references }: Compiled,
  names: readonly ('code' | 'manif' | 'subcat' | 'seecat')[],
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

/**
 * The cells, column by column. A reference is the distance from the one expected: in the first column the one of the row
 * before, in the others the one after that of the column before.
 */
function packCells({ books, references }: Compiled): Uint8Array {
  const number = new Map(references.map((reference, index) => [reference, index]));
  const columns = Array.from({ length: 6 }, () => new ColumnWriter());
  let above = 0;
  for (const { cells } of books.flatMap((book) => book.terms)) {
    if (cells === undefined) continue;
    let expected = above;
    cells.forEach((cell, at) => {
      const kind = CELL_KINDS.indexOf(cell);
      if (kind < 0 && !isCell(cell)) throw new Error(`a cell holds '${cell}'`);
      if (kind >= 0) {
        columns[at]!.add(kind);
        return;
      }
      const reference = number.get(cell!)!;
      const distance = reference - expected;
      columns[at]!.add(CELL_KINDS.length + (distance < 0 ? -distance * 2 - 1 : distance * 2));
      if (at === 0) above = reference;
      expected = reference + 1;
    });
  }
  return joinPieces(columns.map((writer) => writer.bytes()));
}
