import { type BookData, bookFrom } from '../../../src/index-book/data.js';
import { FOUND } from '../../../src/index-book/link-table.js';
import { CELL, COLUMNS, HAS as PRINTED } from '../../../src/index-book/node-table.js';
import type { CodeTable } from '../../../src/codetree/codes.js';
import { builtTerms } from '../../index-book/emit.js';
import type { InclusionTerm } from './inclusions.js';

/** An entry of a book as search needs it. */
export interface SearchEntry {
  readonly book: number;
  readonly level: number;
  /** The title as it is kept: a main term with a small first letter. */
  readonly title: string;
  /** The row of its code, or of the code that its `see` leads to; -1 for none. */
  readonly row: number;
  /** Whether the row is that of the entry that its `see` leads to. */
  readonly isSee: boolean;
  /** For a main term that sends the reader to another one, the reference. */
  readonly rewrite: string | undefined;
  /** For a row of a table the rows of its cells, -1 for a cell without a code. */
  readonly cells: readonly number[] | undefined;
}

/** What search in ICD-10-CM looks at beside the titles. */
export interface SearchEntries {
  readonly headings: readonly string[];
  readonly entries: readonly SearchEntry[];
  readonly inclusions: readonly InclusionTerm[];
}

const NEOPLASMS = 2;

/** Reads the built books and leaves out what search does not need. */
export function compileEntries(codes: CodeTable, inclusions: readonly InclusionTerm[]): SearchEntries {
  const data = bookFrom(() => codes, { terms: builtTerms() });
  const nodes = data.nodes();
  const entries = Array.from({ length: nodes.length }, (_, node) => entryOf(data, node));
  const headings = data.editions().map((line) => line.split('\t').slice(5).join('\t'));
  return { headings, entries, inclusions };
}

function entryOf(data: BookData, node: number): SearchEntry {
  const nodes = data.nodes();
  const own = ownReference(data, node);
  const seen = own < 0 ? seenReference(data, node) : -1;
  const reference = Math.max(own, seen);
  return {
    book: nodes.bookOf(node),
    level: nodes.level[node]!,
    title: data.texts().text(nodes.title[node]!),
    row: reference < 0 ? -1 : data.references().row[reference]!,
    isSee: own < 0 && seen >= 0,
    rewrite: rewriteOf(data, node),
    cells: (nodes.has[node]! & PRINTED.cells) === 0 ? undefined : cellsOf(data, node),
  };
}

/** The reference of a code, or of the subcategory that the reader is sent to. */
function ownReference(data: BookData, node: number): number {
  const nodes = data.nodes();
  const code = nodes.code[node]!;
  return code >= 0 ? code : nodes.referenceOf(node, 'subcategory');
}

/** The reference of the entry that `see` leads to, where it is found as a whole. */
function seenReference(data: BookData, node: number): number {
  const found = data.links().of(node, 'see');
  return found?.kind === FOUND.whole ? ownReference(data, found.node) : -1;
}

/** The reference of a main term to another one. */
function rewriteOf(data: BookData, node: number): string | undefined {
  const nodes = data.nodes();
  if (nodes.level[node] !== 0 || nodes.bookOf(node) !== 0) return undefined;
  const field = (nodes.has[node]! & PRINTED.see) === 0 ? 'seeAlso' : 'see';
  const link = data.links().of(node, field);
  if (link === undefined || link.node < 0 || link.node === node) return undefined;
  // 'See also' is only followed to the Table of Neoplasms: everywhere else the term has codes of its own.
  if (field === 'seeAlso' && nodes.bookOf(link.node) !== NEOPLASMS) return undefined;
  return data.texts().text(nodes.textOf(node, field));
}

const cellsOf = (data: BookData, node: number): number[] =>
  Array.from({ length: COLUMNS }, (_, column) => {
    const reference = data.nodes().cell(node, column);
    return reference <= CELL.absent ? -1 : data.references().row[reference]!;
  });

/** The entries without those that have no code, no cell and no reference, and nothing below that has. */
export function withoutEmpty(entries: readonly SearchEntry[]): SearchEntry[] {
  const kept: SearchEntry[] = [];
  // The lowest level of what was kept after an entry tells whether it was kept for something below.
  let below = 0;
  for (let i = entries.length - 1; i >= 0; i--) {
    const entry = entries[i]!;
    const isNeeded = entry.row >= 0 || entry.rewrite !== undefined || entry.cells?.some((row) => row >= 0);
    if (isNeeded || entry.level < below) {
      kept.push(entry);
      below = entry.level;
    }
  }
  return kept.reverse();
}
