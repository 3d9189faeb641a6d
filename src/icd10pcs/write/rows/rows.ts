import type { Mask } from '../../../base/masks.js';
import { setBit } from '../../../packed/write/width.js';
import type { PcsRelease, PrintedRow } from '../model.js';
import { expandProduct, factor, type Product } from './factor.js';

/** A row of a table with the releases that have it. */
export interface TimedRow {
  readonly product: Product;
  /** Bit i for release i. */
  mask: Mask;
}

/** A table with its rows over all releases, in printed order. */
export interface TimedTable {
  readonly code: string;
  readonly rows: readonly TimedRow[];
}

/** The values of a printed row. */
export const productOf = (row: PrintedRow): Product =>
  row.map(({ values }) => values.map(({ value }) => value).join('')) as unknown as Product;

/** The releases with a tables file, the nearest to a release first; if two are equally near, the later one first. */
export function nearestTables(releases: readonly PcsRelease[], index: number): number[] {
  const printed = releases.flatMap(({ tables }, i) => (tables === undefined ? [] : [i]));
  return printed.sort((a, b) => Math.abs(a - index) - Math.abs(b - index) || b - a);
}

/**
 * The rows of every table in every release. A release without a tables file has the rows of the nearest one that makes the
 * same codes of the table; if there is none, the rows of the nearest release that make only its codes, and products of the
 * remaining codes.
 */
export function timedTables(releases: readonly PcsRelease[]): TimedTable[] {
  const ends = releases.map(({ codes }) => endsByTable(codes.keys()));
  const printed = releases.map(({ tables }) =>
    tables === undefined
      ? undefined
      : new Map([...tables].map(([code, { rows }]) => [code, rows.map(productOf)])),
  );
  const names = [...new Set(ends.flatMap((tables) => [...tables.keys()]))].sort();
  return names.map((code) => {
    const rows = new Map<string, TimedRow>();
    // From the newest on, because its order of rows is used.
    for (let index = releases.length - 1; index >= 0; index--) {
      const here = ends[index]!.get(code);
      if (here === undefined) continue;
      const products =
        printed[index]?.get(code) ??
        rowsWithoutTables(
          here,
          nearestTables(releases, index).map((i) => printed[i]!.get(code) ?? []),
        );
      for (const product of products) {
        const key = product.join('|');
        const row = rows.get(key) ?? { product, mask: 0 };
        row.mask = setBit(row.mask, index, 'releases');
        rows.set(key, row);
      }
    }
    return { code, rows: [...rows.values()] };
  });
}

function endsByTable(codes: Iterable<string>): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  for (const code of codes) {
    const table = code.slice(0, 3);
    const ends = tables.get(table);
    if (ends === undefined) tables.set(table, new Set([code.slice(3)]));
    else ends.add(code.slice(3));
  }
  return tables;
}

/**
 * The rows of a table in a release without a tables file.
 *
 * @param candidates - the rows of releases with one, the nearest first; at least one list
 */
export function rowsWithoutTables(
  ends: ReadonlySet<string>,
  candidates: readonly (readonly Product[])[],
): readonly Product[] {
  const same = candidates.find((products) => {
    const made = products.flatMap(expandProduct);
    return made.length === ends.size && made.every((end) => ends.has(end));
  });
  if (same !== undefined) return same;
  const kept = candidates[0]!.filter((product) => expandProduct(product).every((end) => ends.has(end)));
  const made = new Set(kept.flatMap(expandProduct));
  return [...kept, ...factor([...ends].filter((end) => !made.has(end)))];
}
