import { hasBit, type Mask, withBit } from '../base/masks.js';
import { KnownSpeller } from '../icd10pcs/write/known-speller.js';
import type { PackedRelease, PrintedRow, PrintedTable, Titles } from '../icd10pcs/write/model.js';
import type { SpelledEra } from '../icd10pcs/write/pack/cut.js';
import { type Era, labelsIn, type RowLabels } from '../icd10pcs/write/rows/eras.js';
import { expandProduct, type Product } from '../icd10pcs/write/rows/factor.js';
import { productOf, rowsWithoutTables } from '../icd10pcs/write/rows/rows.js';
import type { ReadPcsFiles } from './pcs-files.js';

/** Where a release is put among the others. */
export interface PcsPlace {
  /** Its number among the releases afterwards. */
  readonly release: number;
  /** Whether it replaces a release of the same day. */
  readonly replaced: boolean;
  /** The releases before. */
  readonly releases: readonly PackedRelease[];
}

/** The eras with a release added: in the order of the tables, and the eras of a row together. */
export function withRelease(
  spelled: readonly SpelledEra[],
  place: PcsPlace,
  read: ReadPcsFiles,
): SpelledEra[] {
  const before = byTable(spelled);
  const speller = new KnownSpeller(spelled);
  const ends = endsByTable(read.codes.keys());
  const names = [...new Set([...before.keys(), ...ends.keys()])].sort();
  return names.flatMap((table) => {
    const old = before.get(table) ?? [];
    const here = ends.get(table);
    const kept = old.flatMap((each) => moved(each, place));
    if (here === undefined) return kept;
    const found = rowsOf(table, here, old, place, read);
    const made = found.map(({ product, labels }): Era => {
      const titles = expandProduct(product).map((end) => [end, read.codes.get(table + end)!] as const);
      return { table, product, labels, titles: new Map(titles), mask: withBit(0, place.release) };
    });
    return merged(kept, made, speller, place);
  });
}

/** An era with the numbers that its releases have afterwards; none if only the replaced release had it. */
function moved({ era, spelling }: SpelledEra, { release, replaced }: PcsPlace): SpelledEra[] {
  let mask: Mask = 0;
  for (let bit = 0; bit < 53; bit++) {
    if (!hasBit(era.mask, bit) || (replaced && bit === release)) continue;
    mask = withBit(mask, !replaced && bit >= release ? bit + 1 : bit);
  }
  return mask === 0 ? [] : [{ era: { ...era, mask }, spelling }];
}

interface NewRow {
  readonly product: Product;
  readonly labels: RowLabels;
}

/** The rows of a table in the new release: those of its tables file, else made from the nearest releases that have one. */
function rowsOf(
  table: string,
  ends: ReadonlySet<string>,
  old: readonly SpelledEra[],
  { release, releases }: PcsPlace,
  { tables }: ReadPcsFiles,
): NewRow[] {
  const nearest = releases
    .map(({ printed }, i) => (printed ? i : -1))
    .filter((i) => i >= 0)
    .sort((a, b) => Math.abs(a - release) - Math.abs(b - release) || b - a);
  const candidates = nearest.map((i) => old.filter(({ era }) => hasBit(era.mask, i)).map(({ era }) => era));
  const own = tables?.get(table);
  const products =
    own?.rows.map(productOf) ??
    rowsWithoutTables(ends, [...candidates.map((eras) => eras.map(({ product }) => product)), []]);
  const labelled: Pick<PrintedTable, 'rows'>[] = candidates.map((eras) => ({ rows: eras.map(printedRow) }));
  if (own !== undefined) labelled.unshift(own);
  return products.map((product) => ({ product, labels: labelsIn(labelled, product) }));
}

const printedRow = ({ product, labels }: Era): PrintedRow =>
  product.map((values, place) => ({
    name: '',
    values: [...values].flatMap((value, at) => {
      const label = labels[place]![at];
      return label === undefined ? [] : [{ value, label }];
    }),
  }));

/** Joins eras that differ in their releases only. The newest release decides the order of rows. */
function merged(
  kept: readonly SpelledEra[],
  made: readonly Era[],
  speller: KnownSpeller,
  { release, replaced, releases }: PcsPlace,
): SpelledEra[] {
  const rows = new Map<string, SpelledEra[]>();
  const rowFor = (product: Product): SpelledEra[] => {
    const key = product.join('|');
    const row = rows.get(key) ?? [];
    rows.set(key, row);
    return row;
  };
  const isNewest = release === releases.length - (replaced ? 1 : 0);
  if (isNewest) for (const { product } of made) rowFor(product);
  for (const each of kept) rowFor(each.era.product).push(each);
  for (const era of made) {
    const row = rowFor(era.product);
    const at = row.findIndex((other) => isSame(other.era, era));
    const same = row[at];
    if (same === undefined) row.push({ era, spelling: speller.spell(era) });
    else row[at] = { ...same, era: { ...same.era, mask: withBit(same.era.mask, release) } };
    row.sort((a, b) => firstBit(a.era.mask) - firstBit(b.era.mask));
  }
  return [...rows.values()].flat();
}

const isSame = (a: Era, b: Era): boolean => {
  if (JSON.stringify(a.labels) !== JSON.stringify(b.labels)) return false;
  for (const [end, titles] of a.titles) if (!sameTitles(titles, b.titles.get(end))) return false;
  return true;
};

const sameTitles = (a: Titles | undefined, b: Titles | undefined): boolean =>
  a?.long === b?.long && a?.short === b?.short;

function firstBit(mask: Mask): number {
  let bit = 0;
  while (!hasBit(mask, bit)) bit++;
  return bit;
}

function byTable(spelled: readonly SpelledEra[]): Map<string, SpelledEra[]> {
  const tables = new Map<string, SpelledEra[]>();
  for (const each of spelled) {
    const ofTable = tables.get(each.era.table);
    if (ofTable === undefined) tables.set(each.era.table, [each]);
    else ofTable.push(each);
  }
  return tables;
}

function endsByTable(codes: Iterable<string>): Map<string, Set<string>> {
  const tables = new Map<string, Set<string>>();
  for (const code of codes) {
    const ends = tables.get(code.slice(0, 3)) ?? new Set<string>();
    tables.set(code.slice(0, 3), ends.add(code.slice(3)));
  }
  return tables;
}
