import { HAS, type NodeTable } from '../../src/index-book/node-table.js';
import type { TextTable } from '../../src/index-book/text-table.js';
import { ColumnWriter, column, joinPieces } from '../../src/packed/write/column.js';

/** How much of a reference is found; the numbers are those of the payload. */
export const FOUND = { open: 0, part: 1, whole: 2, table: 3, codes: 4, condition: 5 } as const;

/** What a reference to another entry leads to. */
export interface Resolved {
  /** The entry that it leads to, the deepest one that was found; -1 if it leads to no entry. */
  readonly node: number;
  /** One of {@link FOUND}. */
  readonly kind: number;
}

/** Parts of references that ask the reader to choose: they name no entry. */
const BY_CHOICE =
  /^(?:by\b|with\b.*\bby\b|as\b|code\b|etc|involving|according|the condition|specified by|type of)/;
/** References to codes: a category, a subcategory, a range. */
const CODES = /^(?:(?:sub)?categor(?:y|ies)\b|code\b|[A-Z]\d[0-9A-Z](?:\.|-|$| with))/;
const OPEN: Resolved = { node: -1, kind: FOUND.open };
/** The columns of the Table of Neoplasms, as references name them. */
const COLUMN =
  /^(?:malignant|benign|in situ|uncertain behaviou?r|unspecified behaviou?r|secondary|primary|metastatic)$/;
const NEOPLASMS = 2;

/**
 * Finds the entries that `see` and `see also` name. A reference is a main term and subterms with commas between them.
 * Words are compared without case, signs and plural endings; the comma variants of a title count as the title. Where the
 * subterms do not follow each other as named, the nearest entry below whose path has all of their words is taken.
 */
export class Resolver {
  readonly #texts: TextTable;
  readonly #nodes: NodeTable;
  readonly #keys: (readonly string[] | undefined)[];
  readonly #mains = new Map<string, number>();
  readonly #firsts = new Map<string, number>();
  readonly #variants = new Map<string, number>();
  readonly #children = new Map<number, Map<string, number>>();
  readonly #known = new Map<string, Resolved>();

  constructor(texts: TextTable, nodes: NodeTable) {
    this.#texts = texts;
    this.#nodes = nodes;
    this.#keys = new Array<readonly string[] | undefined>(texts.length);
    for (let node = 0; node < nodes.length; node++) {
      if (nodes.level[node] !== 0) continue;
      const book = nodes.bookOf(node);
      this.#keysOf(nodes.title[node]!).forEach((key, place) => {
        this.#addMain(`${book}:${key}`, node, place);
      });
    }
  }

  /** Of several main terms that begin alike, the one with the most entries below is meant. */
  #addMain(key: string, node: number, place: number): void {
    const map = place < STRONG - 1 ? this.#mains : place < STRONG ? this.#firsts : this.#variants;
    const known = map.get(key);
    const size = (main: number): number => this.#nodes.end(main) - main;
    if (known === undefined || size(node) > size(known)) map.set(key, node);
  }

  /** What a text leads to from an entry of a book. */
  resolve(text: number, book: number): Resolved {
    const at = `${book}:${text}`;
    let found = this.#known.get(at);
    if (found === undefined) {
      found = this.#find(this.#texts.text(text), book);
      this.#known.set(at, found);
    }
    return found;
  }

  #find(reference: string, book: number): Resolved {
    if (/^(?:the )?condition\b/.test(reference)) return { node: -1, kind: FOUND.condition };
    if (CODES.test(reference)) return { node: -1, kind: FOUND.codes };
    if (/^Table of Drugs/i.test(reference)) return { node: -1, kind: FOUND.table };
    const { parts, home } = partsOf(reference, book);
    for (let length = parts.length; length > 0; length--) {
      const main = this.#main(parts.slice(0, length).join(' '), home);
      if (main !== undefined) return this.#descend(main, parts.slice(length));
    }
    return OPEN;
  }

  #main(words: string, home: number): number | undefined {
    const key = keyOf(words);
    const books = key === 'neoplasm' ? [NEOPLASMS] : [home, 0, NEOPLASMS, 1];
    for (const book of books) {
      for (const map of [this.#mains, this.#firsts, this.#variants]) {
        const main = map.get(`${book}:${key}`);
        if (main !== undefined) return main;
      }
    }
    return undefined;
  }

  #descend(main: number, parts: readonly string[]): Resolved {
    const named = parts.filter((part) => !BY_CHOICE.test(part) && keyOf(part) !== '');
    const inTable = this.#nodes.bookOf(main) === NEOPLASMS;
    const wanted = inTable ? named.filter((part) => !COLUMN.test(part)) : named;
    if (inTable && wanted.length === 0) return { node: main, kind: FOUND.whole };
    let node = main;
    let i = 0;
    while (i < wanted.length) {
      const step = this.#step(node, wanted, i);
      if (step === undefined) break;
      node = step.node;
      i += step.taken;
    }
    if (i === wanted.length) return { node, kind: FOUND.whole };
    const below = this.#below(node, wordsOf(wanted.slice(i)));
    if (below !== undefined) return { node: below, kind: FOUND.whole };
    const anywhere = this.#below(main, wordsOf(wanted));
    return anywhere === undefined ? { node, kind: FOUND.part } : { node: anywhere, kind: FOUND.whole };
  }

  /** The child that the next parts name: as many of them as one child has. */
  #step(node: number, parts: readonly string[], from: number): { node: number; taken: number } | undefined {
    for (let taken = parts.length - from; taken > 0; taken--) {
      const child = this.#childrenOf(node).get(keyOf(parts.slice(from, from + taken).join(' ')));
      if (child !== undefined) return { node: child, taken };
    }
    return undefined;
  }

  /** The entry below a node whose path has all words, and the fewest others. */
  #below(node: number, words: readonly string[]): number | undefined {
    const { parent } = this.#nodes;
    const end = this.#nodes.end(node);
    let best: number | undefined;
    let fewest = Number.POSITIVE_INFINITY;
    for (let below = node + 1; below < end; below++) {
      const own = new Set<string>();
      for (let at = below; at !== node; at = parent[at]!)
        for (const word of this.#keysOf(this.#nodes.title[at]!)[0]?.split(' ') ?? []) own.add(word);
      if (own.size - words.length < fewest && words.every((word) => own.has(word))) {
        best = below;
        fewest = own.size - words.length;
      }
    }
    return best;
  }

  #childrenOf(node: number): Map<string, number> {
    const known = this.#children.get(node);
    if (known !== undefined) return known;
    const children = new Map<string, number>();
    const end = this.#nodes.end(node);
    const add = (from: number, to: number): void => {
      for (let below = node + 1; below < end; below++) {
        if (this.#nodes.parent[below] !== node) continue;
        for (const key of this.#keysOf(this.#nodes.title[below]!).slice(from, to))
          if (!children.has(key)) children.set(key, below);
      }
    };
    add(0, STRONG);
    add(STRONG, 99);
    this.#children.set(node, children);
    return children;
  }

  #keysOf(text: number): readonly string[] {
    this.#keys[text] ??= keysOf(this.#texts.text(text));
    return this.#keys[text]!;
  }
}

const wordsOf = (parts: readonly string[]): string[] => [
  ...new Set(parts.flatMap((part) => keyOf(part).split(' '))),
];

/** The parts of a reference, and the book that it leads to. */
function partsOf(reference: string, book: number): { parts: string[]; home: number } {
  const parts = reference
    .replace(/^Index to Diseases and Injuries,/, '')
    .replace(/^Table of Neoplasms,?/i, 'Neoplasm,')
    .replace(/\(s\)/g, 's')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return { parts, home: /^Index to Diseases/.test(reference) ? 0 : book };
}

/** How many of the forms of a title are the title as a whole: the others are its comma variants. */
const STRONG = 3;

/** The forms under which a title is found: whole, without what is nonessential, and each of its comma variants. */
function keysOf(title: string): string[] {
  const bare = title.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ' ');
  const variants = bare.split(',');
  return [title.replace(/\(s\)/g, 's').replace(/[()]/g, ' '), bare, ...variants].map(keyOf);
}

/** A title or a part of a reference without what may differ in print. */
export const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/['\u2019]s?\b/g, '')
    .replace(/[^a-z0-9\xdf-\xff]+/g, ' ')
    .trim()
    .split(' ')
    .filter((word) => !/^(?:nec|nos|or|and|the|of|in|to|see|also|type|site)$/.test(word))
    .map((word) => (word.length > 3 ? word.replace(/(?:es|s)$/, '') : word))
    .join(' ');

/** The fields that name another entry. */
export const LINK_FIELDS = ['see', 'seeAlso'] as const;

/** A reference to another entry, and what it leads to. */
export interface Link {
  readonly node: number;
  readonly field: (typeof LINK_FIELDS)[number];
  readonly text: number;
  readonly found: Resolved;
}

/** All references between entries, in order of print. */
export function linksOf(texts: TextTable, nodes: NodeTable): Link[] {
  const resolver = new Resolver(texts, nodes);
  const links: Link[] = [];
  for (let node = 0; node < nodes.length; node++) {
    for (const field of LINK_FIELDS) {
      if ((nodes.has[node]! & HAS[field]) === 0) continue;
      const text = nodes.textOf(node, field);
      links.push({ node, field, text, found: resolver.resolve(text, nodes.bookOf(node)) });
    }
  }
  return links;
}

/**
 * Packs what references lead to: for each text, in the order of its first use in each book, the entry as the distance from
 * the one before, and how much of it was found: one of {@link FOUND}.
 */
export function packLinks(links: readonly Link[], nodes: NodeTable): Uint8Array {
  const seen = new Set<string>();
  const writer = new ColumnWriter();
  const kinds: number[] = [];
  let before = 0;
  for (const { node, text, found } of links) {
    const at = `${nodes.bookOf(node)}:${text}`;
    if (seen.has(at)) continue;
    seen.add(at);
    kinds.push(found.kind);
    if (found.node < 0) continue;
    writer.addSigned(found.node - before);
    before = found.node;
  }
  return joinPieces([column(kinds), writer.bytes()]);
}
