import { formatDay, type DayNumber, parseDate } from '../dates.js';
import { decodeLines } from '../packed/ascii.js';
import { readColumn, signed } from '../packed/column.js';
import type { Families } from '../packed/edits.js';
import type { Part } from '../packed/payload.js';
import { CATEGORY_NUMBERS, codeText, endingValue, parseCode, parsed } from './code-key.js';

/** A release as the payload describes it. */
export interface ReleaseRecord {
  readonly day: DayNumber;
  readonly fiscalYear: number;
  readonly provenance: 'verbatim' | 'transformed' | 'reconstructed';
  readonly note: string;
}

/**
 * The codes of all releases, as one tree in tabular order, with the releases that each is in.
 *
 * A code is a row number. Rows are in tabular order, parents before their children. Release sets are bit masks: bit i
 * is release i. The writer is `data-build/icd10cm/pack/codes.ts`.
 */
export class CodeTable {
  readonly part: Part;
  readonly releases: readonly ReleaseRecord[];
  /** The category number of each category, in order, and the row where it starts; one more start than categories. */
  readonly categories: Uint16Array;
  readonly categoryStart: Uint32Array;
  /** For each row its tail behind the category. */
  readonly tail: Uint32Array;
  /** For each row the row of the longest code that it extends, -1 for a category. */
  readonly parent: Int32Array;
  /** For each row the releases that it is in. */
  readonly present: Uint32Array;
  /** For each row the releases in which it is billable: those with it in which nothing extends it. */
  readonly billable: Uint32Array;
  /** For each category number 1 + its place in {@link CodeTable.categories}, or 0. */
  readonly #categoryAt: Uint16Array;
  /** The rows of each category by ascending tail, where tabular order differs from it; else identity. */
  readonly #byTail: Uint32Array;
  #families: Families | undefined;

  constructor(part: Part) {
    this.part = part;
    this.releases = decodeLines(part.section('releases')).map(readRelease);
    const tree = readTree(part);
    this.categories = tree.categories;
    this.categoryStart = tree.categoryStart;
    this.tail = tree.tail;
    this.parent = tree.parent;
    this.present = readPresence(part, tree.tail.length);
    this.billable = billableMasks(this.present, this.parent);
    this.#categoryAt = new Uint16Array(CATEGORY_NUMBERS);
    for (let i = 0; i < this.categories.length; i++) this.#categoryAt[this.categories[i]!] = i + 1;
    this.#byTail = sortWithinCategories(this.tail, this.categoryStart);
  }

  /** How many codes there are over all releases. */
  get rows(): number {
    return this.tail.length;
  }

  /** The row of a code in any of the spellings that `normalize` takes, or -1. */
  rowOf(code: string): number {
    return parseCode(code) ? this.find(parsed.category, parsed.tail) : -1;
  }

  /** The row of a category number and tail, or -1. */
  find(category: number, tail: number): number {
    const index = this.#categoryAt[category]!;
    if (index === 0) return -1;
    let low = this.categoryStart[index - 1]!;
    let high = this.categoryStart[index]! - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const row = this.#byTail[middle]!;
      const found = this.tail[row]!;
      if (found === tail) return row;
      if (found < tail) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** The place in {@link CodeTable.categories} of the category that a row belongs to. */
  categoryOf(row: number): number {
    let low = 0;
    let high = this.categories.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.categoryStart[middle]! <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The plain code of a row. */
  codeOf(row: number): string {
    return codeText(this.categories[this.categoryOf(row)]!, this.tail[row]!);
  }

  /** The index of the release in force on a day, -1 before the first one. */
  releaseOn(day: DayNumber): number {
    const { releases } = this;
    let index = releases.length - 1;
    while (index >= 0 && releases[index]!.day > day) index--;
    return index;
  }

  /** The rows right below a row, over all releases, in tabular order. */
  childrenOf(row: number): number[] {
    const children: number[] = [];
    const end = this.subtreeEnd(row);
    for (let child = row + 1; child < end; child = this.subtreeEnd(child)) children.push(child);
    return children;
  }

  /** One past the last row below a row. */
  subtreeEnd(row: number): number {
    const { parent } = this;
    let end = row + 1;
    while (end < parent.length && parent[end]! >= row) end++;
    return end;
  }

  /** The families of the tree: the categories, then the children of each code that has any, in row order. */
  get families(): Families {
    this.#families ??= readFamilies(this);
    return this.#families;
  }

  /** The first day of a release, as it is written. */
  releaseDate(release: number): string {
    return formatDay(this.releases[release]!.day);
  }
}

/** The families in one pass: a counting sort of the rows by their parent, the categories in front. */
function readFamilies({ parent, rows }: CodeTable): Families {
  const next = new Uint32Array(rows + 2);
  for (let row = 0; row < rows; row++) next[parent[row]! + 2]!++;
  const start = new Uint32Array(rows + 2);
  let families = 0;
  for (let i = 1; i < next.length; i++) {
    if (next[i]! > 0) start[++families] = start[families - 1]! + next[i]!;
    next[i] = next[i]! + next[i - 1]!;
  }
  const members = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) members[next[parent[row]! + 1]!++] = row;
  return { members, start: start.subarray(0, families + 1) };
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

/** The base-36 value of `A00`: there the digits come before the letters, and a category number counts from A00. */
const DIGITS_FIRST = 12_960;

interface Tree {
  readonly categories: Uint16Array;
  readonly categoryStart: Uint32Array;
  readonly tail: Uint32Array;
  readonly parent: Int32Array;
}

/** The endings of a family of children, as text lengths and as tail values behind 0 to 3 characters. */
interface Endings {
  readonly lengths: readonly number[];
  readonly values: readonly (readonly number[])[];
}

function readEndings(line: string): Endings {
  const endings = line === '' ? [] : line.split(' ');
  return {
    lengths: endings.map((ending) => ending.length),
    values: [0, 1, 2, 3].map((length) =>
      endings.map((ending) => (length + ending.length > 4 ? 0 : endingValue(ending, length))),
    ),
  };
}

/** Grows the tree: each code's children follow it, each with its own children. */
function readTree(part: Part): Tree {
  const endings = decodeLines(part.section('endings')).map(readEndings);
  const families = readColumn(part.section('families'));
  const steps = readColumn(part.section('categories'));
  const rows = families[0]!;
  const tail = new Uint32Array(rows);
  const parent = new Int32Array(rows);
  let row = 0;
  let family = 1;
  const grow = (above: number, length: number): void => {
    const { lengths, values } = endings[families[family++]!]!;
    const base = tail[above]!;
    const added = values[length]!;
    for (let i = 0; i < lengths.length; i++) {
      const child = row++;
      tail[child] = base + added[i]!;
      parent[child] = above;
      const childLength = length + lengths[i]!;
      if (childLength < 4) grow(child, childLength);
    }
  };
  const categories = new Uint16Array(steps.length);
  const categoryStart = new Uint32Array(steps.length + 1);
  let number = -DIGITS_FIRST;
  for (let i = 0; i < steps.length; i++) {
    number += signed(steps[i]!);
    categories[i] = number;
    categoryStart[i] = row;
    parent[row] = -1;
    grow(row++, 0);
  }
  categoryStart[steps.length] = row;
  return { categories, categoryStart, tail, parent };
}

function readPresence(part: Part, rows: number): Uint32Array {
  const masks = readColumn(part.section('masks'));
  const validity = readColumn(part.section('validity'));
  const present = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) present[row] = masks[validity[row]!]!;
  return present;
}

/** A code is a header exactly in the releases in which a code extends it: true of every order file, and verified. */
function billableMasks(present: Uint32Array, parent: Int32Array): Uint32Array {
  const extended = new Uint32Array(present.length);
  for (let row = present.length - 1; row >= 0; row--) {
    const above = parent[row]!;
    if (above >= 0) extended[above] = extended[above]! | extended[row]! | present[row]!;
  }
  // Turns `extended` into the answer in place.
  for (let row = 0; row < present.length; row++) extended[row] = present[row]! & ~extended[row]!;
  return extended;
}

/** Tabular order is nearly ascending: an insertion sort within each category moves the few rows that are not. */
function sortWithinCategories(tail: Uint32Array, starts: Uint32Array): Uint32Array {
  const rows = new Uint32Array(tail.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  for (let category = 0; category + 1 < starts.length; category++) {
    for (let i = starts[category]! + 1; i < starts[category + 1]!; i++) {
      const row = rows[i]!;
      let at = i;
      while (at > starts[category]! && tail[rows[at - 1]!]! > tail[row]!) {
        rows[at] = rows[at - 1]!;
        at--;
      }
      rows[at] = row;
    }
  }
  return rows;
}
