import type { DocumentWriter } from '../engine/documents.js';
import type { Lexicon } from '../engine/lexicon.js';
import { BOOK, KIND } from './kinds.js';
import { COLUMNS, HAS, type PathTable } from './path-table.js';
import type { TextTerms } from './text-terms.js';

/** What documents of the books are made from. */
export interface BookSource {
  readonly paths: PathTable;
  readonly texts: TextTerms;
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
  const { paths } = source;
  for (let node = 0, book = 0; node < paths.length; node++) {
    while (node >= paths.bookStart[book + 1]!) book++;
    const row = paths.row[node]!;
    if (row < 0) continue;
    // A term that sends the reader to another one points at the code of that one.
    const isSee = (paths.has[node]! & HAS.see) !== 0;
    writer.begin(isSee ? KIND.see : book === BOOK.externalCause ? KIND.externalCause : KIND.index, row, node);
    addPath(writer, source, node);
  }
  addTables(writer, source, lexicon);
}

/** The words of a term and of those above it. */
function addPath(writer: DocumentWriter, { paths, texts }: BookSource, node: number): void {
  for (let at = node; at >= 0; at = paths.parent[at]!)
    texts.addTo(writer, paths.title[at]!, paths.level[at] === 0);
}

/** A row of a table is a document for each column with a code. */
function addTables(writer: DocumentWriter, source: BookSource, lexicon: Lexicon): void {
  const { paths } = source;
  const terms = (lists: Readonly<Record<number, readonly (readonly string[])[]>>, book: number): number[][] =>
    lists[book]!.map((words) => words.map((word) => lexicon.add(word)).filter((term) => term >= 0));
  const columns = [BOOK.neoplasm, BOOK.drug].map((book) => ({
    named: terms(COLUMN_WORDS, book),
    extras: terms(COLUMN_EXTRAS, book),
  }));
  paths.forEachCell((node, column, row) => {
    const isDrug = node >= paths.bookStart[BOOK.drug]!;
    const { named, extras } = columns[isDrug ? 1 : 0]!;
    writer.begin(isDrug ? KIND.drug : KIND.neoplasm, row, node * COLUMNS + column);
    addPath(writer, source, node);
    for (const term of named[column]!) writer.add(term, true);
    for (const term of extras[column]!) writer.add(term, false);
  });
}
