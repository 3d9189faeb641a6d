import type { DayNumber } from '../../base/dates.js';
import { requireFit } from '../../packed/write/width.js';
import type { CodeKey } from '../code.js';
import { ALWAYS } from '../histories.js';
import type { NcciModifierIndicator } from '../types.js';

/** The content of a row, without its two codes. */
export interface RowContent {
  /** 0 if the source does not have it. */
  readonly effective: DayNumber;
  /** 0 if the edit has not ended. */
  readonly deletion: DayNumber;
  readonly indicator: NcciModifierIndicator;
  /** `undefined` if the source does not have the mark. */
  readonly priorTo1996: boolean | undefined;
  /** Empty if there is none. */
  readonly rationale: string;
}

/** Bits of the number of a row's content within a sort key, below those of the two codes: 16 + 16 + 21 are 53. */
const CONTENT = 2 ** 21;
const PLACES = 2 ** 16;

/** All rows of a table, in order of their codes and then of last day. */
export interface SortedRows {
  /** In order. */
  readonly codes: readonly CodeKey[];
  /** In order of last day. */
  readonly contents: readonly RowContent[];
  readonly count: number;
  /** Place of column 1, place of column 2 and number of the content of a row. */
  readonly at: (row: number) => readonly [one: number, two: number, content: number];
}

/** Collects the rows of a table, in any order, in eight bytes each. */
export class PtpRows {
  #ones = new Uint16Array(1 << 12);
  #twos = new Uint16Array(1 << 12);
  #content = new Uint32Array(1 << 12);
  #count = 0;
  readonly #places = new Map<CodeKey, number>();
  readonly #contents: RowContent[] = [];
  readonly #numbers = new Map<string, number>();

  /** How many rows there are. */
  get count(): number {
    return this.#count;
  }

  /** The number of a content: the same for the same one. */
  numberOf(content: RowContent): number {
    const text = JSON.stringify(Object.values(content));
    const known = this.#numbers.get(text) ?? this.#contents.length;
    requireFit(known + 1, CONTENT, 'different rows', 'widen the sort key in src/ncci/write/ptp-rows.ts');
    if (known === this.#contents.length) {
      this.#numbers.set(text, known);
      this.#contents.push(content);
    }
    return known;
  }

  /** Adds a row. */
  add(one: CodeKey, two: CodeKey, content: number): void {
    if (this.#count === this.#ones.length) this.#grow();
    this.#ones[this.#count] = this.#placeOf(one);
    this.#twos[this.#count] = this.#placeOf(two);
    this.#content[this.#count++] = content;
  }

  #placeOf(key: CodeKey): number {
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const place = this.#places.size;
    requireFit(place + 1, PLACES, 'codes in one table', 'widen the sort key in src/ncci/write/ptp-rows.ts');
    this.#places.set(key, place);
    return place;
  }

  #grow(): void {
    const larger = <T extends Uint16Array | Uint32Array>(old: T, made: T): T => {
      made.set(old);
      return made;
    };
    const length = this.#count * 2;
    this.#ones = larger(this.#ones, new Uint16Array(length));
    this.#twos = larger(this.#twos, new Uint16Array(length));
    this.#content = larger(this.#content, new Uint32Array(length));
  }

  /** All rows in order. */
  sorted(): SortedRows {
    const keys = [...this.#places.keys()];
    const codes = [...keys].sort((a, b) => a - b);
    const rank = ranks(keys, codes);
    const contents = [...this.#contents].sort(byLastDay);
    const contentRank = ranks(this.#contents, contents);
    const rows = new Float64Array(this.#count);
    for (let i = 0; i < rows.length; i++) {
      const pair = rank[this.#ones[i]!]! * PLACES + rank[this.#twos[i]!]!;
      rows[i] = pair * CONTENT + contentRank[this.#content[i]!]!;
    }
    rows.sort();
    const at = (row: number): readonly [number, number, number] => {
      const pair = Math.floor(rows[row]! / CONTENT);
      return [Math.floor(pair / PLACES), pair % PLACES, rows[row]! % CONTENT];
    };
    return { codes, contents, count: rows.length, at };
  }
}

/** The place of each in the sorted list. */
function ranks<T>(list: readonly T[], sorted: readonly T[]): Uint32Array {
  const places = new Map(sorted.map((item, place) => [item, place]));
  return Uint32Array.from(list, (item) => places.get(item)!);
}

const lastDay = ({ deletion }: RowContent): DayNumber => (deletion === 0 ? ALWAYS : deletion);

function byLastDay(a: RowContent, b: RowContent): number {
  return (
    lastDay(a) - lastDay(b) ||
    a.effective - b.effective ||
    a.indicator - b.indicator ||
    Number(a.priorTo1996 ?? -1) - Number(b.priorTo1996 ?? -1) ||
    (a.rationale < b.rationale ? -1 : 1)
  );
}
