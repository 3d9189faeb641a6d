import { entryAt } from '../codeset/entry.js';
import { type Moment, momentOf } from '../codeset/validity.js';
import type { OnDate } from '../dates.js';
import type { Icd10cmData, Icd10cmEntryData } from './data.js';
import type { TabularNode } from './tabular-table.js';
import type { Icd10cmChapter, Icd10cmNode, NodeRef } from './types.js';

/** What walking the tree needs. */
export type TreeData = Icd10cmEntryData & Pick<Icd10cmData, 'tabular'>;

/** A place in the tree: a code's row, or a chapter or block. */
type Place = { readonly row: number } | { readonly node: TabularNode };

const isCode = (place: Place): place is { readonly row: number } => 'row' in place;

/** One question about the tree at one moment. */
class Walk {
  readonly #data: TreeData;
  readonly #moment: Moment;

  constructor(data: TreeData, options: OnDate | undefined) {
    this.#data = data;
    this.#moment = momentOf(data.codes(), options);
  }

  /** Finds a node; undefined where the release does not have it. */
  find(ref: NodeRef): Place | undefined {
    // A caller without types may give anything at all.
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

  /** What stands right above a place. */
  above(place: Place): Place | undefined {
    const codes = this.#data.codes();
    if (!isCode(place))
      return this.#innermost(this.#around(place.node.first).filter((node) => encloses(node, place.node)));
    let row = codes.tree.parent[place.row]!;
    while (row >= 0 && !this.#present(row)) row = codes.tree.parent[row]!;
    return row >= 0 ? { row } : this.#innermost(this.#around(codes.categoryOf(place.row)));
  }

  /** What stands right below a place, in tabular order. */
  below(place: Place): Place[] {
    return isCode(place) ? this.#codesBelow(place.row) : this.#inside(place.node);
  }

  /** Every node above a place, nearest first. */
  allAbove(place: Place): Place[] {
    const line: Place[] = [];
    for (let next = this.above(place); next !== undefined; next = this.above(next)) line.push(next);
    return line;
  }

  /** Every node below a place, in tabular order. */
  *allBelow(place: Place): Generator<Place, void, undefined> {
    for (const child of this.below(place)) {
      yield child;
      yield* this.allBelow(child);
    }
  }

  chapters(): Icd10cmChapter[] {
    const chapters = this.#nodes().filter(({ kind }) => kind === 'chapter');
    return chapters.map((node) => this.show({ node }) as Icd10cmChapter);
  }

  show(place: Place): Icd10cmNode {
    if (isCode(place)) return entryAt(this.#data, place.row, this.#moment)!;
    return this.#data.tabular().describe(place.node, this.#moment.release);
  }

  #present(row: number): boolean {
    const { release } = this.#moment;
    return release >= 0 && ((this.#data.codes().present[row]! >>> release) & 1) === 1;
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
        // The code is not in force: its own children are looked at in its place.
        child++;
      }
    }
    return places;
  }

  /** Blocks and categories right inside a chapter or block. */
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

/** Whether one chapter or block stands around another. A block may cover its whole chapter, never the other way. */
function encloses(outer: TabularNode, inner: TabularNode): boolean {
  if (outer === inner || inner.first < outer.first || inner.last > outer.last) return false;
  const same = inner.first === outer.first && inner.last === outer.last;
  return !same || (outer.kind === 'chapter' && inner.kind === 'block');
}

/** The node right above another. */
export function parent(data: TreeData, ref: NodeRef, options?: OnDate): Icd10cmNode | undefined {
  const walk = new Walk(data, options);
  const place = walk.find(ref);
  const above = place === undefined ? undefined : walk.above(place);
  return above === undefined ? undefined : walk.show(above);
}

/** The nodes right below another. */
export function children(data: TreeData, ref: NodeRef, options?: OnDate): readonly Icd10cmNode[] {
  const walk = new Walk(data, options);
  const place = walk.find(ref);
  return place === undefined ? [] : walk.below(place).map((below) => walk.show(below));
}

/** All nodes above another, nearest first. */
export function ancestors(data: TreeData, ref: NodeRef, options?: OnDate): readonly Icd10cmNode[] {
  const walk = new Walk(data, options);
  const place = walk.find(ref);
  return place === undefined ? [] : walk.allAbove(place).map((above) => walk.show(above));
}

/** All nodes below another, in tabular order. */
export function* descendants(
  data: TreeData,
  ref: NodeRef,
  options?: OnDate,
): Generator<Icd10cmNode, void, undefined> {
  const walk = new Walk(data, options);
  const place = walk.find(ref);
  if (place === undefined) return;
  for (const below of walk.allBelow(place)) yield walk.show(below);
}

const samePlace = (a: Place, b: Place): boolean =>
  isCode(a) ? isCode(b) && a.row === b.row : !isCode(b) && a.node === b.node;

/** Whether a node is another or stands below it. */
export function isA(data: TreeData, ref: NodeRef, ancestor: NodeRef, options?: OnDate): boolean {
  const walk = new Walk(data, options);
  const place = walk.find(ref);
  const above = walk.find(ancestor);
  if (place === undefined || above === undefined) return false;
  return [place, ...walk.allAbove(place)].some((candidate) => samePlace(candidate, above));
}

/** The nearest node that is, or stands above, each of the nodes. */
export function commonAncestor(
  data: TreeData,
  a: NodeRef,
  b: NodeRef,
  options?: OnDate,
): Icd10cmNode | undefined {
  const walk = new Walk(data, options);
  const one = walk.find(a);
  const other = walk.find(b);
  if (one === undefined || other === undefined) return undefined;
  const line = [other, ...walk.allAbove(other)];
  const shared = [one, ...walk.allAbove(one)].find((place) =>
    line.some((candidate) => samePlace(candidate, place)),
  );
  return shared === undefined ? undefined : walk.show(shared);
}

/** The chapters of a date. */
export function chapters(data: TreeData, options?: OnDate): readonly Icd10cmChapter[] {
  return new Walk(data, options).chapters();
}
