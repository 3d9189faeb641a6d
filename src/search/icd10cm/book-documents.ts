import { FOUND, type LinkTable } from '../../index-book/link-table.js';
import { CELL, COLUMNS, HAS, type NodeTable } from '../../index-book/node-table.js';
import type { ReferenceTable } from '../../index-book/reference-table.js';
import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { BOOK, KIND } from './kinds.js';
import type { TextTerms } from './text-terms.js';

/** What documents of the books are made from. */
export interface BookSource {
  readonly nodes: NodeTable;
  readonly references: ReferenceTable;
  readonly texts: TextTerms;
  readonly links: LinkTable;
}

/** The words of each column of a table that a query must name; of the others none. */
const COLUMN_WORDS: Readonly<Record<number, readonly (readonly string[])[]>> = {
  [BOOK.neoplasm]: [
    ['malignant'],
    ['secondary', 'malignant'],
    ['carcinoma', 'situ'],
    ['benign'],
    ['uncertain', 'behavior'],
    [],
  ],
  [BOOK.drug]: [
    ['poisoning'],
    ['poisoning', 'suicide'],
    ['poisoning', 'assault'],
    ['poisoning', 'undetermined'],
    ['adverse', 'effect'],
    ['underdosing'],
  ],
};

/** Words that each column may be asked for with. */
const COLUMN_EXTRAS: Readonly<Record<number, readonly (readonly string[])[]>> = {
  [BOOK.neoplasm]: [['primary', 'carcinoma'], [], [], [], [], ['unspecified', 'behavior']],
  [BOOK.drug]: [
    ['accidental', 'unintentional', 'toxic', 'effect'],
    ['intentional', 'self', 'harm'],
    [],
    [],
    ['reaction'],
    [],
  ],
};

/** Adds the paths of the books: each term with a code, with the words of all terms above it. */
export function addBooks(writer: DocumentWriter, source: BookSource, lexicon: Lexicon): void {
  const { nodes, references } = source;
  for (let node = 0, book = 0; node < nodes.length; node++) {
    while (node >= nodes.bookStart[book + 1]!) book++;
    const reference = codeOf(nodes, node);
    if (reference >= 0) {
      const row = references.row[reference]!;
      if (row < 0) continue;
      writer.begin(book === BOOK.externalCause ? KIND.externalCause : KIND.index, row, node);
      addPath(writer, source, node);
    } else if (nodes.has[node]! & HAS.see) {
      addSee(writer, source, node);
    } else if (nodes.has[node]! & HAS.cells) {
      addCells(writer, source, node, book, lexicon);
    }
  }
}

const codeOf = (nodes: NodeTable, node: number): number => {
  const code = nodes.code[node]!;
  return code >= 0 || (nodes.has[node]! & HAS.subcategory) === 0
    ? code
    : nodes.referenceOf(node, 'subcategory');
};

/** The words of a term and of those above it. */
function addPath(writer: DocumentWriter, { nodes, texts }: BookSource, node: number): void {
  for (let at = node; at >= 0; at = nodes.parent[at]!)
    texts.addTo(writer, nodes.title[at]!, nodes.level[at] === 0);
}

/** A term that sends the reader to another one points at the code of that one. */
function addSee(writer: DocumentWriter, source: BookSource, node: number): void {
  const { nodes, references, links } = source;
  const found = links.of(node, 'see');
  if (found?.kind !== FOUND.whole) return;
  const reference = codeOf(nodes, found.node);
  const row = reference < 0 ? -1 : references.row[reference]!;
  if (row < 0) return;
  writer.begin(KIND.see, row, node);
  addPath(writer, source, node);
}

/** A row of a table is a document for each column with a code. */
function addCells(
  writer: DocumentWriter,
  source: BookSource,
  node: number,
  book: number,
  lexicon: Lexicon,
): void {
  const kind = book === BOOK.neoplasm ? KIND.neoplasm : KIND.drug;
  for (let column = 0; column < COLUMNS; column++) {
    const reference = source.nodes.cell(node, column);
    if (reference <= CELL.absent) continue;
    const row = source.references.row[reference]!;
    if (row < 0) continue;
    writer.begin(kind, row, node * COLUMNS + column);
    addPath(writer, source, node);
    for (const word of COLUMN_WORDS[book]![column]!) writer.add(lexicon.add(word), true);
    for (const word of COLUMN_EXTRAS[book]![column]!) {
      const term = lexicon.add(word);
      if (term >= 0) writer.add(term, false);
    }
  }
}
