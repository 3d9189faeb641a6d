import { describe, expect, it } from 'vitest';
import { sourceOpener } from '../../data-build/fetch/open.js';
import {
  countsOf,
  type LoadedBook,
  loadBook,
  loadBooks,
  sourcesOf,
} from '../../data-build/index-book/load.js';
import type { PrintedTerm } from '../../data-build/index-book/read.js';
import { forBooks } from '../../src/index-book/bundled.js';
import { booksOf, entryOf, nonessentialSpan, titleOf } from '../../src/index-book/entries.js';
import { CELL, COLUMNS } from '../../src/index-book/node-table.js';
import { hasOfficial } from '../official-files.js';

const INDEX = 'icd10cm/2025-10-01/icd10cm_index_2026.reconstructed.zip';

/** A term as the payload has it, in the form of the reader of the XML. */
function asPrinted(node: number): PrintedTerm {
  const data = forBooks();
  const nodes = data.nodes();
  const reference = (number: number): string | undefined =>
    number < 0 ? undefined : data.references().text(number);
  const text = (field: 'see' | 'seeAlso' | 'manifestationText'): string | undefined => {
    const number = nodes.textOf(node, field);
    return number < 0 ? undefined : data.texts().text(number);
  };
  const fields = {
    code: reference(nodes.code[node]!),
    manif: reference(nodes.referenceOf(node, 'manifestation')) ?? text('manifestationText'),
    see: text('see'),
    seeAlso: text('seeAlso'),
    subcat: reference(nodes.referenceOf(node, 'subcategory')),
    seecat: reference(nodes.referenceOf(node, 'seeCategory')),
  };
  return {
    level: nodes.level[node]!,
    title: { text: titleOf(data, node), span: nonessentialSpan(data, node) },
    fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    cells: cellsOf(node),
  };
}

function cellsOf(node: number): (string | undefined)[] | undefined {
  const data = forBooks();
  const cells = Array.from({ length: COLUMNS }, (_, column) => data.nodes().cell(node, column));
  if (cells.every((cell) => cell === CELL.absent)) return undefined;
  return cells.map((cell) => {
    if (cell === CELL.absent) return undefined;
    if (cell === CELL.dash || cell === CELL.dashes) return '-'.repeat(cell === CELL.dash ? 1 : 2);
    return data.references().text(cell);
  });
}

describe.runIf(hasOfficial(INDEX))('the books beside their XML', () => {
  const printed = hasOfficial(INDEX) ? loadBooks({}) : [];

  it('have the counts of their sources', () => {
    expect(printed.map((book) => countsOf(book).mainTerm)).toEqual([8121, 314, 1, 5184]);
    expect(printed.map((book) => countsOf(book).term)).toEqual([73_385, 7776, 1939, 2252]);
    const infos = booksOf(forBooks());
    expect(infos.map(({ mainTerms, terms }) => [mainTerms, terms])).toEqual(
      printed.map((book) => [countsOf(book).mainTerm, countsOf(book).term]),
    );
    expect(infos.every(({ provenance }) => provenance === 'reconstructed')).toBe(true);
  });

  it.each([0, 1, 2, 3])('give back every term, reference and cell of book %i, and no other', (book) => {
    const { terms } = printed[book]!;
    const { bookStart } = forBooks().nodes();
    const from = bookStart[book]!;
    expect(bookStart[book + 1]! - from).toBe(terms.length);
    const different = terms.flatMap((term, index) => {
      const packed = asPrinted(from + index);
      return JSON.stringify(sorted(packed)) === JSON.stringify(sorted(term)) ? [] : [[term, packed]];
    });
    expect(different.slice(0, 5)).toEqual([]);
  });

  it('differ from the official files of April 2026 only in the cases that the manifest lists', () => {
    const open = sourceOpener({});
    const april = (kind: string): LoadedBook => {
      const source = sourcesOf(kind)[0]!;
      expect(source.provenance).toBe('verbatim');
      return loadBook(source, open(source));
    };
    const cells = (book: LoadedBook): string[] =>
      book.terms.map(({ title, cells: row }) => `${title.text}\t${row?.join('\t') ?? ''}`);
    const before = cells(april('neoplasm'));
    const after = cells(printed[2]!);
    expect(before.length).toBe(after.length);
    const changed = before.map((row, index) => [row.split('\t'), after[index]!.split('\t')] as const);
    const changedCells = changed.flatMap(([a, b]) => a.filter((cell, column) => cell !== b[column]));
    expect(changedCells.length).toBe(37);
    expect(printed[3]!.terms.length - april('drug').terms.length).toBe(6);
    expect(printed[1]!.terms.length).toBe(april('eindex').terms.length);
  });

  it('are told the same by the public entries', () => {
    const data = forBooks();
    const odd = printed
      .flatMap((book) => book.terms)
      .filter((term, node) => node % 97 === 0 && entryOf(data, node).title !== term.title.text);
    expect(odd).toEqual([]);
  });
});

const sorted = ({ level, title, fields, cells }: PrintedTerm): unknown => [
  level,
  title.text,
  title.span ?? null,
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)),
  cells?.map((cell) => cell ?? null) ?? null,
];
