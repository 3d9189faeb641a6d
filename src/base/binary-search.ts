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

/** The place of a value among ascending values, or -1. If the value is there more than once, any of its places. */
export function placeOf(values: ArrayLike<number>, value: number, from: number, end: number): number {
  let low = from;
  let high = end - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = values[middle]!;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
