import { applyEdit, type ChunkEdits, editOfChild, Reference } from '../packed/edits.js';
import type { WordRun } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import type { Revisions } from './revisions.js';
import type { TitleChunks } from './title-chunks.js';

/** No title has more words; the longest of all releases has 51. */
export const MOST_WORDS = 512;

/** The titles of one category: those of its row i are the words from `end[i]` to `end[i + 1]`. */
interface CategoryTitles {
  readonly words: Uint16Array;
  readonly end: Uint32Array;
}

/**
 * Titles as runs of word numbers, put together category by category on first use.
 *
 * A title row below `codes.rows` is a code with its latest title; the rows after them are former titles. The families
 * of a chunk: its categories, the children of each code that has any, each former title by itself.
 */
export class TitlePool {
  readonly #codes: CodeTable;
  readonly #chunks: TitleChunks;
  readonly #revisions: Revisions;
  readonly #longTitles: TitlePool | undefined;
  readonly #filled: (CategoryTitles | undefined)[] = [];
  // Shared by all answers: valid until the next answer.
  readonly #run: WordRun = { words: new Uint16Array(0), from: 0, to: 0 };
  readonly #former: Uint16Array = new Uint16Array(MOST_WORDS);

  /** @param longTitles - for short titles: the long titles, which they may refer to */
  constructor(codes: CodeTable, chunks: TitleChunks, revisions: Revisions, longTitles?: TitlePool) {
    this.#codes = codes;
    this.#chunks = chunks;
    this.#revisions = revisions;
    this.#longTitles = longTitles;
  }

  /** The words of a title row. The run is valid until the next call. */
  run(titleRow: number): WordRun {
    const { rows, tree } = this.#codes;
    if (titleRow >= rows) return this.#formerRun(titleRow);
    const category = this.#codes.categoryOf(titleRow);
    const titles = this.#filled[category] ?? this.#fill(category);
    const row = titleRow - tree.start[category]!;
    const run = this.#run;
    run.words = titles.words;
    run.from = titles.end[row]!;
    run.to = titles.end[row + 1]!;
    return run;
  }

  /** Lets go of the words of a category whose titles are texts now; they are put together again if they are asked for. */
  forget(category: number): void {
    this.#filled[category] = undefined;
    this.#longTitles?.forget(category);
  }

  /** The words of a former title: put together from those of the code each time, because former titles are rare. */
  #formerRun(titleRow: number): WordRun {
    const { rows, tree } = this.#codes;
    const revision = titleRow - rows;
    const row = this.#revisions.row[revision]!;
    const category = this.#codes.categoryOf(row);
    const { from, to } = tree.chunks[tree.chunkOf[category]!]!;
    const headers = tree.headersBefore[to]! - tree.headersBefore[from]!;
    const firstInChunk = this.#revisions.firstFrom(tree.start[from]!);
    const chunk = this.#chunks.chunk(tree.chunkOf[category]!);
    const edit = editOfChild(chunk, 1 + headers + revision - firstInChunk, 0);
    const { dictionary, at } = located(chunk, edit);
    const fromLong = dictionary.reference[at] === Reference.longTitle;
    const base = fromLong ? this.#longTitles!.run(titleRow) : this.run(row);
    const end = applyEdit(dictionary, at, base.words, base.from, base.to, this.#former, 0);
    return { words: this.#former, from: 0, to: end };
  }

  #fill(category: number): CategoryTitles {
    const { tree } = this.#codes;
    const chunk = this.#chunks.chunk(tree.chunkOf[category]!);
    const editOf = this.#editsOf(category, chunk);
    const first = tree.start[category]!;
    const end = new Uint32Array(editOf.length + 1);
    let words = new Uint16Array(64 + editOf.length * 16);
    for (let i = 0; i < editOf.length; i++) {
      const out = end[i]!;
      if (out + MOST_WORDS > words.length) words = grown(words);
      const { dictionary, at } = located(chunk, editOf[i]!);
      const reference = dictionary.reference[at]!;
      if (reference === Reference.longTitle) {
        const base = this.#longTitles!.run(first + i);
        end[i + 1] = applyEdit(dictionary, at, base.words, base.from, base.to, words, out);
      } else if (reference === Reference.none) {
        end[i + 1] = applyEdit(dictionary, at, words, out, out, words, out);
      } else {
        const base = baseRow(this.#codes, first + i, reference) - first;
        end[i + 1] = applyEdit(dictionary, at, words, end[base]!, end[base + 1]!, words, out);
      }
    }
    const titles = { words: words.slice(0, end[editOf.length]!), end };
    this.#filled[category] = titles;
    return titles;
  }

  /** The edit of each row of a category. */
  #editsOf(category: number, chunk: ChunkEdits): Uint16Array {
    const { start, parent, headersBefore, chunks, chunkOf } = this.#codes.tree;
    const { from } = chunks[chunkOf[category]!]!;
    const first = start[category]!;
    const rows = start[category + 1]! - first;
    const editOf = new Uint16Array(rows);
    editOf[0] = editOfChild(chunk, 0, category - from);
    const familyOf = new Uint32Array(rows);
    const childrenSeen = new Uint16Array(rows);
    // A code's first child follows it at once, so families begin in the order of their parents.
    let families = 1 + headersBefore[category]! - headersBefore[from]!;
    for (let i = 1; i < rows; i++) {
      const above = parent[first + i]! - first;
      if (childrenSeen[above] === 0) familyOf[above] = families++;
      editOf[i] = editOfChild(chunk, familyOf[above]!, childrenSeen[above]!);
      childrenSeen[above]!++;
    }
    return editOf;
  }
}

/** The table that has an edit, and the edit's number there. */
function located(
  { common, dictionary }: ChunkEdits,
  edit: number,
): { dictionary: ChunkEdits['dictionary']; at: number } {
  const shared = common.dictionary.start.length;
  return edit < shared ? { dictionary: common.dictionary, at: edit } : { dictionary, at: edit - shared };
}

function grown(words: Uint16Array): Uint16Array<ArrayBuffer> {
  const larger = new Uint16Array(words.length * 2 + MOST_WORDS);
  larger.set(words);
  return larger;
}

/** The row whose title a row's edit changes: always an earlier one of the same category. */
function baseRow(codes: CodeTable, row: number, reference: number): number {
  if (reference === Reference.parent) return codes.tree.parent[row]!;
  return reference === Reference.sibling ? siblingBefore(codes, row) : cousin(codes, row);
}

/** The sibling before a row that is not the first one of its family. */
function siblingBefore({ tree: { parent } }: CodeTable, row: number): number {
  let before = row - 1;
  while (parent[before] !== parent[row]) before = parent[before]!;
  return before;
}

/** The child below the parent's sibling before that has the same last characters. */
function cousin(codes: CodeTable, row: number): number {
  const { parent, tail } = codes.tree;
  const above = parent[row]!;
  const uncle = siblingBefore(codes, above);
  return codes.find(codes.categoryNumberOf(row), tail[row]! - tail[above]! + tail[uncle]!);
}
