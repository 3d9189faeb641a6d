import type { CodeTable } from '../../../codetree/codes.js';
import type { NoteNodes } from './note-nodes.js';

/** The nodes with notes for a row: the row itself first, then upwards to the chapter. */
export function lineage(codes: CodeTable, nodes: NoteNodes, row: number): number[] {
  const found: number[] = [];
  const { parent } = codes.tree;
  for (let above = row; above >= 0; above = parent[above]!) {
    const node = nodes.ofRow(above);
    if (node >= 0) found.push(node);
  }
  found.push(...nodes.around(codes.categoryOf(row)));
  return found;
}
