/**
 * The index of the first value that is not below `value` in ascending values, or `end` if all are below.
 *
 * @param from - the first index to look at
 * @param end - one past the last index to look at
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

/** The index of a value in ascending values, or -1. If the value occurs more than once, any of its indexes. */
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
