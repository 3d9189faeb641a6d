import type { OnDate } from '../base/dates.js';
import { hasBit } from '../base/masks.js';
import { TreeWalk } from '../codeset/tree-walk.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import { entryAt } from '../codetree/entry.js';
import type { Icd10cmData, Icd10cmEntryData } from './data.js';
import type { TabularNode } from './tabular-table.js';
import type { Icd10cmChapter, Icd10cmNode, Icd10cmNodeRef } from './types.js';

/** What walking the tree needs. */
export type TreeData = Icd10cmEntryData & Pick<Icd10cmData, 'tabular'>;

/** A place in the tree: a code's row, or a chapter or block. */
type Place = { readonly row: number } | { readonly node: TabularNode };

const isCode = (place: Place): place is { readonly row: number } => 'row' in place;

/** One question about the tree at one moment. */
class Walk extends TreeWalk<Icd10cmNodeRef, Place, Icd10cmNode> {
  readonly #data: TreeData;
  readonly #moment: Moment;

  constructor(data: TreeData, options: OnDate | undefined) {
    super();
    this.#data = data;
    this.#moment = momentOf(data.codes(), options);
  }

  /** Finds a node; undefined if the release does not have it. */
  override find(ref: Icd10cmNodeRef): Place | undefined {
    // Untyped callers may pass any value.
    const name = typeof ref === 'string' ? ref : ref?.code;
    const kind = typeof ref === 'string' ? undefined : ref?.kind;
    if (typeof name !== 'string') return undefined;
    if (kind !== 'chapter' && kind !== 'block') {
      const row = this.#data.codes().rowOf(name);
      if (row >= 0 && this.#present(row)) return { row };
      if (kind !== undefined) return undefined;
    }
    const range = name.trim().toUpperCase();
    const found = this.#nodes().filter(
      (node) => node.code === range && (kind === undefined || node.kind === kind),
    );
    const node = found.find((candidate) => candidate.kind === 'block') ?? found[0];
    return node === undefined ? undefined : { node };
  }

  /** What is directly above a place. */
  override above(place: Place): Place | undefined {
    const codes = this.#data.codes();
    if (!isCode(place))
      return this.#innermost(this.#around(place.node.first).filter((node) => encloses(node, place.node)));
    let row = codes.tree.parent[place.row]!;
    while (row >= 0 && !this.#present(row)) row = codes.tree.parent[row]!;
    return row >= 0 ? { row } : this.#innermost(this.#around(codes.categoryOf(place.row)));
  }

  /** What is directly below a place, in tabular order. */
  override below(place: Place): Place[] {
    return isCode(place) ? this.#codesBelow(place.row) : this.#inside(place.node);
  }

  chapters(): Icd10cmChapter[] {
    const chapters = this.#nodes().filter(({ kind }) => kind === 'chapter');
    return chapters.map((node) => this.show({ node }) as Icd10cmChapter);
  }

  override same(a: Place, b: Place): boolean {
    return isCode(a) ? isCode(b) && a.row === b.row : !isCode(b) && a.node === b.node;
  }

  override show(place: Place): Icd10cmNode {
    if (isCode(place)) return entryAt(this.#data, place.row, this.#moment)!;
    return this.#data.tabular().describe(place.node, this.#moment.release);
  }

  #present(row: number): boolean {
    const { release } = this.#moment;
    return hasBit(this.#data.codes().present[row]!, release);
  }

  #nodes(): readonly TabularNode[] {
    return this.#data.tabular().nodesIn(this.#moment.release);
  }

  #around(category: number): readonly TabularNode[] {
    return this.#data.tabular().around(category, this.#moment.release);
  }

  #innermost(nodes: readonly TabularNode[]): Place | undefined {
    const node = nodes.at(-1);
    return node === undefined ? undefined : { node };
  }

  #codesBelow(row: number): Place[] {
    const codes = this.#data.codes();
    const end = codes.subtreeEnd(row);
    const places: Place[] = [];
    for (let child = row + 1; child < end; ) {
      if (this.#present(child)) {
        places.push({ row: child });
        child = codes.subtreeEnd(child);
      } else {
        // The code is not in force, so its own children are checked instead.
        child++;
      }
    }
    return places;
  }

  /** Blocks and categories directly inside a chapter or block. */
  #inside(outer: TabularNode): Place[] {
    const { categories, start } = this.#data.codes().tree;
    const blocks = this.#nodes().filter((node) => encloses(outer, node));
    const places: Place[] = [];
    for (let category = outer.first; category <= outer.last && category < categories.length; category++) {
      const block = blocks.find(({ first, last }) => first <= category && category <= last);
      if (block !== undefined) {
        places.push({ node: block });
        category = block.last;
      } else {
        this.#data.codes().fillRow(start[category]!);
        if (this.#present(start[category]!)) places.push({ row: start[category]! });
      }
    }
    return places;
  }
}

/** Whether one chapter or block contains another. A block may cover its whole chapter, but not the other way round. */
function encloses(outer: TabularNode, inner: TabularNode): boolean {
  if (outer === inner || inner.first < outer.first || inner.last > outer.last) return false;
  const same = inner.first === outer.first && inner.last === outer.last;
  return !same || (outer.kind === 'chapter' && inner.kind === 'block');
}

/** The node directly above another. */
export const parent = (data: TreeData, ref: Icd10cmNodeRef, options?: OnDate): Icd10cmNode | undefined =>
  new Walk(data, options).parent(ref);

/** The nodes directly below another. */
export const children = (data: TreeData, ref: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] =>
  new Walk(data, options).children(ref);

/** All nodes above another, nearest first. */
export const ancestors = (data: TreeData, ref: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] =>
  new Walk(data, options).ancestors(ref);

/** All nodes below another, each followed by those below it. */
export const descendants = (data: TreeData, ref: Icd10cmNodeRef, options?: OnDate): readonly Icd10cmNode[] =>
  new Walk(data, options).descendants(ref);

/** Whether a node is the same as `ancestor` or is below it. */
export const isA = (
  data: TreeData,
  ref: Icd10cmNodeRef,
  ancestor: Icd10cmNodeRef,
  options?: OnDate,
): boolean => new Walk(data, options).isA(ref, ancestor);

/** The nearest node that is, or is above, each of two. */
export const commonAncestor = (
  data: TreeData,
  a: Icd10cmNodeRef,
  b: Icd10cmNodeRef,
  options?: OnDate,
): Icd10cmNode | undefined => new Walk(data, options).commonAncestor(a, b);

/** The chapters of a date. */
export function chapters(data: TreeData, options?: OnDate): readonly Icd10cmChapter[] {
  return new Walk(data, options).chapters();
}
