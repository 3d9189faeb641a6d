import { placeOf } from '../base/binary-search.js';
import { type DayNumber, dayBefore, formatDay, type IsoDate, parseDate } from '../base/dates.js';
import { type Mask, type MaskArray, maskArray, union, without } from '../base/masks.js';
import type { Kept } from '../codeset/kept.js';
import type { CodeEntry } from '../codeset/types.js';
import type { Calendar, DayMoment, ReleaseRecord } from '../codeset/validity.js';
import { decodeLines } from '../packed/ascii.js';
import { type RunValues, readColumn, readMasks, readRuns, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { CATEGORY_NUMBERS, codeText, parseCode, parsed } from './code-key.js';
import { CodeTree } from './code-tree.js';
import type { Notation } from './notation.js';

/**
 * The codes of all releases and the releases that each is in.
 *
 * A code is a row number, see {@link CodeTree}; the arrays of a category are filled when one of its rows is first
 * used. Release sets are bit masks: bit i is release i.
 */
export class CodeTable implements Calendar {
  readonly part: Part;
  lastMoment: DayMoment | undefined;
  /** The entries looked up last. See `entry.ts`, which makes it, so that imports without entries leave it out. */
  entries: Kept<CodeEntry> | undefined;
  readonly notation: Notation;
  readonly releases: readonly ReleaseRecord[];
  /** The last day of each release, as it is written; the newest has none. */
  readonly lastDays: readonly IsoDate[];
  readonly tree: CodeTree;
  /** For each row the releases that it is in. */
  readonly present: MaskArray;
  /** For each row the releases in which it is billable: those that have it and in which no code extends it. */
  readonly billable: MaskArray;
  /** The categories whose tabular order differs from the order of their tails. */
  readonly #unordered: Map<number, SortedRows> = new Map();
  /** For each category number 1 + its place in the tree, or 0. */
  readonly #categoryAt: Uint16Array;
  readonly #categoryOfRow: Uint16Array;
  /** 0 for a category that is not filled, 1 for one that is, and {@link UNORDERED}. */
  readonly #filled: Uint8Array;
  /** The codes that were looked for last: category number, tail and row in each slot. No slot is of category 0, which all are at first. */
  readonly #found: Int32Array = new Int32Array(3 * FOUND_SLOTS);
  /** The codes that were already read, in the form that people read. */
  #codeTexts: (string | undefined)[] | undefined;
  readonly #masks: MaskArray;
  readonly #validity: RunValues;
  #allFilled = false;

  constructor(part: Part, notation: Notation) {
    this.part = part;
    this.notation = notation;
    const [releases, categoryColumn, chunks, endings, spans, masks, validity] = splitPieces(
      part.section('codes'),
    ) as SevenPieces;
    this.releases = decodeLines(releases).map(readRelease);
    this.lastDays = this.releases.slice(1).map(({ day }) => formatDay(dayBefore(day)));
    this.tree = new CodeTree(part, [categoryColumn, chunks, endings, spans]);
    const { categories, tail } = this.tree;
    this.present = maskArray(tail.length, this.releases.length);
    this.billable = maskArray(tail.length, this.releases.length);
    this.#categoryAt = new Uint16Array(CATEGORY_NUMBERS);
    this.#categoryOfRow = new Uint16Array(tail.length);
    for (let i = 0; i < categories.length; i++) {
      this.#categoryAt[categories[i]!] = i + 1;
      this.#categoryOfRow.fill(i, this.tree.start[i]!, this.tree.start[i + 1]!);
    }
    this.#filled = new Uint8Array(categories.length);
    this.#masks = readMasks(masks, this.releases.length);
    this.#validity = readRuns(readColumn(validity), tail.length);
  }

  /** The number of codes over all releases. */
  get rows(): number {
    return this.tree.tail.length;
  }

  /** The row of a code in any of the spellings that `normalize` takes, or -1. */
  rowOf(code: string): number {
    if (!parseCode(code, this.notation)) return -1;
    const { category, tail } = parsed;
    const found = this.#found;
    const slot = slotOf(category, tail);
    if (found[slot] === category && found[slot + 1] === tail && category !== 0) return found[slot + 2]!;
    const row = this.find(category, tail);
    found[slot] = category;
    found[slot + 1] = tail;
    found[slot + 2] = row;
    return row;
  }

  /** The row of a category number and tail, or -1. */
  find(category: number, tail: number): number {
    const index = this.#categoryAt[category]! - 1;
    if (index < 0) return -1;
    if (this.#filled[index] === 0) this.#fill(index);
    if (this.#filled[index] !== UNORDERED)
      return placeOf(this.tree.tail, tail, this.tree.start[index]!, this.tree.start[index + 1]!);
    const { rows, tails } = this.#unordered.get(index)!;
    const at = placeOf(tails, tail, 0, tails.length);
    return at < 0 ? -1 : rows[at]!;
  }

  /** Fills the category of a row. For rows that come from another table than this one. */
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
    return this.#categoryOfRow[row]!;
  }

  /** The category number of a row. */
  categoryNumberOf(row: number): number {
    return this.tree.categories[this.categoryOf(row)]!;
  }

  /** The code of a row, as people read it: with its dot. */
  codeOf(row: number): string {
    this.#codeTexts ??= new Array<string | undefined>(this.rows);
    const known = this.#codeTexts[row];
    if (known !== undefined) return known;
    this.fillRow(row);
    const text = codeText(this.categoryNumberOf(row), this.tree.tail[row]!, this.notation);
    this.#codeTexts[row] = text;
    return text;
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
    return this.releases[release]!.effective;
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
    const sorted = sortedRows(tree.tail, from, end);
    if (sorted === undefined) return;
    this.#filled[category] = UNORDERED;
    this.#unordered.set(category, sorted);
  }
}

/** How many rows of codes that were looked for are kept: a batch of claims asks for the same few thousand codes. A power of two. */
const FOUND_SLOTS = 8192;

/** How many bits a 32-bit hash is shifted to get the number of a slot. */
const FOUND_SHIFT = 19;

/** Where the slot of a code starts. */
const slotOf = (category: number, tail: number): number =>
  (Math.imul(category ^ Math.imul(tail, 0x85ebca6b), 0x9e3779b1) >>> FOUND_SHIFT) * 3;

/** A category that is filled, and whose tabular order differs from the order of its tails. */
const UNORDERED = 2;

type SevenPieces = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

function readRelease(line: string): ReleaseRecord {
  const [effective = '', fiscalYear = '', provenance = '', note = ''] = line.split('\t');
  return {
    day: parseDate(effective),
    effective,
    fiscalYear: Number(fiscalYear),
    provenance: provenance as ReleaseRecord['provenance'],
    note,
  };
}

/** The releases in which a row is a header. */
export const headerMask = (codes: CodeTable, row: number): Mask =>
  without(codes.present[row]!, codes.billable[row]!);

/** A code is a header exactly in the releases in which a code extends it: true of every order file, and verified. */
function fillBillable(
  present: MaskArray,
  billable: MaskArray,
  parent: Int32Array,
  from: number,
  end: number,
): void {
  // First, `billable` holds the releases in which something extends the row; children come after their parents.
  for (let row = end - 1; row >= from; row--) {
    const extended = billable[row]!;
    const above = parent[row]!;
    if (above >= 0) billable[above] = union(billable[above]!, union(extended, present[row]!));
    billable[row] = without(present[row]!, extended);
  }
}

/** Rows by ascending tail. */
interface SortedRows {
  readonly tails: Uint32Array;
  readonly rows: Uint32Array;
}

/** The rows of a category by ascending tail, undefined if they are already in that order, as most are. */
function sortedRows(tail: Uint32Array, from: number, end: number): SortedRows | undefined {
  let ascending = true;
  for (let row = from + 1; row < end && ascending; row++) ascending = tail[row - 1]! < tail[row]!;
  if (ascending) return undefined;
  const rows = Uint32Array.from({ length: end - from }, (_, i) => from + i).sort(
    (a, b) => tail[a]! - tail[b]!,
  );
  return { rows, tails: rows.map((row) => tail[row]!) };
}
