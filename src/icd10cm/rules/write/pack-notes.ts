import type { CodeTable } from '../../../codetree/codes.js';
import { ColumnWriter, column, textSection } from '../../../packed/write/column.js';
import { maskColumn } from '../../../packed/write/width.js';
import { byFrequency } from '../../write/codes.js';
import { NOTE_KINDS, Role } from '../relation/note-list.js';
import { extentName, NODE_KINDS } from '../relation/note-nodes.js';
import type { CompiledNode, CompiledNote } from './compile.js';

/** Notes with the nodes that state them. */
export interface NotesOfNodes {
  readonly nodes: readonly CompiledNode[];
  readonly notes: readonly CompiledNote[];
}

/** The selected notes, and the nodes that have any. */
export function selectNotes(
  nodes: readonly CompiledNode[],
  wanted: (note: CompiledNote) => boolean,
): NotesOfNodes {
  const kept = nodes
    .map((node) => ({ ...node, notes: node.notes.filter(wanted) }))
    .filter(({ notes }) => notes.length > 0);
  return { nodes: kept, notes: kept.flatMap(({ notes }) => notes) };
}

/**
 * Eight pieces: kinds, steps, extents and odd names of the nodes, their numbers of notes, kinds with roles, masks, mask
 * numbers.
 */
export function packNotes(codes: CodeTable, { nodes, notes }: NotesOfNodes, tabulars: number): Uint8Array[] {
  const masks = byFrequency(notes.map(({ printed }) => printed));
  const numberOf = new Map(masks.map((mask, index) => [mask, index]));
  return [
    ...packNodes(codes, nodes),
    column(nodes.map((node) => node.notes.length)),
    column(notes.map(({ kind, role }) => NOTE_KINDS.indexOf(kind) * 3 + Role[role])),
    maskColumn(masks, tabulars, 'Tabular Lists'),
    column(notes.map(({ printed }) => numberOf.get(printed)!)),
  ];
}

/** The nodes in order: a code as the step from the code before, a chapter or block by its categories. */
function packNodes(codes: CodeTable, nodes: readonly CompiledNode[]): Uint8Array[] {
  const steps = new ColumnWriter();
  const extents = new ColumnWriter();
  const oddNames: string[] = [];
  let row = 0;
  let place = 0;
  nodes.forEach((node, index) => {
    const { kind, first, last, name } = node;
    if (kind === 'code') {
      steps.add(first - row);
      row = first;
      return;
    }
    steps.addSigned(first - place);
    place = first;
    extents.add(last - first);
    if (extentName(codes, first, last) !== name) oddNames.push(`${index} ${name}`);
  });
  const kinds = column(nodes.map(({ kind }) => NODE_KINDS.indexOf(kind)));
  return [kinds, steps.bytes(), extents.bytes(), textSection(oddNames)];
}
