/**
 * Keeps what takes a walk through a whole table to find. The tables of a set never change.
 *
 * @returns a function that finds it on first use for each table
 */
export function oncePerTable<Table extends object, T>(find: (table: Table) => T): (table: Table) => T {
  const known = new WeakMap<Table, { readonly value: T }>();
  return (table) => {
    const found = known.get(table) ?? { value: find(table) };
    known.set(table, found);
    return found.value;
  };
}
