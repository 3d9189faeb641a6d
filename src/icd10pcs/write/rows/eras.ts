import { hasBit, type Mask } from '../../../base/masks.js';
import { setBit } from '../../../packed/write/width.js';
import type { LabelledValue, PcsRelease, PrintedTable, Titles } from '../model.js';
import { expandProduct, type Product } from './factor.js';
import { nearestTables, productOf, type TimedTable } from './rows.js';

/** Labels of the values of each place, in the order of the values; undefined if no tables file has the value. */
export type RowLabels = readonly (readonly (string | undefined)[])[];

/** A row over some releases: same values, same labels, same titles. */
export interface Era {
  readonly table: string;
  readonly product: Product;
  /** Bit i for release i. */
  readonly mask: Mask;
  readonly labels: RowLabels;
  /** The titles of its codes by their ends, in ascending order; undefined if they have to be composed. */
  readonly titles: ReadonlyMap<string, Titles | undefined>;
}

/** Cuts rows into eras. The rows of a table stay in order, the eras of a row are in order of time. */
export function erasOf(releases: readonly PcsRelease[], tables: readonly TimedTable[]): Era[] {
  const labels = new LabelFinder(releases);
  return tables.flatMap(({ code: table, rows }) =>
    rows.flatMap(({ product, mask }) => {
      const ends = expandProduct(product);
      const eras = new Map<string, { -readonly [K in keyof Era]: Era[K] }>();
      for (let index = 0; index < releases.length; index++) {
        if (!hasBit(mask, index)) continue;
        const rowLabels = labels.of(table, product, index);
        const titles = new Map(ends.map((end) => [end, titlesOf(releases, index, table + end)]));
        const key = JSON.stringify([rowLabels, [...titles.values()]]);
        const era = eras.get(key) ?? { table, product, mask: 0, labels: rowLabels, titles };
        era.mask = setBit(era.mask, index, 'releases');
        eras.set(key, era);
      }
      return [...eras.values()];
    }),
  );
}

/** The titles of a code in a release; if it has no order file, those of the release before. */
function titlesOf(releases: readonly PcsRelease[], index: number, code: string): Titles | undefined {
  return releases[index]!.codes.get(code) ?? releases[index - 1]?.codes.get(code);
}

/** Finds the labels of values: in the tables file of the release, or in the nearest one that has the value. */
export class LabelFinder {
  readonly #releases: readonly PcsRelease[];

  constructor(releases: readonly PcsRelease[]) {
    this.#releases = releases;
  }

  /** The labels of a row in a release. */
  of(table: string, product: Product, index: number): RowLabels {
    const candidates = nearestTables(this.#releases, index).flatMap(
      (i) => this.#releases[i]!.tables!.get(table) ?? [],
    );
    return labelsIn(candidates, product);
  }
}

/** The labels of a row: of each value that of the first table that has it. */
export const labelsIn = (candidates: readonly Pick<PrintedTable, 'rows'>[], product: Product): RowLabels =>
  product.map((values, place) =>
    [...values].map((value) => {
      for (const candidate of candidates) {
        const label = labelIn(candidate, product, place, value);
        if (label !== undefined) return label;
      }
      return undefined;
    }),
  );

/** The label of a value in a table: from the row that has most in common with the given row. */
function labelIn(
  table: Pick<PrintedTable, 'rows'>,
  product: Product,
  place: number,
  value: string,
): string | undefined {
  let best = -1;
  let label: string | undefined;
  for (const row of table.rows) {
    const found = row[place]!.values.find((candidate: LabelledValue) => candidate.value === value);
    if (found === undefined) continue;
    const common = productOf(row).reduce(
      (product2, values, i) => product2 * (i === place ? 1 : overlap(values, product[i]!)),
      1,
    );
    if (common > best) [best, label] = [common, found.label];
  }
  return label;
}

const overlap = (a: string, b: string): number => [...a].filter((value) => b.includes(value)).length;
