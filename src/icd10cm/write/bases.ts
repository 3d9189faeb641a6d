import { Reference } from '../../packed/edits.js';
import { type Edit, editBetween, editCost } from '../../packed/write/edits.js';
import type { Revision } from './revisions.js';
import type { CodeTree } from './tree.js';

/** Titles as words. */
export type Titles = readonly (readonly string[])[];

/**
 * Chooses the base of each title's edit.
 *
 * @param titles - the titles of the rows, then of the revisions
 * @param longTitles - for short titles: the long titles of the same rows
 * @returns the edits, in the same order
 */
export function chooseEdits(
  tree: CodeTree,
  revised: readonly Revision[],
  titles: Titles,
  longTitles: Titles | undefined,
): Edit[] {
  const choose = (row: number, bases: readonly (readonly [reference: number, base: number])[]): Edit => {
    const candidates = bases
      .filter(([, base]) => base >= 0)
      .map(([reference, base]) => editBetween(reference, titles[base]!, titles[row]!));
    if (longTitles !== undefined)
      candidates.push(editBetween(Reference.longTitle, longTitles[row]!, titles[row]!));
    if (candidates.length === 0) candidates.push(editBetween(Reference.none, [], titles[row]!));
    return candidates.reduce((a, b) => (editCost(b) < editCost(a) ? b : a));
  };
  const latest = tree.nodes.map(({ row, parent }) => {
    if (parent < 0) return choose(row, []);
    return choose(row, [
      [Reference.parent, parent],
      [Reference.sibling, siblingBefore(tree, row)],
      [Reference.cousin, cousin(tree, row)],
    ]);
  });
  const former = revised.map(({ row }, i) => choose(tree.nodes.length + i, [[Reference.parent, row]]));
  return [...latest, ...former];
}

function siblingBefore({ nodes }: CodeTree, row: number): number {
  const { parent } = nodes[row]!;
  if (parent < 0) return -1;
  const { children } = nodes[parent]!;
  return children[children.indexOf(row) - 1] ?? -1;
}

/** The child with the same ending below the parent's sibling before, if that sibling's code is equally long. */
function cousin(tree: CodeTree, row: number): number {
  const { code, parent } = tree.nodes[row]!;
  const uncle = siblingBefore(tree, parent);
  if (uncle < 0) return -1;
  const parentCode = tree.nodes[parent]!.code;
  const uncleCode = tree.nodes[uncle]!.code;
  if (uncleCode.length !== parentCode.length) return -1;
  return tree.rowOf.get(uncleCode + code.slice(parentCode.length)) ?? -1;
}
