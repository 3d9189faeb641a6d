import { firstFrom } from '../base/binary-search.js';
import { readColumn } from '../packed/column.js';

/** The former titles: for each, the code's row and the last release that has it. Sorted by code, then by time. */
export class Revisions {
  readonly row: Uint32Array;
  readonly #last: Uint8Array;
  readonly #rows: number;
  /** 1 for each row that has former titles. Few rows have any, so most look-ups end here. */
  readonly #revised: Uint8Array;

  /** @param rows - how many codes there are: rows of former titles are numbered from here on */
  constructor(section: Uint8Array, rows: number) {
    const values = readColumn(section);
    const count = values.length / 2;
    this.row = new Uint32Array(count);
    this.#last = new Uint8Array(count);
    this.#rows = rows;
    this.#revised = new Uint8Array(rows);
    for (let i = 0; i < count; i++) {
      this.row[i] = values[2 * i]! + (i === 0 ? 0 : this.row[i - 1]!);
      this.#last[i] = values[2 * i + 1]!;
      this.#revised[this.row[i]!] = 1;
    }
  }

  /** The row of the titles that a code has in a release. */
  titleRow(row: number, release: number): number {
    if (this.#revised[row] === 0) return row;
    for (let i = this.firstFrom(row); this.row[i] === row; i++) {
      if (release <= this.#last[i]!) return this.#rows + i;
    }
    return row;
  }

  /** The first revision of a code at or after a row. */
  firstFrom(row: number): number {
    return firstFrom(this.row, row, 0, this.row.length);
  }
}
