import type { Era } from '../rows/eras.js';
import type { EraSpelling } from '../titles.js';

/** An era with the spelling of its titles. */
export interface SpelledEra {
  readonly era: Era;
  readonly spelling: EraSpelling;
}

/** A table with its eras, in order. */
export interface PackedTable {
  readonly code: string;
  readonly eras: readonly SpelledEra[];
}

/** Tables that are read together. */
export type Chunk = readonly PackedTable[];

/** About how many eras a chunk has: enough to deflate well, few enough to be read in a millisecond. */
const ERAS_IN_CHUNK = 260;

/** Groups eras by table. They come in the order of the tables. */
export function groupByTable(eras: readonly SpelledEra[]): PackedTable[] {
  const tables = new Map<string, SpelledEra[]>();
  for (const spelled of eras) {
    const ofTable = tables.get(spelled.era.table);
    if (ofTable === undefined) tables.set(spelled.era.table, [spelled]);
    else ofTable.push(spelled);
  }
  return [...tables].map(([code, ofTable]) => ({ code, eras: ofTable }));
}

/** Cuts the tables into chunks, between body systems if possible, because the labels of one body system have most in common. */
export function cutIntoChunks(tables: readonly PackedTable[]): Chunk[] {
  const chunks: PackedTable[][] = [[]];
  let size = 0;
  tables.forEach((table, i) => {
    const sameSystem = tables[i - 1]?.code.slice(0, 2) === table.code.slice(0, 2);
    if (size >= (sameSystem ? 2 * ERAS_IN_CHUNK : ERAS_IN_CHUNK)) {
      chunks.push([]);
      size = 0;
    }
    chunks.at(-1)!.push(table);
    size += table.eras.length;
  });
  return chunks;
}

/** A value of an era: its place, the value, and its number there. */
export interface PlacedValue {
  readonly place: number;
  readonly value: string;
  readonly at: number;
}

/** The values of an era, place by place: the order in which labels and phrases are written. */
export const valuesOf = ({ product }: Era): PlacedValue[] =>
  product.flatMap((values, place) => [...values].map((value, at) => ({ place, value, at })));
