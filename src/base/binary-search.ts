/**
 * The place of the first value that is not below `value`, among ascending values; `end` if all are below.
 *
 * @param from - the first place to look at
 * @param end - one past the last place to look at
 */
export function firstFrom(values: ArrayLike<number>, value: number, from: number, end: number): number {
  let low = from;
  let high = end;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a value among ascending values, or -1. */
export function placeOf(values: ArrayLike<number>, value: number, from: number, end: number): number {
  const place = firstFrom(values, value, from, end);
  return place < end && values[place] === value ? place : -1;
}
