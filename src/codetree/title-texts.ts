import type { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import type { TitlePool } from './title-pool.js';

/** After so many questions about a category all of its titles are written at once: its text then answers each by a cut. */
const OFTEN = 16;

/**
 * The titles of one category, one after the other: that of its row i is from `end[i]` to `end[i + 1]`. Nothing is there for a row
 * that is not asked for.
 */
interface CategoryText {
  readonly text: string;
  readonly end: Uint32Array;
}

/**
 * Titles as texts. A first question puts one title together from its words. Once a category is asked for often, its titles
 * are one text: a title is a part of it, which engines give without copying, so that a million look-ups make little that has to be collected.
 */
export class TitleTexts {
  readonly #codes: CodeTable;
  readonly #pool: TitlePool;
  readonly #words: WordTable;
  readonly #made: (CategoryText | undefined)[] = [];
  readonly #isAsked: (titleRow: number) => boolean;
  readonly #asked: Uint8Array;

  /** @param isAsked - whether look-ups ask for the title of a row at all: others take no room */
  constructor(
    codes: CodeTable,
    pool: TitlePool,
    words: WordTable,
    isAsked: (titleRow: number) => boolean = () => true,
  ) {
    this.#codes = codes;
    this.#pool = pool;
    this.#words = words;
    this.#isAsked = isAsked;
    this.#asked = new Uint8Array(codes.tree.categories.length);
  }

  /** The title of a title row. */
  title(titleRow: number): string {
    const { rows, tree } = this.#codes;
    if (titleRow >= rows) return this.#words.join(this.#pool.run(titleRow));
    const category = this.#codes.categoryOf(titleRow);
    const made = this.#made[category];
    if (made === undefined) return this.#joined(category, titleRow);
    const row = titleRow - tree.start[category]!;
    const title = made.text.slice(made.end[row]!, made.end[row + 1]!);
    return title === '' ? this.#words.join(this.#pool.run(titleRow)) : title;
  }

  #joined(category: number, titleRow: number): string {
    // First the title: it needs the words of the category, and these are let go of once its text is made.
    const title = this.#words.join(this.#pool.run(titleRow));
    this.#asked[category]!++;
    if (this.#asked[category] === OFTEN) this.#made[category] = this.#textOf(category);
    return title;
  }

  #textOf(category: number): CategoryText {
    const { start } = this.#codes.tree;
    const first = start[category]!;
    const end = new Uint32Array(start[category + 1]! - first + 1);
    const titles: string[] = [];
    for (let i = 0; i + 1 < end.length; i++) {
      const title = this.#isAsked(first + i) ? this.#words.join(this.#pool.run(first + i)) : '';
      titles.push(title);
      end[i + 1] = end[i]! + title.length;
    }
    this.#pool.forget(category);
    return { text: titles.join(''), end };
  }
}
