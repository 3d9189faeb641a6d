import { type EditTable, Reference } from '../packed/edits.js';
import type { CodeTable } from './codes.js';

/**
 * Which edit makes the title of which row.
 *
 * Rows below `codes.rows` are the codes with their latest titles; the rows after them are former titles. The families
 * in the order of the payload: the categories, the children of each code that has any, each former title by itself.
 * Filled category by category, as the codes are.
 */
export class TitleEdits {
  readonly table: EditTable;
  readonly #codes: CodeTable;
  readonly #editOf: Uint16Array;
  readonly #filled: Uint8Array;

  constructor(codes: CodeTable, table: EditTable) {
    this.table = table;
    this.#codes = codes;
    this.#editOf = new Uint16Array(codes.rows);
    this.#filled = new Uint8Array(codes.tree.categories.length);
  }

  /** The edit of a row, whose category the codes have filled. */
  editOf(titleRow: number): number {
    const { rows, tree } = this.#codes;
    if (titleRow >= rows) {
      const headers = tree.headersBefore[tree.categories.length]!;
      return this.#templateEdit(1 + headers + titleRow - rows, 0);
    }
    const category = this.#codes.categoryOf(titleRow);
    if (this.#filled[category] === 0) this.#fill(category);
    return this.#editOf[titleRow]!;
  }

  #templateEdit(family: number, child: number): number {
    const { templateOf, templateStart, templateEdits } = this.table;
    return templateEdits[templateStart[templateOf[family]!]! + child]!;
  }

  #fill(category: number): void {
    const { start, parent, headersBefore } = this.#codes.tree;
    const first = start[category]!;
    const end = start[category + 1]!;
    this.#filled[category] = 1;
    this.#editOf[first] = this.#templateEdit(0, category);
    const familyOf = new Uint32Array(end - first);
    const childrenSeen = new Uint16Array(end - first);
    // A code's first child follows it at once, so families begin in the order of their parents.
    let families = 1 + headersBefore[category]!;
    for (let row = first + 1; row < end; row++) {
      const above = parent[row]! - first;
      if (childrenSeen[above] === 0) familyOf[above] = families++;
      this.#editOf[row] = this.#templateEdit(familyOf[above]!, childrenSeen[above]!);
      childrenSeen[above]!++;
    }
  }
}

/** The row whose title a row's edit changes, -1 for none. `revisedRow` gives the code's row of each former title. */
export function baseRow(codes: CodeTable, revisedRow: Uint32Array, row: number, reference: number): number {
  if (reference === Reference.none) return -1;
  if (row >= codes.rows) return revisedRow[row - codes.rows]!;
  if (reference === Reference.parent) return codes.tree.parent[row]!;
  return reference === Reference.sibling ? siblingBefore(codes, row) : cousin(codes, row);
}

/** The sibling before a row that is not the first one of its family. */
function siblingBefore({ tree: { parent } }: CodeTable, row: number): number {
  let before = row - 1;
  while (parent[before] !== parent[row]) before = parent[before]!;
  return before;
}

/** The child below the parent's sibling before that has the same last characters. */
function cousin(codes: CodeTable, row: number): number {
  const { parent, tail } = codes.tree;
  const above = parent[row]!;
  const uncle = siblingBefore(codes, above);
  return codes.find(codes.categoryNumberOf(row), tail[row]! - tail[above]! + tail[uncle]!);
}
