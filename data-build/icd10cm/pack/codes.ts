import { column, ColumnWriter, textSection } from '../../packed/column.js';
import type { RawSection } from '../../packed/container.js';
import type { ReleaseTable } from '../model.js';
import type { CodeTree } from './tree.js';

/** The most releases that a validity mask holds: one bit each, in the unsigned 32 bits of a column. */
const MOST_RELEASES = 31;

/** Packs the codes, their tree and the releases that each is in. The reader is `src/icd10cm/codes.ts`. */
export function packCodes(tree: CodeTree, releases: readonly ReleaseTable[]): RawSection[] {
  if (releases.length > MOST_RELEASES) {
    throw new Error(`${releases.length} releases do not fit a mask of ${MOST_RELEASES} bits: use two columns`);
  }
  return [
    { name: 'releases', bytes: textSection(releases.map(releaseLine)) },
    { name: 'categories', bytes: packCategories(tree) },
    ...packFamilies(tree),
    ...packValidity(tree),
  ];
}

const releaseLine = (release: ReleaseTable): string =>
  [release.effective, release.fiscalYear, release.provenance, release.note].join('\t');

/** Categories as numbers (letter, digit or letter, digit or letter), each as the step from the one before. */
function packCategories(tree: CodeTree): Uint8Array {
  const writer = new ColumnWriter();
  let last = 0;
  for (const row of tree.categories) {
    const value = Number.parseInt(tree.nodes[row]!.code, 36);
    writer.addSigned(value - last);
    last = value;
  }
  return writer.bytes();
}

/**
 * The sets of endings that a code's children add (`0 1 9`, `XXA XXD XXS`), and which set each code has, in row order.
 * Codes of seven characters have no children and no number. The number of rows stands in front.
 */
function packFamilies(tree: CodeTree): RawSection[] {
  const endings = (row: number): string => {
    const { code, children } = tree.nodes[row]!;
    return children.map((child) => tree.nodes[child]!.code.slice(code.length)).join(' ');
  };
  const parents = tree.nodes.filter((node) => node.code.length < 7).map((node) => endings(node.row));
  const sets = byFrequency(parents);
  const number = new Map(sets.map((set, index) => [set, index]));
  return [
    { name: 'endings', bytes: textSection(sets) },
    { name: 'families', bytes: column([tree.nodes.length, ...parents.map((set) => number.get(set)!)]) },
  ];
}

/** For each row the set of releases that hold it: bit i of a mask is release i, and the masks are listed by frequency. */
function packValidity(tree: CodeTree): RawSection[] {
  const maskOf = tree.nodes.map(({ byRelease }) =>
    byRelease.reduce((mask, row, index) => (row === undefined ? mask : mask | (1 << index)), 0),
  );
  const masks = byFrequency(maskOf);
  const number = new Map(masks.map((mask, index) => [mask, index]));
  return [
    { name: 'masks', bytes: column(masks) },
    { name: 'validity', bytes: column(maskOf.map((mask) => number.get(mask)!)) },
  ];
}

/** The different values, the most frequent first; of equally frequent ones the first seen, so that output is stable. */
export function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}
