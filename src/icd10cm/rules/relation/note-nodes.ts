import type { CodeTable } from '../../../codetree/codes.js';
import { decodeLines } from '../../../packed/ascii.js';
import { readColumn, signed } from '../../../packed/column.js';
import type { Icd10cmStatingNode } from '../types.js';

/** How the payload numbers the kinds of nodes. */
export const NODE_KINDS: readonly Icd10cmStatingNode['kind'][] = ['code', 'block', 'chapter'];

const CODE = 0;

/**
 * The nodes that have notes, in printed order: a chapter before its blocks, a block before its categories. A code is given
 * by its row, a chapter or block by the places of its first and last category in the tree. The writer is
 * `src/icd10cm/rules/write/pack-relation.ts`.
 */
export class NoteNodes {
  readonly #codes: CodeTable;
  readonly #kind: Uint32Array;
  /** The row of a code, the place of the first category of a chapter or block. */
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  /** 1 + the node of each row, or 0. */
  readonly #ofRow: Uint16Array | Uint32Array;
  /** The chapters and blocks around each category, the narrowest first. */
  readonly #around: (readonly number[] | undefined)[] = [];
  readonly #shown: (Icd10cmStatingNode | undefined)[] = [];
  readonly #wide: readonly number[];
  /** Names that differ from those of the first and the last category. */
  readonly #oddNames: ReadonlyMap<number, string>;

  constructor(codes: CodeTable, pieces: readonly Uint8Array[]) {
    const [kinds, steps, extents] = pieces.slice(0, 3).map(readColumn) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ];
    this.#codes = codes;
    this.#kind = kinds;
    this.#first = new Int32Array(kinds.length);
    this.#last = new Int32Array(kinds.length);
    this.#ofRow = kinds.length < 65_535 ? new Uint16Array(codes.rows) : new Uint32Array(codes.rows);
    const wide: number[] = [];
    let row = 0;
    let place = 0;
    for (let node = 0; node < kinds.length; node++) {
      if (kinds[node] === CODE) {
        row += steps[node]!;
        this.#first[node] = row;
        this.#ofRow[row] = node + 1;
      } else {
        place += signed(steps[node]!);
        this.#first[node] = place;
        this.#last[node] = place + extents[wide.length]!;
        wide.push(node);
      }
    }
    this.#wide = wide;
    this.#oddNames = new Map(
      decodeLines(pieces[3]!).map((line) => [Number(line.split(' ')[0]), line.split(' ')[1]!]),
    );
  }

  get size(): number {
    return this.#kind.length;
  }

  /** The node of a row, or -1 if it has no notes. */
  ofRow(row: number): number {
    return this.#ofRow[row]! - 1;
  }

  /** The chapters and blocks around a category, given by its place, the narrowest first. */
  around(category: number): readonly number[] {
    const known = this.#around[category];
    if (known !== undefined) return known;
    const found = this.#wide.filter(
      (node) => this.#first[node]! <= category && category <= this.#last[node]!,
    );
    // If nodes have the same extent, the one printed later is inside: a block in a chapter of one block.
    found.sort((a, b) => this.#extent(a) - this.#extent(b) || b - a);
    this.#around[category] = found;
    return found;
  }

  /** The rows of a node and all below it: the first, and one past the last. Its category must have been filled. */
  scopeOf(node: number): readonly [number, number] {
    const first = this.#first[node]!;
    if (this.#kind[node] === CODE) return [first, this.#codes.subtreeEnd(first)];
    const { start } = this.#codes.tree;
    return [start[first]!, start[this.#last[node]! + 1]!];
  }

  /** Whether a node is the code of a row itself. */
  isRow(node: number, row: number): boolean {
    return this.#kind[node] === CODE && this.#first[node] === row;
  }

  /** The chapter or block with a name, or -1 if none with notes has it. */
  named(kind: 'chapter' | 'block', name: string): number {
    return (
      this.#wide.find((node) => NODE_KINDS[this.#kind[node]!] === kind && this.show(node).code === name) ?? -1
    );
  }

  /** Whether a chapter or block contains another node. */
  encloses(outer: number, inner: number): boolean {
    const first = this.#first[inner]!;
    const last = this.#last[inner]!;
    return outer !== inner && this.#first[outer]! <= first && last <= this.#last[outer]!;
  }

  /** All chapters and blocks. */
  get wide(): readonly number[] {
    return this.#wide;
  }

  /** The node as callers get it. */
  show(node: number): Icd10cmStatingNode {
    this.#shown[node] ??= Object.freeze({ kind: NODE_KINDS[this.#kind[node]!]!, code: this.#name(node) });
    return this.#shown[node]!;
  }

  #extent(node: number): number {
    return this.#last[node]! - this.#first[node]!;
  }

  #name(node: number): string {
    if (this.#kind[node] === CODE) return this.#codes.codeOf(this.#first[node]!);
    return this.#oddNames.get(node) ?? extentName(this.#codes, this.#first[node]!, this.#last[node]!);
  }
}

/** The name of a chapter or block, from its first and last category. */
export function extentName(codes: CodeTable, first: number, last: number): string {
  const { start } = codes.tree;
  const from = codes.codeOf(start[first]!);
  return first === last ? from : `${from}-${codes.codeOf(start[last]!)}`;
}
