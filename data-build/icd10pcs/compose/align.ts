import type { Piece } from './segment.js';

const WORD = /[A-Za-z0-9'.&+<>]+|[^A-Za-z0-9'.&+<> ]/g;

interface Word {
  readonly text: string;
  readonly at: number;
}

const wordsOf = (text: string): Word[] =>
  [...text.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }));

/** Costs of one step. What matters is their order: same word, shortened word, word left out, any other word. */
const COST = { shortened: 1, leftOut: 1.5, signLeftOut: 2.5, acronym: 1, other: 7, added: 6 } as const;

/** Abbreviations that are not the beginning of their word. */
const STANDS_FOR = new Set([
  'w using',
  '& and',
  'Endo Via',
  'fr created',
  'w with',
  '1 One',
  '2 Two',
  '3 Three',
  '4+ Four',
]);

function isShortened(short: string, long: string): boolean {
  const a = short.toLowerCase();
  const b = long.toLowerCase();
  if (a[0] !== b[0]) return false;
  if (a.length >= 4 && b.startsWith(a.slice(0, a.length - 1))) return true;
  let at = 0;
  for (const character of b) if (character === a[at]) at++;
  return at === a.length;
}

const costs = new Map<string, number>();

function cost(short: string, long: string): number {
  if (short === long) return 0;
  const key = `${short} ${long}`;
  let found = costs.get(key);
  if (found === undefined) {
    const known = STANDS_FOR.has(key) || (/^\w/.test(short) && /^\w/.test(long) && isShortened(short, long));
    found = known ? COST.shortened : COST.other;
    costs.set(key, found);
  }
  return found;
}

/** How many long words from `from` on the letters of an acronym begin, 0 for none. */
function acronym(short: string, long: readonly string[], pieceOf: readonly number[], from: number): number {
  if (short.length < 2 || short.length > 5 || short !== short.toUpperCase()) return 0;
  let letter = 0;
  let at = from;
  while (at < long.length && letter < short.length && pieceOf[at] === pieceOf[from]) {
    const word = long[at]!;
    if (word[0]!.toUpperCase() === short[letter]) letter++;
    else if (!/^(?:of|and|-)$/.test(word)) return 0;
    at++;
  }
  return letter === short.length ? at - from : 0;
}

/** The cheapest way to shorten some words to others, step by step. */
class Alignment {
  readonly #long: readonly string[];
  readonly #pieceOf: readonly number[];
  readonly #short: readonly string[];
  readonly #width: number;
  readonly #best: Float64Array;
  readonly #from: Int32Array;
  readonly #owner: Int32Array;

  constructor(long: readonly string[], pieceOf: readonly number[], short: readonly string[]) {
    this.#long = long;
    this.#pieceOf = pieceOf;
    this.#short = short;
    this.#width = short.length + 1;
    const cells = (long.length + 1) * this.#width;
    this.#best = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    this.#from = new Int32Array(cells).fill(-1);
    this.#owner = new Int32Array(cells);
    this.#best[0] = 0;
    for (let i = 0; i <= long.length; i++) for (let j = 0; j < this.#width; j++) this.#stepsFrom(i, j);
  }

  /** The piece that each of the short words belongs to. */
  owners(): number[] {
    const owners = new Array<number>(this.#short.length).fill(0);
    for (let at = this.#best.length - 1; at > 0; at = this.#from[at]!) {
      const column = at % this.#width;
      if (column !== this.#from[at]! % this.#width) owners[column - 1] = this.#owner[at]!;
    }
    return owners;
  }

  #stepsFrom(i: number, j: number): void {
    const long = this.#long[i];
    const short = this.#short[j];
    const at = i * this.#width + j;
    const piece = this.#pieceOf[Math.min(i, this.#pieceOf.length - 1)]!;
    if (long !== undefined)
      this.#step(at + this.#width, at, /^\w/.test(long) ? COST.leftOut : COST.signLeftOut, -1);
    if (short !== undefined) this.#step(at + 1, at, COST.added, piece);
    if (long === undefined || short === undefined) return;
    this.#step(at + this.#width + 1, at, cost(short, long), piece);
    const words = acronym(short, this.#long, this.#pieceOf, i);
    if (words > 0) this.#step(at + words * this.#width + 1, at, COST.acronym, piece);
  }

  #step(to: number, at: number, price: number, piece: number): void {
    if (this.#best[at]! + price >= this.#best[to]!) return;
    this.#best[to] = this.#best[at]! + price;
    this.#from[to] = at;
    this.#owner[to] = piece;
  }
}

/**
 * Cuts a short title into the pieces of its long one. Spaces and punctuation between two places belong to the fixed
 * words between them.
 */
export function alignShort(pieces: readonly Piece[], short: string): string[] {
  const long = pieces.flatMap(({ text }, piece) => wordsOf(text).map((word) => ({ text: word.text, piece })));
  const words = wordsOf(short);
  const owners = new Alignment(
    long.map(({ text }) => text),
    long.map(({ piece }) => piece),
    words.map(({ text }) => text),
  ).owners();
  const spans = pieces.map((_, piece) => {
    const first = owners.indexOf(piece);
    if (first < 0) return undefined;
    const last = words[owners.lastIndexOf(piece)]!;
    return { from: words[first]!.at, to: last.at + last.text.length };
  });
  return cut(pieces, short, spans);
}

/**
 * Places keep their words; each stretch between two places goes to the first fixed piece there, otherwise to the place
 * before.
 */
function cut(
  pieces: readonly Piece[],
  short: string,
  spans: readonly ({ from: number; to: number } | undefined)[],
): string[] {
  const texts = pieces.map(() => '');
  let at = 0;
  let fixed = -1;
  let last = -1;
  const between = (to: number): void => {
    if (to <= at) return;
    const owner = fixed >= 0 ? fixed : Math.max(last, 0);
    texts[owner] += short.slice(at, to);
    at = to;
  };
  pieces.forEach(({ place }, piece) => {
    if (place < 0) {
      if (fixed < 0) fixed = piece;
      return;
    }
    const span = spans[piece];
    if (span === undefined || span.from < at) return;
    between(span.from);
    texts[piece] += short.slice(span.from, span.to);
    at = span.to;
    fixed = -1;
    last = piece;
  });
  between(short.length);
  return texts;
}
