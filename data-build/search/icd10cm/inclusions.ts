import type { CodeTable } from '../../../src/codetree/codes.js';
import { ColumnWriter, column, joinPieces } from '../../../src/packed/write/column.js';
import { loadTabularNotes } from '../../icd10cm/rules/load.js';
import type { LoadOptions } from '../../options.js';

/** What a code includes by a note of the Tabular List: the code as a row, and the text. */
export interface InclusionTerm {
  readonly kind: 'inclusion-term' | 'includes';
  readonly row: number;
  readonly text: string;
}

/** The notes that name what a code includes, in the order of their sections in the payload. */
export const INCLUSION_KINDS = ['inclusion-term', 'includes'] as const;

/** The inclusion terms and the Includes notes of the codes of the newest Tabular List, in its order. */
export function loadInclusions(codes: CodeTable, options: LoadOptions): InclusionTerm[] {
  const { nodes } = loadTabularNotes(options).at(-1)!;
  return INCLUSION_KINDS.flatMap((kind) =>
    nodes
      .filter((node) => node.kind === 'code')
      .flatMap(({ name, notes }) =>
        notes
          .filter((note) => note.kind === kind)
          .map(({ text }) => ({ kind, row: codes.rowOf(name), text })),
      ),
  );
}

/** Packs them: how many there are of each kind, the distance of each row from the one before. Their texts are coded elsewhere. */
export function packInclusions(inclusions: readonly InclusionTerm[]): Uint8Array {
  const rows = new ColumnWriter();
  let before = 0;
  for (const { row } of inclusions) {
    rows.addSigned(row - before);
    before = row;
  }
  const counts = INCLUSION_KINDS.map((kind) => inclusions.filter((term) => term.kind === kind).length);
  return joinPieces([column(counts), rows.bytes()]);
}
