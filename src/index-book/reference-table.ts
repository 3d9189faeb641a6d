import type { CodeTable } from '../codetree/codes.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';

const ENDINGS: readonly string[] = ['', '-', '.-'];

/** The references to codes that the books print: `S72.00-`. The writer is `data-build/index-book/pack-references.ts`. */
export class ReferenceTable {
  /** The row of the code of each reference, -1 where no release has it. */
  readonly row: Int32Array;
  readonly #codes: CodeTable;
  readonly #endings: Uint32Array;
  readonly #unknown: readonly string[];

  constructor(part: Part, codes: CodeTable) {
    this.#codes = codes;
    const [rows, endings, unknown] = splitPieces(part.section('references')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const distances = readColumn(rows);
    this.#endings = readColumn(endings);
    this.#unknown = decodeLines(unknown);
    this.row = new Int32Array(distances.length + this.#unknown.length).fill(-1);
    let row = 0;
    for (let i = 0; i < distances.length; i++) {
      row += distances[i]!;
      this.row[i] = row;
    }
  }

  /** A reference as it is printed. */
  text(reference: number): string {
    const row = this.row[reference]!;
    if (row < 0) return this.#unknown[reference - this.#endings.length]!;
    return this.#codes.codeOf(row) + ENDINGS[this.#endings[reference]!]!;
  }
}
