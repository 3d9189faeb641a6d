import type { Mask } from '../../../base/masks.js';
import { ColumnWriter, column, joinPieces, textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { maskColumn, maskWhere, requireFit } from '../../../packed/write/width.js';
import { tableNumber } from '../../code-number.js';
import type { PackedRelease } from '../model.js';
import type { Chunk } from './cut.js';

/** The entries of a list, the most frequent first; if equally frequent, the first seen. */
function byFrequency<T>(list: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
}

const numbered = <T>(list: readonly T[]): Map<T, number> => new Map(list.map((entry, i) => [entry, i]));

/** A mask of the releases for which `test` is true. */
const maskOf = (releases: readonly PackedRelease[], test: (release: PackedRelease) => boolean): Mask =>
  maskWhere(releases, 'releases', test);

/**
 * Packs tables, rows and the releases that have them. The reader is `src/icd10pcs/code-table.ts`, `docs/format` has
 * the layout.
 */
export function packCodes(releases: readonly PackedRelease[], chunks: readonly Chunk[]): RawSection[] {
  const tables = chunks.flat();
  const eras = tables.flatMap((table) => table.eras.map(({ era }) => era));
  const masks = byFrequency(eras.map(({ mask }) => mask));
  const sets = byFrequency(eras.flatMap(({ product }) => product));
  const steps = new ColumnWriter();
  let last = 0;
  for (const { code } of tables) {
    const number = tableNumber(code);
    steps.add(number - last);
    last = number;
  }
  requireFit(sets.length, 65_536, 'sets of values', 'widen setOf in src/icd10pcs/code-table.ts');
  requireFit(chunks.length, 256, 'chunks', 'widen chunkOf in src/icd10pcs/code-table.ts');
  const head = joinPieces([
    textSection(releases.map((r) => [r.effective, r.fiscalYear, r.provenance, r.note].join('\t'))),
    maskColumn(
      [maskOf(releases, ({ ordered }) => ordered), maskOf(releases, ({ printed }) => printed)],
      releases.length,
      'releases',
    ),
    steps.bytes(),
    column(tables.map((table) => table.eras.length)),
    column(chunks.map((chunk) => chunk.length)),
    maskColumn(masks, releases.length, 'releases'),
    textSection(sets),
  ]);
  const [maskNumber, setNumber] = [numbered(masks), numbered(sets)];
  const rows = chunks.map((chunk, i) => {
    const ofChunk = chunk.flatMap((table) => table.eras.map(({ era }) => era));
    const pieces = [
      column(ofChunk.map(({ mask }) => maskNumber.get(mask)!)),
      ...[0, 1, 2, 3].map((place) => column(ofChunk.map(({ product }) => setNumber.get(product[place]!)!))),
    ];
    return { name: `rows.${i}`, bytes: joinPieces(pieces) };
  });
  return [{ name: 'codes', bytes: head }, ...rows];
}
