import type { Mask } from '../../../src/base/masks.js';
import { tableNumber } from '../../../src/icd10pcs/code-number.js';
import { ColumnWriter, column, joinPieces, textSection } from '../../../src/packed/write/column.js';
import type { RawSection } from '../../../src/packed/write/container.js';
import { maskColumn, maskWhere, requireFit } from '../../../src/packed/write/width.js';
import type { PcsRelease } from '../model.js';
import type { Chunk } from './cut.js';

/** The entries of a list, the most frequent first; if equally frequent, the first seen. */
function byFrequency<T>(list: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const entry of list) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([entry]) => entry);
}

const numbered = <T>(list: readonly T[]): Map<T, number> => new Map(list.map((entry, i) => [entry, i]));

/** A mask of the releases for which `test` is true. */
const maskOf = (releases: readonly PcsRelease[], test: (release: PcsRelease) => boolean): Mask =>
  maskWhere(releases, 'releases', test);

/**
 * Packs tables, rows and the releases that have them. The reader is `src/icd10pcs/code-table.ts`, `docs/format` has
 * the layout.
 */
export function packCodes(releases: readonly PcsRelease[], chunks: readonly Chunk[]): RawSection[] {
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
      [
        maskOf(releases, ({ codes }) => [...codes.values()].some((titles) => titles !== undefined)),
        maskOf(releases, (release) => release.tables !== undefined),
      ],
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
