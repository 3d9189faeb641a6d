import { sameNumbers } from '../../../base/same-numbers.js';
import { lineage } from '../relation/lineage.js';
import { Kind } from '../relation/note-list.js';
import type { RelationTable } from '../relation/relation-table.js';

/**
 * Excludes statements of one row: five numbers each, the first row that the reference may cover and one past the last, so that
 * nearly all are passed over without looking elsewhere; the reference, the note, and the node that states it.
 */
export type Statements = Int32Array;

/** How many numbers a statement has. */
export const STRIDE = 5;

/**
 * The Excludes notes of one Tabular List, ready for look-ups: for each node its own references, and for each row the
 * references of all nodes above it, put together when the row is first used.
 */
export class PairIndex {
  readonly #relation: RelationTable;
  readonly #tabular: number;
  readonly #ofNode: (Statements | undefined)[] = [];
  readonly #ofRow: (Statements | undefined)[];

  constructor(relation: RelationTable, tabular: number) {
    this.#relation = relation;
    this.#tabular = tabular;
    this.#ofRow = new Array<Statements | undefined>(relation.codes.rows);
  }

  /** All statements that apply to a row: its own first, the chapter's last. */
  of(row: number): Statements {
    return this.#ofRow[row] ?? this.#collect(row);
  }

  #collect(row: number): Statements {
    const { codes, notes } = this.#relation;
    const found: number[] = [];
    for (const node of lineage(codes, notes.nodes, row)) {
      const stated = this.#statedAt(node);
      for (let i = 0; i < stated.length; i += STRIDE) {
        if (this.#relation.holdsFor(stated[i + 3]!, row)) found.push(...stated.subarray(i, i + STRIDE));
      }
    }
    const statements = this.#sharedWithParent(row, found);
    this.#ofRow[row] = statements;
    return statements;
  }

  /** Most codes have no notes of their own: then the list of the code above is used, and is in memory once. */
  #sharedWithParent(row: number, found: readonly number[]): Statements {
    const own = Int32Array.from(found);
    const parent = this.#relation.codes.tree.parent[row]!;
    if (parent < 0) return own;
    const above = this.of(parent);
    return sameNumbers(above, own) ? above : own;
  }

  #statedAt(node: number): Statements {
    const known = this.#ofNode[node];
    if (known !== undefined) return known;
    const { notes, refers, references } = this.#relation;
    const found: number[] = [];
    for (let note = notes.start[node]!; note < notes.start[node + 1]!; note++) {
      if (notes.kind[note]! > Kind.excludes2 || !notes.has(note, this.#tabular)) continue;
      for (const reference of references.ofSet(refers[note]!))
        found.push(references.first[reference]!, references.end[reference]!, reference, note, node);
    }
    const statements = Int32Array.from(found);
    this.#ofNode[node] = statements;
    return statements;
  }
}
