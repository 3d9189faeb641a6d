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
  readonly #first: Uint32Array;
  /** Where the changes of each row start, and one more. */
  readonly #start: Uint32Array;
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
    this.#first = readColumn(first);
    this.#edition = readColumn(editions);
    this.#value = readColumn(changed);
    this.#start = startsOf(readColumn(steps), rows);
  }

  /** The number of the value of a row in an edition: the value of the last change up to then. */
  valueNumber(row: number, edition: number): number {
    let value = this.#first[row]!;
    const end = this.#start[row + 1]!;
    for (let i = this.#start[row]!; i < end && this.#edition[i]! <= edition; i++) value = this.#value[i]!;
    return value;
  }

  /** The value of a row in an edition, empty for a blank. */
  value(row: number, edition: number): string {
    return this.values[this.valueNumber(row, edition)]!;
  }
}

/** Where the changes of each row start, from the steps between the rows of the changes. */
export function startsOf(steps: Uint32Array, rows: number): Uint32Array {
  const start = new Uint32Array(rows + 1);
  let row = 0;
  for (let i = 0; i < steps.length; i++) {
    row += steps[i]!;
    start[row + 1]!++;
  }
  for (let i = 0; i < rows; i++) start[i + 1]! += start[i]!;
  return start;
}

/** The columns that a section holds one after the other. */
export const fieldsOf = (pieces: readonly Uint8Array[], rows: number): FieldTable[] =>
  Array.from(
    { length: pieces.length / FIELD_PIECES },
    (_, i) => new FieldTable(pieces.slice(i * FIELD_PIECES, (i + 1) * FIELD_PIECES), rows),
  );
