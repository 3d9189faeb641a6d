import { MedcodesError } from '../errors.js';

/**
 * Reads a column: a run of unsigned numbers in one to five bytes each.
 *
 * A first byte below 192 is the number. 192 to 253 adds a second byte: `192 + (first - 192) * 256 + second`.
 * 254 is followed by the number in two bytes, 255 by the number in four, least significant first.
 * The writer always takes the shortest form.
 */
export class Cursor {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether every number has been read. */
  get done(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next number. */
  next(): number {
    const bytes = this.#bytes;
    const first = bytes[this.#at++];
    if (first === undefined) throw ended();
    if (first < 192) return first;
    if (first < 254) return 192 + ((first - 192) << 8) + this.#little(1);
    return this.#little(first === 254 ? 2 : 4);
  }

  /** The next number as a signed one: 0, -1, 1, -2, 2... are written 0, 1, 2, 3, 4. */
  nextSigned(): number {
    const value = this.next();
    return value & 1 ? -((value + 1) / 2) : value / 2;
  }

  #little(count: number): number {
    const bytes = this.#bytes;
    if (this.#at + count > bytes.length) throw ended();
    let value = 0;
    for (let i = count - 1; i >= 0; i--) value = value * 256 + bytes[this.#at + i]!;
    this.#at += count;
    return value;
  }
}

/** Every number of a column. */
export function readColumn(bytes: Uint8Array): number[] {
  const cursor = new Cursor(bytes);
  const values: number[] = [];
  while (!cursor.done) values.push(cursor.next());
  return values;
}

const ended = (): MedcodesError =>
  new MedcodesError('corrupt-payload', 'a column of the payload ends before its last number');
