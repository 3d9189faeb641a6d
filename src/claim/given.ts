/** Leaves out what is undefined or an empty list: a claim has what was sent. Internal. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const kept: Partial<T> = {};
  // Readers call this for each diagnosis and line: a loop over the names makes no list of pairs.
  for (const name of Object.keys(fields) as (keyof T)[]) {
    const value = fields[name];
    if (value !== undefined && !(Array.isArray(value) && value.length === 0)) kept[name] = value;
  }
  return kept as { [K in keyof T]: Exclude<T[K], undefined> };
}
