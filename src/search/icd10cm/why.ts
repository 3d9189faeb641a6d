import { COLUMNS } from '../../index-book/node-table.js';
import { withCapital } from '../../index-book/words.js';
import { highlight } from '../engine/highlight.js';
import type { MatchSource, SearchMatch } from '../types.js';
import { BOOK, KIND } from './kinds.js';
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
  const { titles, inclusions, book } = search;
  if (kind === KIND.title) return titles.title(titles.rowIn(source, release));
  if (kind === KIND.inclusion || kind === KIND.includes) return book.texts().text(inclusions.text[source]!);
  if (kind !== KIND.neoplasm && kind !== KIND.drug) return pathText(search, source);
  const path = pathText(search, Math.floor(source / COLUMNS));
  const table = kind === KIND.neoplasm ? BOOK.neoplasm : BOOK.drug;
  return `${path}, ${book.editions()[table]!.split('\t')[6 + (source % COLUMNS)]!}`;
}

/** The path of an entry, main term first. */
function pathText({ book }: Searchable, node: number): string {
  const nodes = book.nodes();
  const parts: string[] = [];
  for (let at = node; at >= 0; at = nodes.parent[at]!) {
    const text = book.texts().text(nodes.title[at]!);
    parts.unshift(nodes.level[at] === 0 ? withCapital(text) : text);
  }
  return parts.join(', ');
}
