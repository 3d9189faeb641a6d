import type { CodeTree } from './tree.js';

/** A pair of titles that a code had before its present ones. */
export interface Revision {
  readonly row: number;
  /** The index of the last release with these titles. */
  readonly last: number;
  readonly longTitle: string;
  readonly shortTitle: string;
}

/** The former titles of all codes, by row, then by time. The titles of the last release that has a code are not a revision. */
export function revisions(tree: CodeTree): Revision[] {
  const found: Revision[] = [];
  for (const { row, byRelease } of tree.nodes) {
    let before: Revision | undefined;
    byRelease.forEach((titles, release) => {
      if (titles === undefined) return;
      const { longTitle, shortTitle } = titles;
      const same =
        before === undefined || (before.longTitle === longTitle && before.shortTitle === shortTitle);
      if (!same) found.push(before!);
      before = { row, last: release, longTitle, shortTitle };
    });
  }
  return found;
}
