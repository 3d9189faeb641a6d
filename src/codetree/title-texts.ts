import type { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import type { TitlePool } from './title-pool.js';

/** After so many questions about a category all of its titles are written into one text. */
const OFTEN = 16;

/**
 * The titles of one category, one after the other: that of its row i is from `end[i]` to `end[i + 1]`. A row whose title
 * is not needed has an empty one.
 */
interface CategoryText {
  readonly text: string;
  readonly end: Uint32Array;
}

/**
 * Titles as texts. A first question puts one title together from its words. Once a category is asked for often, its titles
 * are one text. A title is then a part of it. Engines give a part without copying it, so a million look-ups leave little to collect.
 */
export class TitleTexts {
  readonly #codes: CodeTable;
  readonly #pool: TitlePool;
  readonly #words: WordTable;
  readonly #made: (CategoryText | undefined)[] = [];
  readonly #isNeeded: (titleRow: number) => boolean;
  readonly #questions: Uint8Array;

  /** @param isNeeded - whether look-ups ask for the title of a row at all: others take no room */
  constructor(
    codes: CodeTable,
    pool: TitlePool,
    words: WordTable,
    isNeeded: (titleRow: number) => boolean = () => true,
  ) {
    this.#codes = codes;
    this.#pool = pool;
    this.#words = words;
    this.#isNeeded = isNeeded;
    this.#questions = new Uint8Array(codes.tree.categories.length);
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
    this.#questions[category]!++;
    if (this.#questions[category] === OFTEN) this.#made[category] = this.#textOf(category);
    return title;
  }

  #textOf(category: number): CategoryText {
    const { start } = this.#codes.tree;
    const first = start[category]!;
    const end = new Uint32Array(start[category + 1]! - first + 1);
    const titles: string[] = [];
    for (let i = 0; i + 1 < end.length; i++) {
      const title = this.#isNeeded(first + i) ? this.#words.join(this.#pool.run(first + i)) : '';
      titles.push(title);
      end[i + 1] = end[i]! + title.length;
    }
    this.#pool.forget(category);
    return { text: titles.join(''), end };
  }
}
