import { readColumn, signed, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { HAS, type NodeTable } from './node-table.js';

/** How much of a reference to another entry is found. */
export const FOUND = { open: 0, part: 1, whole: 2, table: 3, codes: 4, condition: 5 } as const;

/** What a reference to another entry leads to. */
export interface Link {
  /** The entry, the deepest one that was found; -1 where it leads to none. */
  readonly node: number;
  /** One of {@link FOUND}. */
  readonly kind: number;
}

const FIELDS = ['see', 'seeAlso'] as const;

/** What `see` and `see also` lead to. The writer is `data-build/index-book/resolve.ts`. */
export class LinkTable {
  readonly #byText: readonly Map<number, Link>[];
  readonly #nodes: NodeTable;

  constructor(part: Part, nodes: NodeTable) {
    this.#nodes = nodes;
    const [kindBytes, distanceBytes] = splitPieces(part.section('links')) as [Uint8Array, Uint8Array];
    const kinds = readColumn(kindBytes);
    const distances = readColumn(distanceBytes);
    const books = nodes.bookStart.length - 1;
    this.#byText = Array.from({ length: books }, () => new Map<number, Link>());
    let next = 0;
    let at = 0;
    let target = 0;
    forEachLink(nodes, (book, text) => {
      const known = this.#byText[book]!;
      if (known.has(text)) return;
      const kind = kinds[next++]!;
      const leads = kind === FOUND.part || kind === FOUND.whole;
      if (leads) target += signed(distances[at++]!);
      known.set(text, { node: leads ? target : -1, kind });
    });
  }

  /** What a field of an entry leads to; undefined if it has no such field. */
  of(node: number, field: (typeof FIELDS)[number]): Link | undefined {
    const text = this.#nodes.textOf(node, field);
    return text < 0 ? undefined : this.#byText[this.#nodes.bookOf(node)]!.get(text);
  }
}

/** Calls `take` with the book and the text of each reference between entries, in order of print. */
function forEachLink(nodes: NodeTable, take: (book: number, text: number) => void): void {
  for (let node = 0, book = 0; node < nodes.length; node++) {
    while (node >= nodes.bookStart[book + 1]!) book++;
    for (const field of FIELDS)
      if ((nodes.has[node]! & HAS[field]) !== 0) take(book, nodes.textOf(node, field));
  }
}
