import { withCapital } from '../../index-book/words.js';
import { highlight } from '../engine/highlight.js';
import type { MatchSource, SearchMatch } from '../types.js';
import type { SearchIndex } from './index-data.js';
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

function textOf(search: Searchable, kind: number, source: number, release: number): string {
  const { titles, index } = search;
  if (kind === KIND.title) return titles.title(titles.rowIn(source, release));
  if (kind === KIND.inclusion || kind === KIND.includes)
    return index.texts.text(index.inclusions.text[source]!);
  if (kind !== KIND.neoplasm && kind !== KIND.drug) return pathText(index, source);
  const path = pathText(index, Math.floor(source / COLUMNS));
  const headings = index.paths.headings[kind === KIND.neoplasm ? BOOK.neoplasm : BOOK.drug]!;
  return `${path}, ${headings.split('\t')[1 + (source % COLUMNS)]!}`;
}

/** The path of an entry, main term first. */
function pathText({ paths, texts }: SearchIndex, node: number): string {
  const parts: string[] = [];
  for (let at = node; at >= 0; at = paths.parent[at]!) {
    const text = texts.text(paths.title[at]!);
    parts.unshift(paths.level[at] === 0 ? withCapital(text) : text);
  }
  return parts.join(', ');
}
