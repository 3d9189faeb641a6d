import { firstFrom } from '../base/binary-search.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn } from '../packed/column.js';

/** The number of pieces of a section for one column. */
export const FIELD_PIECES = 5;

/**
 * A column of the records over all editions: for each row its first value and the later changes. The writer is
 * `src/hcpcs/write/field.ts`.
 */
export class FieldTable {
  /** The different values as printed in the file. */
  readonly values: readonly string[];
  readonly #first: Uint8Array | Uint32Array;
  readonly #changes: ChangeRows;
  readonly #edition: Uint32Array;
  readonly #value: Uint32Array;

  constructor(pieces: readonly Uint8Array[], rows: number) {
    const [values, first, steps, editions, changed] = pieces as readonly [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    // A section of one empty line is empty: the column is blank throughout.
    this.values = values.length === 0 ? [''] : decodeLines(values);
    this.#first = oneOfEach(first, rows);
    this.#edition = readColumn(editions);
    this.#value = readColumn(changed);
    this.#changes = new ChangeRows(readColumn(steps));
  }

  /** The number of the value of a row in an edition: the value of the last change up to then. */
  valueNumber(row: number, edition: number): number {
    let value = this.#first[row]!;
    const { rows } = this.#changes;
    for (let i = this.#changes.startOf(row); rows[i] === row && this.#edition[i]! <= edition; i++)
      value = this.#value[i]!;
    return value;
  }

  /** The value of a row in an edition, empty for a blank. */
  value(row: number, edition: number): string {
    return this.values[this.valueNumber(row, edition)]!;
  }
}

/**
 * A column with one number for each row. If it has as many bytes as there are rows, each number is one byte, and the bytes
 * are the column: nothing has to be read before the first answer.
 */
export const oneOfEach = (column: Uint8Array, rows: number): Uint8Array | Uint32Array =>
  column.length === rows ? column : readColumn(column);

/** The rows of the changes of a column in order, found by search: a first question asks for few rows of many. */
export class ChangeRows {
  readonly rows: Uint32Array;
  /** The row that was asked last, and its first change: the editions of a row are asked one after another. */
  #row = -1;
  #start = 0;

  /** @param steps - the steps between the rows; becomes the rows */
  constructor(steps: Uint32Array) {
    for (let i = 1; i < steps.length; i++) steps[i]! += steps[i - 1]!;
    this.rows = steps;
  }

  /** The number of the first change of a row, or of the next row that has one. */
  startOf(row: number): number {
    if (row !== this.#row) {
      this.#row = row;
      this.#start = firstFrom(this.rows, row, 0, this.rows.length);
    }
    return this.#start;
  }
}

/** The columns that a section holds one after the other. */
export const fieldsOf = (pieces: readonly Uint8Array[], rows: number): FieldTable[] =>
  Array.from(
    { length: pieces.length / FIELD_PIECES },
    (_, i) => new FieldTable(pieces.slice(i * FIELD_PIECES, (i + 1) * FIELD_PIECES), rows),
  );
