import { HAS, type NodeTable } from './node-table.js';
import type { TextTable } from './text-table.js';
import { withCapital } from './words.js';

/** What a reference to another entry leads to. */
export interface Resolved {
  /** The entry that it leads to; the deepest one that was found. */
  readonly node: number;
  /** Whether every part of the reference was found. */
  readonly whole: boolean;
}

/** Parts of references that ask the reader to choose: they name no entry. */
const BY_CHOICE = /^(?:by |with |as |code |etc|involving|specified by|according)/;

/**
 * Finds the entries that `see` and `see also` name. A reference is a main term and subterms with commas between them.
 * Words are compared without case, signs and plural endings; the comma variants of a title count as the title.
 */
export class Resolver {
  readonly #texts: TextTable;
  readonly #nodes: NodeTable;
  readonly #keys: (readonly string[] | undefined)[];
  readonly #mains = new Map<string, number>();
  readonly #known = new Map<string, Resolved | undefined>();

  constructor(texts: TextTable, nodes: NodeTable) {
    this.#texts = texts;
    this.#nodes = nodes;
    this.#keys = new Array<readonly string[] | undefined>(texts.length);
    for (let node = 0; node < nodes.length; node++) {
      if (nodes.level[node] !== 0) continue;
      const book = nodes.bookOf(node);
      for (const key of this.#keysOf(nodes.title[node]!)) {
        const at = `${book}:${key}`;
        if (!this.#mains.has(at)) this.#mains.set(at, node);
      }
    }
  }

  /** What a text leads to from an entry of a book; undefined where not even its main term is found. */
  resolve(text: number, book: number): Resolved | undefined {
    const at = `${book}:${text}`;
    if (this.#known.has(at)) return this.#known.get(at);
    const found = this.#find(this.#texts.text(text), book);
    this.#known.set(at, found);
    return found;
  }

  #find(reference: string, book: number): Resolved | undefined {
    const { parts, home } = partsOf(reference, book);
    for (let length = parts.length; length > 0; length--) {
      const main = this.#main(parts.slice(0, length).join(' '), home);
      if (main !== undefined) return this.#descend(main, parts.slice(length));
    }
    return undefined;
  }

  #main(words: string, home: number): number | undefined {
    const key = keyOf(words);
    return this.#mains.get(`${home}:${key}`) ?? this.#mains.get(`0:${key}`) ?? this.#mains.get(`2:${key}`);
  }

  #descend(main: number, parts: readonly string[]): Resolved {
    let node = main;
    for (let i = 0; i < parts.length; ) {
      let taken = 0;
      for (let length = parts.length - i; length > 0 && taken === 0; length--) {
        const child = this.#child(node, keyOf(parts.slice(i, i + length).join(' ')));
        if (child === undefined) continue;
        node = child;
        taken = length;
      }
      if (taken === 0) {
        const rest = parts.slice(i).filter((part) => !BY_CHOICE.test(part) && keyOf(part) !== '');
        return { node, whole: rest.length === 0 };
      }
      i += taken;
    }
    return { node, whole: true };
  }

  #child(node: number, key: string): number | undefined {
    const end = this.#nodes.end(node);
    const level = this.#nodes.level[node]! + 1;
    for (let below = node + 1; below < end; below++) {
      if (this.#nodes.level[below] === level && this.#keysOf(this.#nodes.title[below]!).includes(key)) return below;
    }
    return undefined;
  }

  #keysOf(text: number): readonly string[] {
    this.#keys[text] ??= keysOf(withCapital(this.#texts.text(text)));
    return this.#keys[text]!;
  }
}

/** The parts of a reference, and the book that it leads to. */
function partsOf(reference: string, book: number): { parts: string[]; home: number } {
  const parts = reference
    .replace(/^Index to Diseases and Injuries,/, '')
    .replace(/^External cause by/, 'by')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const elsewhere = /^Index to Diseases/.test(reference) ? 0 : book;
  return { parts, home: elsewhere };
}

/** The forms under which a title is found: whole, without what is nonessential, and each of its comma variants. */
function keysOf(title: string): string[] {
  const bare = title.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ' ');
  const forms = [title.replace(/[()]/g, ' '), bare, bare.split(',')[0]!, ...bare.split(',').slice(1)];
  return [...new Set(forms.map(keyOf))].filter((key) => key !== '');
}

/** A title or a part of a reference without what may differ in print. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['\u2019]s?\b/g, '')
    .replace(/[^a-z0-9\xdf-\xff]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !/^(?:nec|nos|or|and|the|of|in|to|a|see|also)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
    .join(' ');

export { HAS };
