import type { Mask } from '../../base/masks.js';
import { textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { maskWhere, setBit } from '../../packed/write/width.js';
import type { Icd10cmTables, Tabular, TabularBlock, TabularChapter } from './model.js';
import type { CodeTree } from './tree.js';

/** A chapter or block in one release, over the categories from `first` to `last` (places in the tree's order). */
interface PlacedNode {
  readonly kind: 'chapter' | 'block';
  readonly number: number;
  readonly code: string;
  readonly title: string;
  readonly first: number;
  readonly last: number;
}

/** The place of a category in a Tabular List. */
interface Place {
  readonly chapter: number;
  readonly block: TabularBlock;
}

/**
 * Packs chapters and blocks: a line for each node in a set of releases, with the set of Tabular Lists that
 * print it. The reader is `src/icd10cm/tabular-table.ts`.
 */
export function packTabular(tables: Icd10cmTables, tree: CodeTree): RawSection[] {
  const lines = new Map<string, { releases: Mask; tabulars: Mask }>();
  tables.releases.forEach(({ effective }, release) => {
    for (const node of placeNodes(tables, tree, effective, release)) {
      const { kind, code, number, title, first, last } = node;
      const key = [kind, code, number, title, first, last].join('\t');
      const masks = lines.get(key) ?? { releases: 0, tabulars: printedIn(tables.tabulars, node) };
      masks.releases = setBit(masks.releases, release, 'releases');
      lines.set(key, masks);
    }
  });
  const text = [...lines].map(([key, { releases, tabulars }]) => `${key}\t${releases}\t${tabulars}`);
  return [
    {
      name: 'tabulars',
      bytes: textSection(tables.tabulars.map(({ effective, provenance }) => `${effective}\t${provenance}`)),
    },
    { name: 'nodes', bytes: textSection(text) },
  ];
}

/** The tabulars that print a node under this name and title, as a mask. */
function printedIn(tabulars: readonly Tabular[], { kind, code, title }: PlacedNode): Mask {
  return maskWhere(tabulars, 'Tabular Lists', ({ chapters }) => {
    const nodes = kind === 'chapter' ? chapters : chapters.flatMap(({ blocks }) => blocks);
    return nodes.some((node) => node.range === code && node.title === title);
  });
}

/** The chapters and blocks of a release, outer ones first. */
function placeNodes(tables: Icd10cmTables, tree: CodeTree, effective: string, release: number): PlacedNode[] {
  const inForce = Math.max(
    0,
    tables.tabulars.findLastIndex((tabular) => tabular.effective <= effective),
  );
  const categories = tree.categories.map((row) => tree.nodes[row]!);
  const present = categories.filter(({ byRelease }) => byRelease[release] !== undefined);
  const places = placeCategories(
    tables.tabulars,
    present.map(({ code }) => code),
    inForce,
  );
  const placeOf = new Map(present.map((category, index) => [category, places[index]]));
  // By position in the tree of all releases; categories of other releases leave holes.
  const aligned = categories.map((category) => placeOf.get(category));
  const blocks = [...extents(aligned, (place) => place.block)].map(([{ range, title }, extent]) => ({
    kind: 'block' as const,
    number: 0,
    code: range,
    title,
    ...extent,
  }));
  // By number, because a category of a later Tabular List is in the same chapter of another one.
  const chapters = [...extents(aligned, (place) => place.chapter)].map(([number, extent]) => {
    const { range, title } = chapterIn(tables.tabulars, inForce, number);
    return { kind: 'chapter' as const, number, code: range, title, ...extent };
  });
  const groups = tables.tabulars[inForce]!.chapters.flatMap((chapter) => groupBlocks(chapter.blocks, blocks));
  return [...chapters, ...groups, ...blocks];
}

/** A chapter as printed in the Tabular List in force, or in the next one that has it. */
function chapterIn(tabulars: readonly Tabular[], inForce: number, number: number): TabularChapter {
  const printed = tabulars.slice(inForce).flatMap(({ chapters }) => chapters);
  return printed.find((chapter) => chapter.number === number)!;
}

/**
 * The place of each category of a release in the Tabular List in force, or in the next one that has it. A category that no
 * Tabular List prints yet is placed in the block of the category before it.
 */
function placeCategories(
  tabulars: readonly Tabular[],
  categories: readonly string[],
  inForce: number,
): (Place | undefined)[] {
  const placesIn = tabulars.map(placesOf);
  const found = categories.map((category) => placesIn[inForce]!.get(category));
  categories.forEach((category, index) => {
    if (found[index] !== undefined) return;
    const later = placesIn.slice(inForce + 1).find((places) => places.has(category));
    const place = later?.get(category);
    // The block grew for it (I30-I52 became I30-I5A): its other categories move with it.
    for (const member of place?.block.categories ?? []) {
      const at = categories.indexOf(member);
      if (at >= 0) found[at] = place;
    }
  });
  found.forEach((place, index) => {
    if (place === undefined) found[index] = found[index - 1];
  });
  return found;
}

function placesOf({ chapters }: Tabular): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { number, blocks } of chapters) {
    for (const block of blocks) {
      for (const category of block.categories) places.set(category, { chapter: number, block });
    }
  }
  return places;
}

/**
 * First and last place of each node. Two separate runs of one node would make its extent cover other nodes, so they stop the
 * build.
 */
function extents<T>(
  places: readonly (Place | undefined)[],
  nodeOf: (place: Place) => T,
): Map<T, { first: number; last: number }> {
  const found = new Map<T, { first: number; last: number }>();
  let before: T | undefined;
  places.forEach((place, index) => {
    if (place === undefined) return;
    const node = nodeOf(place);
    const extent = found.get(node);
    if (extent !== undefined && node !== before) {
      throw new Error(`the categories of ${JSON.stringify(node).slice(0, 80)} are not next to each other`);
    }
    if (extent === undefined) found.set(node, { first: index, last: index });
    else extent.last = index;
    before = node;
  });
  return found;
}

/** Blocks that only group other blocks, over the extent of those. Outer ones come first, as they are printed. */
function groupBlocks(printed: readonly TabularBlock[], blocks: readonly PlacedNode[]): PlacedNode[] {
  return printed
    .filter(({ categories }) => categories.length === 0)
    .map(({ range, title }) => {
      const [first = '', last = ''] = range.split('-');
      const inside = blocks.filter(({ code }) => code.slice(0, 3) >= first && code.slice(-3) <= last);
      const extent = {
        first: Math.min(...inside.map((block) => block.first)),
        last: Math.max(...inside.map((block) => block.last)),
      };
      return { kind: 'block', number: 0, code: range, title, ...extent };
    });
}
