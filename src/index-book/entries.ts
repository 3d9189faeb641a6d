import type { BookData } from './data.js';
import { FOUND } from './link-table.js';
import { CELL, COLUMNS, HAS } from './node-table.js';
import type { BookCell, BookEntry, BookInfo, BookLink, BookName, LinkKind } from './types.js';
import { withCapital } from './words.js';

/** The books in the order of the payload. */
export const BOOKS: readonly BookName[] = ['index', 'external-cause', 'neoplasms', 'drugs'];

const KINDS: readonly LinkKind[] = ['open', 'part', 'entry', 'table', 'codes', 'condition'];

/** The books of a payload. */
export function booksOf(data: BookData): BookInfo[] {
  const { bookStart, level } = data.nodes();
  return data.editions().map((line, index) => {
    const [, release = '', , provenance = '', note = '', ...columns] = line.split('\t');
    const from = bookStart[index]!;
    const to = bookStart[index + 1]!;
    const mainTerms = level.subarray(from, to).filter((one) => one === 0).length;
    return {
      book: BOOKS[index]!,
      release,
      provenance: provenance as BookInfo['provenance'],
      note,
      mainTerms,
      terms: to - from - mainTerms,
      columns,
    };
  });
}

/** The title of a node as people read it. */
export function titleOf(data: BookData, node: number): string {
  const nodes = data.nodes();
  const text = data.texts().text(nodes.title[node]!);
  return nodes.level[node] === 0 ? withCapital(text) : text;
}

/** The titles from the main term down to a node. */
export function pathOf(data: BookData, node: number): string[] {
  const { parent } = data.nodes();
  const path: string[] = [];
  for (let at = node; at >= 0; at = parent[at]!) path.unshift(titleOf(data, at));
  return path;
}

/** The numbers of the terms directly below a node. */
export function childrenOf(data: BookData, node: number): number[] {
  const nodes = data.nodes();
  const children: number[] = [];
  const end = nodes.end(node);
  for (let below = node + 1; below < end; below = nodes.end(below)) children.push(below);
  return children;
}

/** What is nonessential by rule: the first run of parts in parentheses that only blanks keep apart. */
const BY_RULE = /\([^()]*\)(?: \([^()]*\))*/;

/** The nonessential modifiers of a node, each without its parentheses. */
function nonessentialOf(data: BookData, node: number, title: string): string[] {
  const odd = data.nodes().oddSpan(node);
  const part = odd === undefined ? (BY_RULE.exec(title)?.[0] ?? '') : title.slice(odd[0], odd[1]);
  return part
    .split(/\) ?\(/)
    .map((modifier) => modifier.replace(/^\(|\)$/g, ''))
    .filter((modifier) => modifier !== '');
}

/** Where the nonessential part of a title begins and ends; undefined if there is none. */
export function nonessentialSpan(data: BookData, node: number): readonly [number, number] | undefined {
  const odd = data.nodes().oddSpan(node);
  if (odd !== undefined) return odd[1] > odd[0] ? odd : undefined;
  const match = BY_RULE.exec(titleOf(data, node));
  return match === null ? undefined : [match.index, match.index + match[0].length];
}

/** A reference to another entry; undefined if the node does not have the field. */
export function linkOf(data: BookData, node: number, field: 'see' | 'seeAlso'): BookLink | undefined {
  const found = data.links().of(node, field);
  if (found === undefined) return undefined;
  const text = data.texts().text(data.nodes().textOf(node, field));
  const leads = found.kind === FOUND.whole || found.kind === FOUND.part;
  return { text, kind: KINDS[found.kind]!, ...(leads ? { id: found.node } : {}) };
}

/** The cells of a node; undefined if it has none. */
function cellsOf(data: BookData, node: number): BookCell[] | undefined {
  const nodes = data.nodes();
  if ((nodes.has[node]! & HAS.cells) === 0) return undefined;
  const columns = data.editions()[nodes.bookOf(node)]!.split('\t').slice(5);
  const cells: BookCell[] = [];
  for (let column = 0; column < COLUMNS; column++) {
    const cell = nodes.cell(node, column);
    if (cell === CELL.absent) continue;
    const code = cell === CELL.dash ? '-' : cell === CELL.dashes ? '--' : data.references().text(cell);
    cells.push({ column: columns[column + 1]!, code });
  }
  return cells;
}

/** An entry as a user sees it. */
export function entryOf(data: BookData, node: number): BookEntry {
  const nodes = data.nodes();
  const reference = (number: number): string | undefined =>
    number < 0 ? undefined : data.references().text(number);
  const noteText = nodes.textOf(node, 'manifestationText');
  const title = titleOf(data, node);
  const fields = {
    code: reference(nodes.code[node]!),
    manifestation: reference(nodes.referenceOf(node, 'manifestation')),
    note: noteText < 0 ? undefined : data.texts().text(noteText),
    see: linkOf(data, node, 'see'),
    seeAlso: linkOf(data, node, 'seeAlso'),
    category:
      reference(nodes.referenceOf(node, 'subcategory')) ?? reference(nodes.referenceOf(node, 'seeCategory')),
    cells: cellsOf(data, node),
  };
  return {
    id: node,
    book: BOOKS[nodes.bookOf(node)]!,
    level: nodes.level[node]!,
    title,
    path: pathOf(data, node),
    nonessential: nonessentialOf(data, node, title),
    ...present(fields),
    children: childrenOf(data, node).length,
  };
}

/** The fields that have a value. */
function present<Fields extends object>(
  fields: Fields,
): { [K in keyof Fields]?: Exclude<Fields[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof Fields]?: Exclude<Fields[K], undefined>;
  };
}
