import type { Family } from '../../packed/write/edits.js';
import type { CodeTree } from './tree.js';

/** The number of chunks of the payload: more chunks answer the first question sooner, but cost more bytes. */
const CHUNKS = 16;

/** A run of whole categories that the reader opens at once. */
export interface Chunk {
  /** The places of its first category, and one past its last one, in the tree's categories. */
  readonly from: number;
  readonly to: number;
}

/**
 * Cuts the categories into chunks that take about as long to open: whose families have about as many new words.
 *
 * @param familiesOf - the families of edits below each category
 */
export function cutChunks(tree: CodeTree, familiesOf: (category: number) => readonly Family[]): Chunk[] {
  const seen = new Set<string>();
  const weights = tree.categories.map((_, category) => {
    let weight = 0;
    for (const family of familiesOf(category)) {
      const key = JSON.stringify(family);
      if (seen.has(key)) continue;
      seen.add(key);
      for (const edit of family) weight += 2 + edit.words.length;
    }
    return weight;
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chunks: Chunk[] = [];
  let from = 0;
  let running = 0;
  weights.forEach((weight, category) => {
    running += weight;
    const isLast = category === weights.length - 1;
    if (!isLast && running < (total * (chunks.length + 1)) / CHUNKS) return;
    chunks.push({ from, to: category + 1 });
    from = category + 1;
  });
  return chunks;
}
