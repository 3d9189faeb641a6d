/**
 * Keeps what takes a walk through a whole table to count, by table and release. The tables of a set never change.
 *
 * @returns a function that counts on first use, and gives the kept count after that
 */
export function oncePerRelease<T extends object>(): (table: object, release: number, count: () => T) => T {
  const known = new WeakMap<object, T[]>();
  return (table, release, count) => {
    const counts = known.get(table) ?? [];
    known.set(table, counts);
    counts[release] ??= Object.freeze(count());
    return counts[release];
  };
}
