import type { BookData } from './data.js';
import { BOOKS, entryOf, linkOf, titleOf } from './entries.js';
import { CELL, COLUMNS, HAS } from './node-table.js';
import type { BookEntry, BookName, BookPath, LinkKind, LinkReport } from './types.js';

/** The options of `seekTerm`. */
export interface SeekOptions {
  /**
   * The book to look in.
   *
   * @defaultValue all of them, the Alphabetic Index first
   */
  readonly book?: BookName | undefined;
  /**
   * The most entries to give, from 1.
   *
   * @defaultValue 20
   */
  readonly limit?: number | undefined;
}

/** The numbers of the main terms of a book, or of all, in order of print. */
export function* mainNodes(data: BookData, book?: BookName): Generator<number, void, undefined> {
  const { bookStart, level } = data.nodes();
  const at = book === undefined ? -1 : BOOKS.indexOf(book);
  const from = at < 0 ? 0 : bookStart[at]!;
  const to = at < 0 ? bookStart.at(-1)! : bookStart[at + 1]!;
  for (let node = from; node < to; node++) if (level[node] === 0) yield node;
}

/** Main terms whose title begins with a text, without regard to case. */
export function seekTerm(data: BookData, text: string, options?: SeekOptions): BookEntry[] {
  const { book, limit = 20 } = options ?? {};
  const wanted = text.trim().toLowerCase();
  const found: BookEntry[] = [];
  if (wanted === '') return found;
  for (const node of mainNodes(data, book)) {
    if (found.length >= limit) break;
    if (titleOf(data, node).toLowerCase().startsWith(wanted)) found.push(entryOf(data, node));
  }
  return found;
}

/** What references of a code are: itself, and what is above it. */
function wantedReferences(data: BookData, code: string): Set<number> {
  const codes = data.codes();
  const rows = new Set<number>();
  for (let row = codes.rowOf(code); row >= 0; row = codes.tree.parent[row]!) rows.add(row);
  const { row: rowOf } = data.references();
  const wanted = new Set<number>();
  for (let reference = 0; reference < rowOf.length; reference++)
    if (rows.has(rowOf[reference]!)) wanted.add(reference);
  return wanted;
}

/** The entries that lead to a code, in order of print. */
export function pathsTo(data: BookData, code: string): BookPath[] {
  const wanted = wantedReferences(data, code);
  if (wanted.size === 0) return [];
  const nodes = data.nodes();
  const references = data.references();
  const direct = new Map<number, Pick<BookPath, 'by' | 'code'>>();
  for (let node = 0; node < nodes.length; node++) {
    const by = directly(data, node, wanted);
    if (by !== undefined) direct.set(node, { by: by.by, code: references.text(by.reference) });
  }
  const paths: (Pick<BookPath, 'by' | 'code'> & { readonly node: number })[] = [];
  for (let node = 0; node < nodes.length; node++) {
    const own = direct.get(node);
    if (own !== undefined) paths.push({ node, ...own });
    else if (nodes.has[node]! & HAS.see) {
      const link = linkOf(data, node, 'see')!;
      const there = link.kind === 'entry' ? direct.get(link.id!) : undefined;
      if (there?.by === 'code') paths.push({ node, by: 'see', code: there.code });
    }
  }
  return paths.map(({ node, by, code: printed }) => ({ entry: entryOf(data, node), by, code: printed }));
}

function directly(
  data: BookData,
  node: number,
  wanted: ReadonlySet<number>,
): { by: 'code' | 'manifestation' | 'cell'; reference: number } | undefined {
  const nodes = data.nodes();
  const code = nodes.code[node]!;
  if (wanted.has(code)) return { by: 'code', reference: code };
  const manifestation = nodes.referenceOf(node, 'manifestation');
  if (wanted.has(manifestation)) return { by: 'manifestation', reference: manifestation };
  if ((nodes.has[node]! & HAS.cells) === 0) return undefined;
  for (let column = 0; column < COLUMNS; column++) {
    const cell = nodes.cell(node, column);
    if (cell > CELL.absent && wanted.has(cell)) return { by: 'cell', reference: cell };
  }
  return undefined;
}

/** How far references between entries are resolved. */
export function linkReport(data: BookData): LinkReport {
  const nodes = data.nodes();
  const counts: Record<LinkKind, number> = { entry: 0, part: 0, table: 0, codes: 0, condition: 0, open: 0 };
  const unresolved: LinkReport['unresolved'][number][] = [];
  for (let node = 0; node < nodes.length; node++) {
    for (const field of ['see', 'seeAlso'] as const) {
      const link = linkOf(data, node, field);
      if (link === undefined) continue;
      counts[link.kind]++;
      if (link.kind === 'open' || link.kind === 'part') unresolved.push({ entry: entryOf(data, node), link });
    }
  }
  return { counts, unresolved };
}
