import { readColumn, signed, splitPieces } from '../../packed/column.js';
import type { Part } from '../../packed/payload.js';
import type { DocumentWriter } from '../engine/documents.js';
import { KIND } from './kinds.js';
import type { TextTerms } from './text-terms.js';

/** What codes include by notes of the Tabular List: the writer is `data-build/search/icd10cm/inclusions.ts`. */
export class InclusionTable {
  readonly row: Int32Array;
  readonly text: Uint16Array;
  /** How many of them are inclusion terms: they come first, Includes notes after them. */
  readonly terms: number;

  /** @param others - the texts of other columns: those of the inclusion terms are the last ones */
  constructor(part: Part, others: Uint16Array) {
    const [counts, rows] = splitPieces(part.section('inclusions')) as [Uint8Array, Uint8Array];
    this.terms = readColumn(counts)[0]!;
    const distances = readColumn(rows);
    this.row = new Int32Array(distances.length);
    let row = 0;
    for (let i = 0; i < distances.length; i++) {
      row += signed(distances[i]!);
      this.row[i] = row;
    }
    this.text = others.subarray(others.length - this.row.length);
  }
}

/** Adds the inclusion terms. */
export function addInclusions(
  writer: DocumentWriter,
  table: InclusionTable,
  texts: TextTerms,
  wanted: (index: number) => boolean,
): void {
  for (let i = 0; i < table.row.length; i++) {
    if (!wanted(i)) continue;
    writer.begin(i < table.terms ? KIND.inclusion : KIND.includes, table.row[i]!, i);
    texts.addTo(writer, table.text[i]!, false);
  }
}
