import { decodeLines } from '../packed/ascii.js';
import { readColumn, signed } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { endingValue } from './code-key.js';

/** The base-36 value of `A00`: there the digits come before the letters, and a category number counts from A00. */
const DIGITS_FIRST = 12_960;

/** The most characters behind a category. */
const LONGEST_TAIL = 4;

/** The endings of a family of children: their lengths, and what each adds to a tail of 0 to 3 characters. */
interface Endings {
  readonly lengths: readonly number[];
  readonly values: readonly (readonly number[])[];
}

/**
 * The tree of codes, grown category by category when one is first asked for.
 *
 * A code is a row number: rows are in tabular order, parents before their children. The writer is
 * `data-build/icd10cm/pack/codes.ts`.
 */
export class CodeTree {
  /** The category number of each category, in order. */
  readonly categories: Uint16Array;
  /** The row where each category starts, and one past the last row. */
  readonly start: Uint32Array;
  /** For each category how many codes before it have children. */
  readonly headersBefore: Uint32Array;
  /** For each row its tail behind the category. */
  readonly tail: Uint32Array;
  /** For each row the row of the longest code that it extends, -1 for a category. */
  readonly parent: Int32Array;
  readonly #endingLines: readonly string[];
  readonly #endings: Endings[] = [];
  readonly #families: Uint8Array;
  readonly #familiesAt: Uint32Array;

  constructor(part: Part) {
    const steps = readColumn(part.section('categories'));
    const spans = readColumn(part.section('spans'));
    const count = steps.length;
    this.categories = new Uint16Array(count);
    this.start = new Uint32Array(count + 1);
    this.headersBefore = new Uint32Array(count + 1);
    this.#familiesAt = new Uint32Array(count + 1);
    let number = -DIGITS_FIRST;
    for (let i = 0; i < count; i++) {
      number += signed(steps[i]!);
      this.categories[i] = number;
      this.start[i + 1] = this.start[i]! + spans[3 * i]!;
      this.#familiesAt[i + 1] = this.#familiesAt[i]! + spans[3 * i + 1]!;
      this.headersBefore[i + 1] = this.headersBefore[i]! + spans[3 * i + 2]!;
    }
    this.tail = new Uint32Array(this.start[count]!);
    this.parent = new Int32Array(this.start[count]!);
    this.#endingLines = decodeLines(part.section('endings'));
    this.#families = part.section('families');
  }

  /** Fills the rows of a category. */
  grow(category: number): void {
    const families = readColumn(
      this.#families.subarray(this.#familiesAt[category]!, this.#familiesAt[category + 1]!),
    );
    let row = this.start[category]!;
    let family = 0;
    const growFrom = (above: number, length: number): void => {
      const { lengths, values } = this.#endingsOf(families[family++]!);
      const base = this.tail[above]!;
      for (let i = 0; i < lengths.length; i++) {
        const child = row++;
        this.tail[child] = base + values[length]![i]!;
        this.parent[child] = above;
        const childLength = length + lengths[i]!;
        if (childLength < LONGEST_TAIL) growFrom(child, childLength);
      }
    };
    this.tail[row] = 0;
    this.parent[row] = -1;
    growFrom(row++, 0);
  }

  #endingsOf(family: number): Endings {
    this.#endings[family] ??= readEndings(this.#endingLines[family]!);
    return this.#endings[family]!;
  }
}

function readEndings(line: string): Endings {
  const endings = line === '' ? [] : line.split(' ');
  const fits = (ending: string, length: number): boolean => length + ending.length <= LONGEST_TAIL;
  return {
    lengths: endings.map((ending) => ending.length),
    values: [0, 1, 2, 3].map((length) =>
      endings.map((ending) => (fits(ending, length) ? endingValue(ending, length) : 0)),
    ),
  };
}
