import type { TextTable } from '../../index-book/text-table.js';
import { withCapital } from '../../index-book/words.js';
import type { PathTable } from './path-table.js';

/** What is kept of the books once their documents are made: enough to write out a path. */
export class PathTexts {
  /** The headings of the columns of each book, with tabs between. */
  readonly headings: readonly string[];
  readonly #texts: TextTable;
  readonly #title: Uint16Array;
  readonly #level: Uint8Array;

  constructor({ headings, texts, title, level }: PathTable) {
    this.headings = headings;
    this.#texts = texts;
    this.#title = title;
    this.#level = level;
  }

  /** The path of an entry, main term first. */
  path(node: number): string {
    const parts: string[] = [];
    for (let at = node; at >= 0; at = this.#above(at)) {
      const text = this.#texts.text(this.#title[at]!);
      parts.unshift(this.#level[at] === 0 ? withCapital(text) : text);
    }
    return parts.join(', ');
  }

  /** The entry above, -1 for main terms: the last one before it on a higher level. */
  #above(node: number): number {
    const level = this.#level[node]!;
    let above = level === 0 ? -1 : node - 1;
    while (above >= 0 && this.#level[above]! >= level) above--;
    return above;
  }
}
