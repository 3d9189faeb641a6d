import { RADIX } from './code-number.js';

/** Places of a row times characters. */
const SLOTS: number = 4 * RADIX;

/**
 * The expected label of a value: its label before in the same table, otherwise in the same body system, otherwise
 * in the same section. Reader and writer walk the rows in the same order and expect the same.
 */
export class LabelContext {
  #code = '';
  readonly #table: Int32Array = new Int32Array(SLOTS).fill(-1);
  readonly #system: Int32Array = new Int32Array(SLOTS).fill(-1);
  readonly #section: Int32Array = new Int32Array(SLOTS).fill(-1);

  /** Moves on to a table. */
  enter(code: string): void {
    this.#table.fill(-1);
    if (code.slice(0, 2) !== this.#code.slice(0, 2)) this.#system.fill(-1);
    if (code[0] !== this.#code[0]) this.#section.fill(-1);
    this.#code = code;
  }

  /** The slot of a value, 0 to 33, of a place, 0 to 3. */
  slot(place: number, value: number): number {
    return place * RADIX + value;
  }

  /** The number of the label that is expected, 0 for none. */
  expected(slot: number): number {
    let number = this.#table[slot]!;
    if (number < 0) number = this.#system[slot]!;
    if (number < 0) number = this.#section[slot]!;
    return Math.max(number, 0);
  }

  /** Sets the label of a value. */
  set(slot: number, number: number): void {
    this.#table[slot] = number;
    this.#system[slot] = number;
    this.#section[slot] = number;
  }
}
