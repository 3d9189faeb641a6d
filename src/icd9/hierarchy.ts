import { type DayNumber, dayOf, type OnDate } from '../base/dates.js';
import { TreeWalk } from '../codeset/tree-walk.js';
import type { Icd9Entries } from './data.js';
import { entryOn } from './entry.js';
import type { Icd9Entry, Icd9NodeRef } from './types.js';

/** The tree by shape: the code above another is the same without its last digit. */
class Walk extends TreeWalk<Icd9NodeRef, string, Icd9Entry> {
  readonly #data: Icd9Entries;
  readonly #day: DayNumber;

  constructor(data: Icd9Entries, options: OnDate | undefined) {
    super();
    this.#data = data;
    this.#day = dayOf(options);
  }

  override find(ref: Icd9NodeRef): string | undefined {
    const table = this.#data.codes();
    // Untyped callers may pass any value.
    const plain = table.kind.normalize(typeof ref === 'string' ? ref : ref?.code);
    return plain !== undefined && table.has(plain) ? plain : undefined;
  }

  override above(place: string): string | undefined {
    return place.length > this.#data.codes().kind.topLength(place) ? place.slice(0, -1) : undefined;
  }

  override below(place: string): readonly string[] {
    const found = new Set<string>();
    for (const code of this.#data.codes().below(place)) found.add(code.slice(0, place.length + 1));
    return [...found];
  }

  override show(place: string): Icd9Entry {
    return entryOn(this.#data, place, this.#day)!;
  }

  override same(a: string, b: string): boolean {
    return a === b;
  }

  tops(): readonly Icd9Entry[] {
    const table = this.#data.codes();
    const found = new Set<string>();
    for (const code of table.codes) found.add(code.slice(0, table.kind.topLength(code)));
    return [...found].map((place) => this.show(place));
  }
}

/** The code directly above another. */
export const parent = (data: Icd9Entries, code: Icd9NodeRef, options?: OnDate): Icd9Entry | undefined =>
  new Walk(data, options).parent(code);

/** The codes directly below another. */
export const children = (data: Icd9Entries, code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] =>
  new Walk(data, options).children(code);

/** All codes above another, nearest first. */
export const ancestors = (data: Icd9Entries, code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] =>
  new Walk(data, options).ancestors(code);

/** All codes below another. */
export const descendants = (data: Icd9Entries, code: Icd9NodeRef, options?: OnDate): readonly Icd9Entry[] =>
  new Walk(data, options).descendants(code);

/** Whether a code is the same as another or below it. */
export const isA = (data: Icd9Entries, code: Icd9NodeRef, ancestor: Icd9NodeRef, options?: OnDate): boolean =>
  new Walk(data, options).isA(code, ancestor);

/** The nearest code that is, or is above, both. */
export const commonAncestor = (
  data: Icd9Entries,
  a: Icd9NodeRef,
  b: Icd9NodeRef,
  options?: OnDate,
): Icd9Entry | undefined => new Walk(data, options).commonAncestor(a, b);

/** The codes at the top of the tree. */
export const categories = (data: Icd9Entries, options?: OnDate): readonly Icd9Entry[] =>
  new Walk(data, options).tops();
