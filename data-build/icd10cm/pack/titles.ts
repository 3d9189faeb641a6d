import { Reference } from '../../../src/packed/edits.js';
import { column, textSection } from '../../packed/column.js';
import type { RawSection } from '../../packed/container.js';
import { type Edit, editBetween, editCost, writeEdits } from '../../packed/edits.js';
import { properNouns, tokenize } from '../../packed/tokenize.js';
import { type Revision, revisions } from './revisions.js';
import type { CodeTree } from './tree.js';

/** The words that are numbered first because they are the most frequent ones. */
const SEEDED_WORDS = 180;

/** Titles of the rows, then of the revisions, as words. */
interface WordedTitles {
  readonly long: readonly (readonly string[])[];
  readonly short: readonly (readonly string[])[];
}

/** The sections of the long titles and of the short titles. */
export interface PackedTitles {
  readonly titles: RawSection[];
  readonly shortTitles: RawSection[];
}

/** Packs long and short titles with their revisions. The reader is `src/icd10cm/titles.ts`. */
export function packTitles(tree: CodeTree): PackedTitles {
  const revised = revisions(tree);
  const words = wordTitles(tree, revised);
  const chooser = new BaseChooser(tree, revised);
  const longEdits = chooser.edits(words.long, undefined);
  const shortEdits = chooser.edits(words.short, words.long);
  const seed = mostFrequent(words.long, SEEDED_WORDS);
  const long = writeEdits('long.', longEdits, seed);
  const short = writeEdits('short.', shortEdits, [...seed, ...long.words]);
  return {
    titles: [
      { name: 'long.list', bytes: textSection([...seed, ...long.words]) },
      { name: 'long.seeded', bytes: column([seed.length]) },
      ...long.sections,
      {
        name: 'revisions',
        bytes: column(revised.flatMap((r, i) => [r.row - (revised[i - 1]?.row ?? 0), r.last])),
      },
    ],
    shortTitles: [{ name: 'short.list', bytes: textSection(short.words) }, ...short.sections],
  };
}

function wordTitles(tree: CodeTree, revised: readonly Revision[]): WordedTitles {
  const latest = tree.nodes.map((node) => node.byRelease.findLast((row) => row !== undefined)!);
  const all = [...latest, ...revised];
  const isProper = properNouns(all.map((row) => row.longTitle));
  const worded = (title: string): string[] => tokenize(title, isProper);
  return { long: all.map((row) => worded(row.longTitle)), short: all.map((row) => worded(row.shortTitle)) };
}

function mostFrequent(titles: readonly (readonly string[])[], count: number): string[] {
  const counts = new Map<string, number>();
  for (const word of titles.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => counts.get(b)! - counts.get(a)!).slice(0, count);
}

/** Chooses for each title the base that it is written against. */
class BaseChooser {
  readonly #tree: CodeTree;
  readonly #revised: readonly Revision[];

  constructor(tree: CodeTree, revised: readonly Revision[]) {
    this.#tree = tree;
    this.#revised = revised;
  }

  /** The edits of all families: the categories, then the children of each parent, then each revision by itself. */
  edits(
    titles: readonly (readonly string[])[],
    longTitles: readonly (readonly string[])[] | undefined,
  ): Edit[][] {
    const { nodes, categories } = this.#tree;
    const choose = (row: number, bases: readonly (readonly [reference: number, base: number])[]): Edit => {
      const candidates = bases
        .filter(([, base]) => base >= 0)
        .map(([reference, base]) => editBetween(reference, titles[base]!, titles[row]!));
      if (longTitles !== undefined)
        candidates.push(editBetween(Reference.longTitle, longTitles[row]!, titles[row]!));
      if (candidates.length === 0) candidates.push(editBetween(Reference.none, [], titles[row]!));
      return candidates.reduce((a, b) => (editCost(b) < editCost(a) ? b : a));
    };
    const chosen = nodes.map(({ row, parent }) =>
      choose(
        row,
        parent < 0
          ? []
          : [
              [Reference.parent, parent],
              [Reference.sibling, this.#siblingBefore(row)],
              [Reference.cousin, this.#cousin(row)],
            ],
      ),
    );
    const families = nodes
      .filter((node) => node.children.length > 0)
      .map((node) => node.children.map((row) => chosen[row]!));
    const revised = this.#revised.map((revision, i) => [
      choose(nodes.length + i, [[Reference.parent, revision.row]]),
    ]);
    return [categories.map((row) => chosen[row]!), ...families, ...revised];
  }

  #siblingBefore(row: number): number {
    const { parent } = this.#tree.nodes[row]!;
    if (parent < 0) return -1;
    const { children } = this.#tree.nodes[parent]!;
    return children[children.indexOf(row) - 1] ?? -1;
  }

  /** The child with the same ending below the parent's sibling before, where that sibling's code is as long. */
  #cousin(row: number): number {
    const { code, parent } = this.#tree.nodes[row]!;
    const uncle = this.#siblingBefore(parent);
    if (uncle < 0) return -1;
    const parentCode = this.#tree.nodes[parent]!.code;
    const uncleCode = this.#tree.nodes[uncle]!.code;
    if (uncleCode.length !== parentCode.length) return -1;
    return this.#tree.rowOf.get(uncleCode + code.slice(parentCode.length)) ?? -1;
  }
}
