import type { TextTable } from '../../index-book/text-table.js';
import { withCapital } from '../../index-book/words.js';
import type { PathTable } from './path-table.js';

/** What is kept of the books once their documents are made: enough to write out a path. */
export class PathTexts {
  /** The headings of the columns of each book, with tabs between. */
  readonly headings: readonly string[];
  readonly #texts: TextTable;
  readonly #title: Uint16Array;
  readonly #parent: Int32Array;

  constructor({ headings, texts, title, parent }: PathTable) {
    this.headings = headings;
    this.#texts = texts;
    this.#title = title;
    this.#parent = parent;
  }

  /** The path of an entry, main term first. */
  path(node: number): string {
    const parts: string[] = [];
    for (let at = node; at >= 0; at = this.#parent[at]!) {
      const text = this.#texts.text(this.#title[at]!);
      parts.unshift(this.#parent[at] === -1 ? withCapital(text) : text);
    }
    return parts.join(', ');
  }
}
