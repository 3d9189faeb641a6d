/** The deepest level. */
const DEEPEST = 64;

/** The entry above each, -1 for those on level 0: the last one before it on the level above. */
export function parentsOf(level: Uint8Array): Int32Array {
  const parent = new Int32Array(level.length).fill(-1);
  const open = new Int32Array(DEEPEST);
  for (let i = 0; i < level.length; i++) {
    const depth = level[i]!;
    if (depth > 0) parent[i] = open[depth - 1]!;
    open[depth] = i;
  }
  return parent;
}

/** Where each of several runs begins when one follows the other; one more for the end. */
export function startsOf(counts: Uint32Array): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let i = 0; i < counts.length; i++) starts[i + 1] = starts[i]! + counts[i]!;
  return starts;
}
