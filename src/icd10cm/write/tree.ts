import type { OrderRow, ReleaseTable } from './model.js';

/** A code with everything that the releases say about it. */
export interface CodeNode {
  readonly code: string;
  /** The row number in the payload: tabular order, parents before their children. */
  readonly row: number;
  /** The row of the longest code that this one extends, -1 for a category. */
  readonly parent: number;
  readonly children: readonly number[];
  /** The row of each release, by release index; undefined if the code is not in the release. */
  readonly byRelease: readonly (OrderRow | undefined)[];
}

/** Every code of every release as one tree. */
export interface CodeTree {
  readonly nodes: readonly CodeNode[];
  readonly categories: readonly number[];
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Joins the releases into one tree in tabular order. */
export function buildTree(releases: readonly ReleaseTable[]): CodeTree {
  const byCode = new Map<string, (OrderRow | undefined)[]>();
  releases.forEach((release, index) => {
    for (const row of release.rows) {
      const slots = byCode.get(row.code) ?? new Array<OrderRow | undefined>(releases.length).fill(undefined);
      slots[index] = row;
      byCode.set(row.code, slots);
    }
  });
  const families = orderFamilies(releases, byCode);
  const nodes: {
    code: string;
    row: number;
    parent: number;
    children: number[];
    byRelease: (OrderRow | undefined)[];
  }[] = [];
  const place = (code: string, parent: number): number => {
    const row = nodes.length;
    const node = { code, row, parent, children: [] as number[], byRelease: byCode.get(code)! };
    nodes.push(node);
    for (const child of families.get(code) ?? []) node.children.push(place(child, row));
    return row;
  };
  const categories = families.get('')!.map((category) => place(category, -1));
  return { nodes, categories, rowOf: new Map(nodes.map((node) => [node.code, node.row])) };
}

/** The longest code that `code` extends, or '' for a category. */
function parentCode(code: string, known: { has(code: string): boolean }): string {
  for (let length = code.length - 1; length >= 3; length--) {
    const shorter = code.slice(0, length);
    if (known.has(shorter)) return shorter;
  }
  return '';
}

/**
 * The children of each code in tabular order. Two releases may print siblings in different order, and an older release
 * has siblings that a newer one lacks: the newest release that has a code decides, and other codes come after the sibling
 * that they follow in their own release.
 */
function orderFamilies(
  releases: readonly ReleaseTable[],
  known: ReadonlyMap<string, unknown>,
): Map<string, string[]> {
  const families = new Map<string, string[]>();
  const placed = new Set<string>();
  for (const release of [...releases].reverse()) {
    const before = new Map<string, string>();
    for (const { code } of release.rows) {
      const parent = parentCode(code, known);
      if (!placed.has(code)) {
        const family = families.get(parent) ?? [];
        const previous = before.get(parent);
        family.splice(previous === undefined ? 0 : family.indexOf(previous) + 1, 0, code);
        families.set(parent, family);
        placed.add(code);
      }
      before.set(parent, code);
    }
  }
  return families;
}
