import type { IsoDate } from '../../base/dates.js';

/** How many lists are kept: one for each release or day that was asked last. */
const KEPT = 4;

/** Keeps the lists of the releases or days that were asked last: a page of an expansion is a part of the list. Frozen, because they are shared. */
export function keptLists<List>(
  keyOf: (on: IsoDate) => string,
  make: (on: IsoDate) => List,
): (on: IsoDate) => Readonly<List> {
  const lists = new Map<string, Readonly<List>>();
  return (on) => {
    const key = keyOf(on);
    const list = lists.get(key) ?? Object.freeze(make(on));
    // The list that was asked last is the last one to be dropped.
    lists.delete(key);
    lists.set(key, list);
    if (lists.size > KEPT) lists.delete(lists.keys().next().value!);
    return list;
  };
}
