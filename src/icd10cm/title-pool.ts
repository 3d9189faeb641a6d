import { applyEdit, type EditTable, Reference } from '../packed/edits.js';
import type { CodeTable } from './codes.js';

/** No title has more words; the longest of all releases has 51. */
const MOST_WORDS = 512;

/** The words of a title: numbers `words[from]` to `words[to - 1]`. */
export interface WordRun {
  words: Uint16Array;
  from: number;
  to: number;
}

/** The titles of one category: those of its row i are the words from `end[i]` to `end[i + 1]`. */
interface CategoryTitles {
  readonly words: Uint16Array;
  readonly end: Uint32Array;
}

/**
 * Titles as runs of word numbers, put together category by category when one is first asked for.
 *
 * A title row below `codes.rows` is a code with its latest title; the rows after them are former titles. The families
 * in the order of the payload: the categories, the children of each code that has any, each former title by itself.
 */
export class TitlePool {
  readonly #codes: CodeTable;
  readonly #edits: EditTable;
  readonly #revisedRow: Uint32Array;
  readonly #longTitles: TitlePool | undefined;
  readonly #filled: (CategoryTitles | undefined)[] = [];
  // Shared by all answers: valid until the next one.
  readonly #run: WordRun = { words: new Uint16Array(0), from: 0, to: 0 };
  readonly #former: Uint16Array = new Uint16Array(MOST_WORDS);

  /**
   * @param revisedRow - the code's row of each former title
   * @param longTitles - for short titles: the long titles, which they may be written against
   */
  constructor(codes: CodeTable, edits: EditTable, revisedRow: Uint32Array, longTitles?: TitlePool) {
    this.#codes = codes;
    this.#edits = edits;
    this.#revisedRow = revisedRow;
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

  /** The words of a former title: put together from those of the code each time, former titles are rare. */
  #formerRun(titleRow: number): WordRun {
    const { rows, tree } = this.#codes;
    const headers = tree.headersBefore[tree.categories.length]!;
    const edit = this.#templateEdit(1 + headers + titleRow - rows, 0);
    const fromLong = this.#edits.reference[edit] === Reference.longTitle;
    const base = fromLong ? this.#longTitles!.run(titleRow) : this.run(this.#revisedRow[titleRow - rows]!);
    const to = applyEdit(this.#edits, edit, base.words, base.from, base.to, this.#former, 0);
    return { words: this.#former, from: 0, to };
  }

  #templateEdit(family: number, child: number): number {
    const { templateOf, templateStart, templateEdits } = this.#edits;
    return templateEdits[templateStart[templateOf[family]!]! + child]!;
  }

  #fill(category: number): CategoryTitles {
    const edits = this.#edits;
    const editOf = this.#editsOf(category);
    const first = this.#codes.tree.start[category]!;
    const end = new Uint32Array(editOf.length + 1);
    let words = new Uint16Array(64 + editOf.length * 16);
    for (let i = 0; i < editOf.length; i++) {
      const at = end[i]!;
      if (at + MOST_WORDS > words.length) words = grown(words);
      const edit = editOf[i]!;
      const reference = edits.reference[edit]!;
      if (reference === Reference.longTitle) {
        const base = this.#longTitles!.run(first + i);
        end[i + 1] = applyEdit(edits, edit, base.words, base.from, base.to, words, at);
      } else if (reference === Reference.none) {
        end[i + 1] = applyEdit(edits, edit, words, at, at, words, at);
      } else {
        const base = baseRow(this.#codes, first + i, reference) - first;
        end[i + 1] = applyEdit(edits, edit, words, end[base]!, end[base + 1]!, words, at);
      }
    }
    const titles = { words: words.slice(0, end[editOf.length]!), end };
    this.#filled[category] = titles;
    return titles;
  }

  /** The edit of each row of a category. */
  #editsOf(category: number): Uint16Array {
    const { start, parent, headersBefore } = this.#codes.tree;
    const first = start[category]!;
    const rows = start[category + 1]! - first;
    const editOf = new Uint16Array(rows);
    editOf[0] = this.#templateEdit(0, category);
    const familyOf = new Uint32Array(rows);
    const childrenSeen = new Uint16Array(rows);
    // A code's first child follows it at once, so families begin in the order of their parents.
    let families = 1 + headersBefore[category]!;
    for (let i = 1; i < rows; i++) {
      const above = parent[first + i]! - first;
      if (childrenSeen[above] === 0) familyOf[above] = families++;
      editOf[i] = this.#templateEdit(familyOf[above]!, childrenSeen[above]!);
      childrenSeen[above]!++;
    }
    return editOf;
  }
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
