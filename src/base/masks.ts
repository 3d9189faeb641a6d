/**
 * Sets of small whole numbers as one number: bit i is set when i is in the set. The numbers are releases, editions, Tabular
 * Lists or lists of codes, in order of time.
 *
 * A mask is a whole number below 2^53, so it holds the numbers 0 to 52. JavaScript's own bit operations only see the lower
 * 32 bits: use the functions of this module instead. The writers check the limit: see `src/packed/write/width.ts`.
 */
export type Mask = number;

/** How many numbers a mask holds: 0 to 52. */
export const MASK_BITS = 53;

/** Masks of many rows. See {@link maskArray}. */
export type MaskArray = Uint32Array | Float64Array;

/** 2^32: what the upper part of a mask counts in. */
const HIGH = 0x1_0000_0000;

/** Whether a mask has a number. A negative number, which stands for "before the first release", is in no mask. */
export function hasBit(mask: Mask, bit: number): boolean {
  if (bit < 32) return bit >= 0 && ((mask >>> bit) & 1) === 1;
  return bit < MASK_BITS && ((Math.floor(mask / HIGH) >>> (bit - 32)) & 1) === 1;
}

/** The mask with one more number. */
export const withBit = (mask: Mask, bit: number): Mask => (hasBit(mask, bit) ? mask : mask + 2 ** bit);

/** What either mask has. */
export const union = (a: Mask, b: Mask): Mask =>
  a < HIGH && b < HIGH ? (a | b) >>> 0 : join(high(a) | high(b), a | b);

/** What both masks have. */
export const common = (a: Mask, b: Mask): Mask =>
  a < HIGH || b < HIGH ? (a & b) >>> 0 : join(high(a) & high(b), a & b);

/** What the first mask has and the second has not. */
export const without = (a: Mask, b: Mask): Mask =>
  a < HIGH ? (a & ~b) >>> 0 : join(high(a) & ~high(b), a & ~b);

/** What a mask has up to a number, that number included. A negative number leaves nothing. */
export const upTo = (mask: Mask, bit: number): Mask =>
  bit < 0 ? 0 : bit >= MASK_BITS - 1 ? mask : mask % 2 ** (bit + 1);

/** The smallest number of a mask; -1 for the empty mask. */
export function firstBit(mask: Mask): number {
  const lower = mask >>> 0;
  return lower > 0 || mask === 0 ? 31 - Math.clz32(lower & -lower) : 32 + firstBit(high(mask));
}

/** The largest number of a mask; -1 for the empty mask. */
export function lastBit(mask: Mask): number {
  return mask < HIGH ? 31 - Math.clz32(mask) : 63 - Math.clz32(high(mask));
}

/** An array for the masks of many rows: as narrow as `bits` numbers allow. */
export const maskArray = (length: number, bits: number): MaskArray =>
  bits <= 32 ? new Uint32Array(length) : new Float64Array(length);

const high = (mask: Mask): number => Math.floor(mask / HIGH);

const join = (upper: number, lower: number): Mask => (upper >>> 0) * HIGH + (lower >>> 0);
