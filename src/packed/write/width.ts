import { MASK_BITS, type Mask, withBit } from '../../base/masks.js';
import { column } from './column.js';

/**
 * Checks that a number fits the width that its reader has for it. Every writer of something narrower than a column asks this:
 * what does not fit stops the build here, and is never cut off.
 *
 * @param value - the number to write, or how many of a thing there are
 * @param most - the largest value that the reader holds
 * @param what - what the number counts, for the message: `releases`
 * @param fix - what to change, for the message: `widen X in src/...`
 * @throws Error with the number, the limit and the fix
 */
export function requireFit(value: number, most: number, what: string, fix: string): number {
  if (value > most)
    throw new Error(`${value} ${what}: the packed format holds at most ${most}. To fix it, ${fix}`);
  return value;
}

/** Checks that a mask can hold so many releases, lists or editions. */
export const requireMaskBits = (count: number, what: string): number =>
  requireFit(count, MASK_BITS, what, 'let masks be two numbers in src/base/masks.ts');

/** The mask with one more number. Throws if the number does not fit in a mask. */
export function setBit(mask: Mask, bit: number, what: string): Mask {
  requireMaskBits(bit + 1, what);
  return withBit(mask, bit);
}

/**
 * The mask of the places of a list for which `test` holds.
 *
 * @param what - what the list has, for the message: `releases`
 */
export const maskWhere = <T>(
  list: readonly T[],
  what: string,
  test: (entry: T, place: number) => boolean,
): Mask =>
  list.reduce<Mask>((mask, entry, place) => (test(entry, place) ? setBit(mask, place, what) : mask), 0);

/**
 * A column of masks, as `readMasks` of `../column.ts` reads it. Up to 32 numbers a mask is one number of the column, with
 * more it is two: the lower 32 bits, then the upper ones.
 *
 * @param bits - how many numbers the masks can have: that of the releases, lists or editions
 */
export function maskColumn(masks: readonly Mask[], bits: number, what: string): Uint8Array {
  requireMaskBits(bits, what);
  if (bits <= 32) return column(masks);
  return column(masks.flatMap((mask) => [mask % 2 ** 32, Math.floor(mask / 2 ** 32)]));
}

/**
 * Runs of equal values as a column, as value and length: what `readRuns` of `../column.ts` reads. Deflate sees runs itself: this
 * is for the time to inflate them.
 */
export function runColumn(values: readonly number[], what: string): Uint8Array {
  const pairs: number[] = [];
  values.forEach((value, i) => {
    requireFit(value + 1, 65_536, what, 'widen readRuns in src/packed/column.ts');
    if (i > 0 && value === values[i - 1]) pairs[pairs.length - 1]!++;
    else pairs.push(value, 1);
  });
  return column(pairs);
}
