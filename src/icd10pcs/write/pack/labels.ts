import { ColumnWriter, column, joinPieces, textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { requireFit } from '../../../packed/write/width.js';
import { characterValue } from '../../code-number.js';
import { LabelContext } from '../../label-context.js';
import type { PcsHeads, PcsRelease } from '../model.js';
import type { Era } from '../rows/eras.js';
import { nearestTables } from '../rows/rows.js';
import { textBlocks } from './blocks.js';
import { type Chunk, valuesOf } from './cut.js';

/**
 * Packs the labels of values. The reader is `src/icd10pcs/label-table.ts`, `docs/format` has the layout.
 */
export function packLabels(
  { axes, heads }: PcsHeads,
  chunks: readonly Chunk[],
): { sections: RawSection[]; numbers: ReadonlyMap<string, number> } {
  const numbers = new Map<string, number>();
  const known: number[] = [];
  const sections = chunks.map((chunk, i) => {
    known.push(numbers.size);
    return { name: `labels.${i}`, bytes: packChunk(chunk, numbers) };
  });
  requireFit(numbers.size, 65_535, 'labels', 'widen the label numbers in src/icd10pcs/label-table.ts');
  const head = joinPieces([
    textSection(axes),
    textSection([...heads].map(([prefix, name]) => `${prefix}\t${name}`)),
    column(known),
  ]);
  const texts = textBlocks('texts', [...numbers.keys()]);
  return { sections: [{ name: 'labels', bytes: head }, ...sections, ...texts], numbers };
}

function packChunk(chunk: Chunk, numbers: Map<string, number>): Uint8Array {
  const writer = new ColumnWriter();
  const context = new LabelContext();
  for (const { code, eras } of chunk) {
    context.enter(code);
    for (const { era } of eras) packEra(era, context, numbers, writer);
  }
  return writer.bytes();
}

/** 0: the expected label. 1: the next new label. n: the label numbered n - 2, 0 for none. */
function packEra(era: Era, context: LabelContext, numbers: Map<string, number>, writer: ColumnWriter): void {
  for (const { place, value, at } of valuesOf(era)) {
    const slot = context.slot(place, characterValue(value.charCodeAt(0)));
    const label = era.labels[place]![at];
    const known = label === undefined ? 0 : numbers.get(label);
    const number = known ?? numbers.size + 1;
    if (context.expected(slot) === number) writer.add(0);
    else writer.add(known === undefined ? 1 : number + 2);
    if (label !== undefined) numbers.set(label, number);
    context.set(slot, number);
  }
}

/** The names of the seven axes of each section, and the labels of the first three characters. */
export function headsOf(releases: readonly PcsRelease[]): PcsHeads {
  const axes = new Map<string, string>();
  const heads = new Map<string, string>();
  // From the newest tables file to the oldest: the newest label comes first; older labels are needed for values that no longer exist.
  for (const index of nearestTables(releases, releases.length)) {
    for (const { code, head, rows } of releases[index]!.tables!.values()) {
      const names = [...head, ...rows[0]!].map(({ name }) => name);
      if (!axes.has(code[0]!)) axes.set(code[0]!, [code[0], ...names].join('\t'));
      head.forEach(({ values }, i) => {
        const prefix = code.slice(0, i + 1);
        if (!heads.has(prefix)) heads.set(prefix, values[0]!.label);
      });
    }
  }
  return { axes: [...axes.values()].sort(), heads: new Map([...heads].sort(([a], [b]) => (a < b ? -1 : 1))) };
}
