import { ColumnWriter, column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import type { ReleaseTable } from './model.js';
import type { Chunk } from './chunks.js';
import type { CodeNode, CodeTree } from './tree.js';

/** The most releases that a validity mask holds: one bit each, in the unsigned 32 bits of a column. */
const MOST_RELEASES = 31;

/** Packs the codes, their tree and the releases that each is in. The reader is `src/icd10cm/codes.ts`. */
export function packCodes(
  tree: CodeTree,
  releases: readonly ReleaseTable[],
  chunks: readonly Chunk[],
): RawSection[] {
  if (releases.length > MOST_RELEASES) {
    throw new Error(
      `${releases.length} releases do not fit a mask of ${MOST_RELEASES} bits: use two columns`,
    );
  }
  const { endings, spans, families } = packFamilies(tree, chunks);
  const { masks, validity } = packValidity(tree);
  const pieces = [
    textSection(releases.map(releaseLine)),
    packCategories(tree),
    column(chunks.map(({ from, to }) => to - from)),
    endings,
    spans,
    masks,
    validity,
  ];
  return [
    { name: 'codes', bytes: joinPieces(pieces) },
    ...families.map((bytes, chunk) => ({ name: `families.${chunk}`, bytes })),
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
 * Codes of seven characters have no children and no number.
 *
 * `spans` gives for each category its number of rows, of bytes in the families of its chunk, and of codes with children,
 * so that the reader can start at any category.
 */
function packFamilies(
  tree: CodeTree,
  chunks: readonly Chunk[],
): { endings: Uint8Array; spans: Uint8Array; families: Uint8Array[] } {
  const endings = (node: CodeNode): string =>
    node.children.map((child) => tree.nodes[child]!.code.slice(node.code.length)).join(' ');
  const withFamily = tree.nodes.filter((node) => node.code.length < 7);
  const sets = byFrequency(withFamily.map(endings));
  const number = new Map(sets.map((set, index) => [set, index]));
  const spans = new ColumnWriter();
  const families = chunks.map(({ from, to }) => {
    const writer = new ColumnWriter();
    for (let category = from; category < to; category++) {
      const rows = tree.nodes.slice(tree.categories[category]!, tree.categories[category + 1]);
      const before = writer.size;
      for (const node of rows) if (node.code.length < 7) writer.add(number.get(endings(node))!);
      spans.add(rows.length);
      spans.add(writer.size - before);
      spans.add(rows.filter(({ children }) => children.length > 0).length);
    }
    return writer.bytes();
  });
  return { endings: textSection(sets), spans: spans.bytes(), families };
}

/** For each row the set of releases that hold it: bit i of a mask is release i, and the masks are listed by frequency. */
function packValidity(tree: CodeTree): { masks: Uint8Array; validity: Uint8Array } {
  const maskOf = tree.nodes.map(({ byRelease }) =>
    byRelease.reduce((mask, row, index) => (row === undefined ? mask : mask | (1 << index)), 0),
  );
  const masks = byFrequency(maskOf);
  const number = new Map(masks.map((mask, index) => [mask, index]));
  return { masks: column(masks), validity: column(runs(maskOf.map((mask) => number.get(mask)!))) };
}

/** Runs of equal values, as value and length. Not for deflate, which sees runs itself: for the time to inflate them. */
export function runs(values: readonly number[]): number[] {
  const pairs: number[] = [];
  values.forEach((value, i) => {
    if (i > 0 && value === values[i - 1]) pairs[pairs.length - 1]!++;
    else pairs.push(value, 1);
  });
  const most = Math.max(...pairs.filter((_, i) => i % 2 === 0));
  if (most > 255)
    throw new Error(`${most + 1} different values do not fit a byte: widen readRuns in src/packed/column.ts`);
  return pairs;
}

/** The different values, the most frequent first; of equally frequent ones the first seen, so that output is stable. */
export function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}
