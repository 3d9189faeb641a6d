import { ColumnWriter, column, joinPieces, textSection } from '../../src/packed/write/column.js';
import type { Compiled } from './compile.js';

/** How a reference ends: as a code, as a code with a dash, or as a category with a dot and a dash. */
export const ENDINGS: readonly string[] = ['', '-', '.-'];

/**
 * Packs the references: the row of each as the distance from the one before, how it ends, and last those that are not a code
 * of any release. The reader is `src/index-book/reference-table.ts`.
 */
export function packReferences(
  { references, rowOf }: Pick<Compiled, 'references' | 'rowOf'>,
  codeOf: (row: number) => string,
): Uint8Array {
  const rows = new ColumnWriter();
  const endings: number[] = [];
  let before = 0;
  const known = references.filter((reference) => rowOf(reference) >= 0);
  for (const reference of known) {
    const row = rowOf(reference);
    const ending = ENDINGS.findIndex((end) => codeOf(row) + end === reference);
    if (ending < 0) throw new Error(`'${reference}' is not '${codeOf(row)}' with an ending that is known`);
    rows.add(row - before);
    endings.push(ending);
    before = row;
  }
  return joinPieces([rows.bytes(), column(endings), textSection(references.slice(known.length))]);
}
