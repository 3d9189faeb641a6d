import { HAS } from '../../../src/search/icd10cm/path-table.js';
import { ColumnWriter, column, joinPieces, textSection } from '../../../src/packed/write/column.js';
import type { RawSection } from '../../../src/packed/write/container.js';
import { byFrequency } from '../../../src/packed/write/frequency.js';
import { requireFit } from '../../../src/packed/write/width.js';
import { packInclusions } from './inclusions.js';
import { packEntries } from '../../index-book/pack-entries.js';
import type { SearchEntries, SearchEntry } from './compile.js';

const LEVELS = 16;

/** Packs what search looks at. The reader is `src/search/icd10cm/path-table.ts`. */
export function packSearch({ headings, entries, inclusions }: SearchEntries): RawSection[] {
  const rows = [...new Set(entries.flatMap(rowsOf))].sort((a, b) => a - b);
  const references = new Map(rows.map((row, index) => [row, index]));
  const shapes = entries.map(shapeOf);
  const kinds = byFrequency(shapes);
  const rewrites = entries.flatMap(({ rewrite }) => (rewrite === undefined ? [] : [rewrite]));
  const cellRows = entries.map(({ cells }) => cells?.map((row) => (row < 0 ? 0 : references.get(row)! + 1)));
  const table = cellRows.filter((row) => row !== undefined);
  const firsts = byFrequency(table.map((row) => row[0]!));
  const coded = packEntries({
    shapes: shapes.map((shape) => kinds.indexOf(shape)),
    kinds: kinds.map((shape) => ({ level: Math.floor(shape / LEVELS), hasCode: (shape & HAS.code) !== 0, hasCells: (shape & HAS.cells) !== 0, others: (shape & HAS.rewrite) === 0 ? 0 : 1 })),
    titles: entries.map(({ title }) => title),
    codes: entries.map(({ row }) => references.get(row) ?? -1),
    cells: cellRows.map((row) => (row === undefined ? 0 : firsts.indexOf(row[0]!))),
    others: [...rewrites, ...inclusions.map(({ text }) => text)],
  });
  const books = Array.from({ length: entries.at(-1)!.book + 1 }, (_, index) => index);
  const counts = books.map((book) => entries.filter((entry) => entry.book === book).length);
  return [
    { name: 'headings', bytes: textSection(headings) },
    { name: 'shapes', bytes: joinPieces([column(counts), column(kinds), column(firsts), packCells(table)]) },
    { name: 'references', bytes: column(rows.map((row, i) => (i === 0 ? row : row - rows[i - 1]!))) },
    { name: 'entries', bytes: coded },
    { name: 'inclusions', bytes: packInclusions(inclusions) },
  ];
}

const rowsOf = ({ row, cells = [] }: SearchEntry): number[] => [row, ...cells].filter((one) => one >= 0);

/** The level of an entry and what it has, as one number. */
function shapeOf({ level, row, isSee, rewrite, cells }: SearchEntry): number {
  requireFit(HAS.cells, 8, 'bit of an entry', 'raise LEVELS here and in path-table.ts');
  const code = row < 0 ? 0 : HAS.code + (isSee ? HAS.see : 0);
  return (
    level * LEVELS + code + (rewrite === undefined ? 0 : HAS.rewrite) + (cells === undefined ? 0 : HAS.cells)
  );
}

/** The cells after the first: the reader describes them. */
function packCells(rows: readonly (readonly number[])[]): Uint8Array {
  const writer = new ColumnWriter();
  for (const [first = 0, ...others] of rows) {
    const isRun = first > 0 && others.every((use, column) => use === first + 1 + column);
    writer.add(isRun ? 0 : 1);
    if (!isRun) for (const use of others) writer.add(use);
  }
  return writer.bytes();
}
