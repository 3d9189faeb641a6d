import { ColumnWriter, column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { maskColumn, maskWhere, requireFit, runColumn } from '../../packed/write/width.js';
import type { Chunk } from './chunks.js';
import type { ReleaseTable } from './model.js';
import type { CodeNode, CodeTree } from './tree.js';

/** Packs the codes, their tree and the releases that each is in. The reader is `src/codetree/codes.ts`. */
export function packCodes(
  tree: CodeTree,
  releases: readonly ReleaseTable[],
  chunks: readonly Chunk[],
): RawSection[] {
  requireFit(chunks.length, 256, 'chunks', 'widen chunkOf in src/codetree/code-tree.ts');
  const { endings, spans, families } = packFamilies(tree, chunks);
  const { masks, validity } = packValidity(tree, releases.length);
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
      requireFit(
        rows.length,
        65_536,
        'codes in a category',
        'widen childrenSeen in src/codetree/title-pool.ts',
      );
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

/** For each row the set of releases that have it: bit i of a mask is release i, and the masks are listed by frequency. */
function packValidity(tree: CodeTree, releases: number): { masks: Uint8Array; validity: Uint8Array } {
  const maskOf = tree.nodes.map(({ byRelease }) =>
    maskWhere(byRelease, 'releases', (row) => row !== undefined),
  );
  const masks = byFrequency(maskOf);
  const number = new Map(masks.map((mask, index) => [mask, index]));
  return {
    masks: maskColumn(masks, releases, 'releases'),
    validity: runColumn(
      maskOf.map((mask) => number.get(mask)!),
      'sets of releases',
    ),
  };
}

/** The different values, the most frequent first; if equally frequent, the first seen, so that output is stable. */
export function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!);
}
