import { MedcodesError } from '../base/errors.js';

/**
 * Reads a column: a run of unsigned numbers in one to five bytes each.
 *
 * A first byte below 192 is the number. 192 to 253 adds a second byte: `192 + (first - 192) * 256 + second`.
 * 254 is followed by the number in two bytes, 255 by the number in four, least significant first.
 * The writer, `data-build/packed/column.ts`, always takes the shortest form.
 *
 * One plain loop over typed arrays: this runs before the first answer, when nothing is compiled yet.
 */
export function readColumn(bytes: Uint8Array): Uint32Array {
  const values = new Uint32Array(bytes.length);
  const { length } = bytes;
  let count = 0;
  let at = 0;
  while (at < length) {
    const first = bytes[at++]!;
    if (first < 192) {
      values[count++] = first;
    } else if (first < 254) {
      values[count++] = 192 + ((first - 192) << 8) + bytes[at]!;
      at += 1;
    } else if (first === 254) {
      values[count++] = bytes[at]! | (bytes[at + 1]! << 8);
      at += 2;
    } else {
      values[count++] = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      at += 4;
    }
  }
  if (at > length) {
    throw new MedcodesError('corrupt-payload', 'a column of the payload ends within its last number');
  }
  return values.subarray(0, count);
}

/**
 * The pieces of a section that is made of several: their number in one byte, the length of each in four bytes, then the
 * pieces. What is needed at the same time is deflated together, for each deflate stream brings tables of its own.
 */
export function splitPieces(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 1 + 4 * bytes[0]!;
  for (let i = 0; i < bytes[0]!; i++) {
    const at = 1 + 4 * i;
    const end = start + (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16));
    pieces.push(bytes.subarray(start, end));
    start = end;
  }
  return pieces;
}

/** A signed number as a column holds it: 0, -1, 1, -2, 2... are written 0, 1, 2, 3, 4. */
export const signed = (value: number): number => (value & 1 ? -((value + 1) / 2) : value / 2);

/** Spreads runs of equal values, given as value and length, over `length` bytes. */
export function readRuns(pairs: Uint32Array, length: number): Uint8Array {
  const values = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const end = at + pairs[i + 1]!;
    values.fill(pairs[i]!, at, end);
    at = end;
  }
  return values;
}
