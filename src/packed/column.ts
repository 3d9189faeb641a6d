import { MedcodesError } from '../base/errors.js';
import type { MaskArray } from '../base/masks.js';

/**
 * Reads a column: a run of unsigned numbers in one to five bytes each.
 *
 * A first byte below 192 is the number. 192 to 253 adds a second byte: `192 + (first - 192) * 256 + second`.
 * 254 is followed by the number in two bytes, 255 by the number in four, least significant first.
 * The writer, `src/packed/write/column.ts`, always takes the shortest form.
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
    throw new MedcodesError('corrupt-payload', 'a column of the payload ends inside its last number');
  }
  return values.subarray(0, count);
}

/**
 * The pieces of a section that is made of several: their number in one byte, the length of each in four bytes, then the
 * pieces. What is needed at the same time is deflated together, because each deflate stream has its own tables.
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

/** Values of many rows, as narrow as the largest one allows. */
export type RunValues = Uint8Array | Uint16Array;

/** Spreads runs of equal values, given as value and length, over `length` values. The writer is `write/width.ts`. */
export function readRuns(pairs: Uint32Array, length: number): RunValues {
  let most = 0;
  for (let i = 0; i < pairs.length; i += 2) if (pairs[i]! > most) most = pairs[i]!;
  const values = most < 256 ? new Uint8Array(length) : new Uint16Array(length);
  let at = 0;
  for (let i = 0; i < pairs.length; i += 2) {
    const end = at + pairs[i + 1]!;
    values.fill(pairs[i]!, at, end);
    at = end;
  }
  return values;
}

/**
 * Reads a column of masks. With more than 32 numbers to a mask each takes two numbers of the column. The writer is
 * `write/width.ts`.
 *
 * @param bits - how many numbers the masks can have
 */
export function readMasks(bytes: Uint8Array, bits: number): MaskArray {
  const values = readColumn(bytes);
  if (bits <= 32) return values;
  return Float64Array.from(
    { length: values.length / 2 },
    (_, i) => values[2 * i]! + values[2 * i + 1]! * 2 ** 32,
  );
}
