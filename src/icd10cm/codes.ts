import { type DayNumber, formatDay, type IsoDate, parseDate } from '../dates.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, readRuns } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { CATEGORY_NUMBERS, codeText, parseCode, parsed } from './code-key.js';
import { CodeTree } from './code-tree.js';
import { withDot } from './syntax.js';

/** A release as the payload describes it. */
export interface ReleaseRecord {
  readonly day: DayNumber;
  readonly fiscalYear: number;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  readonly note: string;
}

/**
 * The codes of all releases and the releases that each is in.
 *
 * A code is a row number, see {@link CodeTree}; the arrays of a category are filled when one of its rows is first asked
 * for. Release sets are bit masks: bit i is release i.
 */
export class CodeTable {
  readonly part: Part;
  readonly releases: readonly ReleaseRecord[];
  readonly tree: CodeTree;
  /** For each row the releases that it is in. */
  readonly present: Uint32Array;
  /** For each row the releases in which it is billable: those with it in which nothing extends it. */
  readonly billable: Uint32Array;
  /** The rows of each category by ascending tail. */
  readonly #byTail: Uint32Array;
  /** For each category number 1 + its place in the tree, or 0. */
  readonly #categoryAt: Uint16Array;
  readonly #filled: Uint8Array;
  readonly #masks: Uint32Array;
  readonly #validity: Uint8Array;
  #allFilled = false;

  constructor(part: Part) {
    this.part = part;
    this.releases = decodeLines(part.section('releases')).map(readRelease);
    this.tree = new CodeTree(part);
    const { categories, tail } = this.tree;
    this.present = new Uint32Array(tail.length);
    this.billable = new Uint32Array(tail.length);
    this.#byTail = new Uint32Array(tail.length);
    this.#categoryAt = new Uint16Array(CATEGORY_NUMBERS);
    for (let i = 0; i < categories.length; i++) this.#categoryAt[categories[i]!] = i + 1;
    this.#filled = new Uint8Array(categories.length);
    this.#masks = readColumn(part.section('masks'));
    this.#validity = readRuns(readColumn(part.section('validity')), tail.length);
  }

  /** How many codes there are over all releases. */
  get rows(): number {
    return this.tree.tail.length;
  }

  /** The row of a code in any of the spellings that `normalize` takes, or -1. */
  rowOf(code: string): number {
    return parseCode(code) ? this.find(parsed.category, parsed.tail) : -1;
  }

  /** The row of a category number and tail, or -1. */
  find(category: number, tail: number): number {
    const index = this.#categoryAt[category]! - 1;
    if (index < 0) return -1;
    if (this.#filled[index] === 0) this.#fill(index);
    let low = this.tree.start[index]!;
    let high = this.tree.start[index + 1]! - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const row = this.#byTail[middle]!;
      const found = this.tree.tail[row]!;
      if (found === tail) return row;
      if (found < tail) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The category of a row, filled. For rows that come from another table than this one. */
  fillRow(row: number): void {
    const category = this.categoryOf(row);
    if (this.#filled[category] === 0) this.#fill(category);
  }

  /** Fills every category: for the functions that walk the whole set. */
  fillAll(): void {
    if (this.#allFilled) return;
    for (let i = 0; i < this.#filled.length; i++) if (this.#filled[i] === 0) this.#fill(i);
    this.#allFilled = true;
  }

  /** The place in the tree's categories of the category that a row belongs to. */
  categoryOf(row: number): number {
    const { start } = this.tree;
    let low = 0;
    let high = start.length - 2;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (start[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The category number of a row. */
  categoryNumberOf(row: number): number {
    return this.tree.categories[this.categoryOf(row)]!;
  }

  /** The code of a row, as people read it: with its dot. */
  codeOf(row: number): string {
    return withDot(codeText(this.categoryNumberOf(row), this.tree.tail[row]!));
  }

  /** The index of the release in force on a day, -1 before the first one. */
  releaseOn(day: DayNumber): number {
    const { releases } = this;
    let index = releases.length - 1;
    while (index >= 0 && releases[index]!.day > day) index--;
    return index;
  }

  /** The first day of a release, as it is written. */
  releaseDate(release: number): IsoDate {
    return formatDay(this.releases[release]!.day);
  }

  /** One past the last row below a row. */
  subtreeEnd(row: number): number {
    const { parent, start } = this.tree;
    const last = start[this.categoryOf(row) + 1]!;
    let end = row + 1;
    while (end < last && parent[end]! >= row) end++;
    return end;
  }

  #fill(category: number): void {
    const { tree, present, billable } = this;
    tree.grow(category);
    this.#filled[category] = 1;
    const from = tree.start[category]!;
    const end = tree.start[category + 1]!;
    for (let row = from; row < end; row++) present[row] = this.#masks[this.#validity[row]!]!;
    fillBillable(present, billable, tree.parent, from, end);
    sortByTail(tree.tail, this.#byTail, from, end);
  }
}

function readRelease(line: string): ReleaseRecord {
  const [effective = '', fiscalYear = '', provenance = '', note = ''] = line.split('\t');
  return {
    day: parseDate(effective),
    fiscalYear: Number(fiscalYear),
    provenance: provenance as ReleaseRecord['provenance'],
    note,
  };
}

/** A code is a header exactly in the releases in which a code extends it: true of every order file, and verified. */
function fillBillable(
  present: Uint32Array,
  billable: Uint32Array,
  parent: Int32Array,
  from: number,
  end: number,
): void {
  // First, `billable` holds the releases in which something extends the row; children come after their parents.
  for (let row = end - 1; row >= from; row--) {
    const extended = billable[row]!;
    const above = parent[row]!;
    if (above >= 0) billable[above] = billable[above]! | extended | present[row]!;
    billable[row] = present[row]! & ~extended;
  }
}

/** Tabular order is nearly ascending: an insertion sort moves the few rows that are not. */
function sortByTail(tail: Uint32Array, rows: Uint32Array, from: number, end: number): void {
  for (let row = from; row < end; row++) {
    let at = row;
    while (at > from && tail[rows[at - 1]!]! > tail[row]!) {
      rows[at] = rows[at - 1]!;
      at--;
    }
    rows[at] = row;
  }
}
