import { MOST_WORDS } from '../../codetree/title-pool.js';
import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { type Edit, type Family, type WrittenEdits, writeEdits } from '../../packed/write/edits.js';
import { properNouns, tokenize } from '../../packed/write/tokenize.js';
import { requireFit } from '../../packed/write/width.js';
import { chooseEdits, type Titles } from './bases.js';
import { type Chunk, cutChunks } from './chunks.js';
import { type Revision, revisions } from './revisions.js';
import type { CodeTree } from './tree.js';

/** The sections of the long titles and of the short titles, and the chunks that they and the codes are cut into. */
export interface PackedTitles {
  readonly chunks: readonly Chunk[];
  readonly titles: RawSection[];
  readonly shortTitles: RawSection[];
}

/** Packs long and short titles with their revisions. The reader is `src/codetree/titles.ts`. */
export function packTitles(tree: CodeTree): PackedTitles {
  const revised = revisions(tree);
  const words = wordTitles(tree, revised);
  const longEdits = chooseEdits(tree, revised, words.long, undefined);
  const shortEdits = chooseEdits(tree, revised, words.short, words.long);
  const chunks = cutChunks(tree, (category) => familiesOf(tree, longEdits, category));
  const long = writeEdits(inChunks(tree, revised, longEdits, chunks), { common: [], own: [] });
  const short = writeEdits(inChunks(tree, revised, shortEdits, chunks), long.words);
  requireWords(words, [long, short]);
  return {
    chunks,
    titles: [
      ...sections('long', long),
      {
        name: 'revisions',
        bytes: column(revised.flatMap((r, i) => [r.row - (revised[i - 1]?.row ?? 0), r.last])),
      },
    ],
    shortTitles: sections('short', short),
  };
}

/** What the readers hold: words are numbered in 16 bits, and a title has a limited number of them. */
function requireWords(
  { long, short }: { long: Titles; short: Titles },
  written: readonly WrittenEdits[],
): void {
  const words = written.flatMap(({ words: { common, own } }) => [common, ...own]);
  const count = words.reduce((sum, { length }) => sum + length, 0);
  requireFit(count, 65_536, 'words of titles', 'widen words in src/packed/edits.ts');
  const most = [...long, ...short].reduce((longest, { length }) => Math.max(longest, length), 0);
  requireFit(most, MOST_WORDS, 'words in a title', 'raise MOST_WORDS in src/codetree/title-pool.ts');
}

/** A section of the words and edits that the chunks share, then one for each chunk. */
function sections(name: string, { common, chunks, words }: WrittenEdits): RawSection[] {
  const counts = column(words.own.map((own) => own.length));
  return [
    { name, bytes: joinPieces([textSection(words.common), counts, ...common]) },
    ...chunks.map((columns, chunk) => ({
      name: `${name}.${chunk}`,
      bytes: joinPieces([textSection(words.own[chunk]!), ...columns]),
    })),
  ];
}

function wordTitles(tree: CodeTree, revised: readonly Revision[]): { long: Titles; short: Titles } {
  const latest = tree.nodes.map((node) => node.byRelease.findLast((row) => row !== undefined)!);
  const all = [...latest, ...revised];
  const isProper = properNouns(all.map((row) => row.longTitle));
  const worded = (title: string): string[] => tokenize(title, isProper);
  return { long: all.map((row) => worded(row.longTitle)), short: all.map((row) => worded(row.shortTitle)) };
}

/** The edits of the children of each code of a category that has any, in row order. */
function familiesOf({ nodes, categories }: CodeTree, edits: readonly Edit[], category: number): Family[] {
  const rows = nodes.slice(categories[category]!, categories[category + 1] ?? nodes.length);
  return rows
    .filter(({ children }) => children.length > 0)
    .map(({ children }) => children.map((row) => edits[row]!));
}

/** The families of each chunk: its categories, the children of each code, each of its former titles by itself. */
function inChunks(
  tree: CodeTree,
  revised: readonly Revision[],
  edits: readonly Edit[],
  chunks: readonly Chunk[],
): Family[][] {
  const { nodes, categories } = tree;
  return chunks.map(({ from, to }) => {
    const firstRow = categories[from]!;
    const endRow = categories[to] ?? nodes.length;
    const former = revised.flatMap(({ row }, i) =>
      row >= firstRow && row < endRow ? [[edits[nodes.length + i]!]] : [],
    );
    const below = Array.from({ length: to - from }, (_, i) => familiesOf(tree, edits, from + i));
    return [categories.slice(from, to).map((row) => edits[row]!), ...below.flat(), ...former];
  });
}
