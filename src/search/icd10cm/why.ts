import { highlight } from '../engine/highlight.js';
import type { MatchSource, SearchMatch } from '../types.js';
import { BOOK, KIND } from './kinds.js';
import { COLUMNS } from './path-table.js';
import type { Searchable } from './searchable.js';

const SOURCES: Readonly<Record<number, MatchSource>> = {
  [KIND.title]: 'title',
  [KIND.inclusion]: 'inclusion-term',
  [KIND.includes]: 'includes-note',
  [KIND.index]: 'index',
  [KIND.see]: 'index-see',
  [KIND.externalCause]: 'external-cause-index',
  [KIND.neoplasm]: 'table-of-neoplasms',
  [KIND.drug]: 'table-of-drugs',
};

/** What a document says, with the words of a query. */
export function whyOf(
  search: Searchable,
  document: number,
  asked: ReadonlySet<number>,
  release: number,
): Omit<SearchMatch, 'code'> {
  const kind = search.documents.kind[document]!;
  const text = textOf(search, kind, search.documents.source[document]!, release);
  return { source: SOURCES[kind]!, text, ranges: highlight(text, search.lexicon, asked) };
}

function textOf({ titles, texts }: Searchable, kind: number, source: number, release: number): string {
  if (kind === KIND.title) return titles.title(titles.rowIn(source, release));
  if (kind === KIND.inclusion || kind === KIND.includes) return texts.inclusion(source);
  if (kind !== KIND.neoplasm && kind !== KIND.drug) return texts.paths.path(source);
  const path = texts.paths.path(Math.floor(source / COLUMNS));
  const headings = texts.paths.headings[kind === KIND.neoplasm ? BOOK.neoplasm : BOOK.drug]!;
  return `${path}, ${headings.split('\t')[1 + (source % COLUMNS)]!}`;
}
