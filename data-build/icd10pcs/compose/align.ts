import type { Piece } from './segment.js';

const WORD = /[A-Za-z0-9'.&+<>]+|[^A-Za-z0-9'.&+<> ]/g;

interface Word {
  readonly text: string;
  readonly at: number;
}

const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map((match) => ({ text: match[0], at: match.index }));

/** Costs of one step. What matters is their order: same word, shortened word, word left out, any other word. */
const COST = { shortened: 1, leftOut: 1.5, signLeftOut: 2.5, acronym: 1, other: 7, added: 6 } as const;

/** Words that stand for others without being their beginning. */
const STANDS_FOR = new Set(['w using', '& and', 'Endo Via', 'fr created', 'w with', '1 One', '2 Two', '3 Three', '4+ Four']);

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

/** The piece that each word of the short title belongs to: by the cheapest way to shorten the long one. */
function piecesOfWords(long: readonly string[], pieceOf: readonly number[], short: readonly string[]): number[] {
  const [n, m] = [long.length, short.length];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array((n + 1) * width).fill(-1);
  const owner = new Int32Array((n + 1) * width);
  best[0] = 0;
  const step = (to: number, at: number, price: number, piece: number): void => {
    if (best[at]! + price >= best[to]!) return;
    best[to] = best[at]! + price;
    from[to] = at;
    owner[to] = piece;
  };
  for (let i = 0; i <= n; i++) {
    for (let j = 0; j <= m; j++) {
      const at = i * width + j;
      const piece = pieceOf[Math.min(i, n - 1)]!;
      if (i < n) step(at + width, at, /^\w/.test(long[i]!) ? COST.leftOut : COST.signLeftOut, -1);
      if (i < n && j < m) step(at + width + 1, at, cost(short[j]!, long[i]!), piece);
      if (j < m) step(at + 1, at, COST.added, piece);
      const words = i < n && j < m ? acronym(short[j]!, long, pieceOf, i) : 0;
      if (words > 0) step(at + words * width + 1, at, COST.acronym, piece);
    }
  }
  const pieces = new Array<number>(m).fill(0);
  for (let at = n * width + m; at > 0; at = from[at]!) {
    if (at % width !== from[at]! % width) pieces[(at % width) - 1] = owner[at]!;
  }
  return pieces;
}

/**
 * Cuts a short title into the pieces of its long one. Blanks and signs between two places belong to the fixed words
 * between them.
 */
export function alignShort(pieces: readonly Piece[], short: string): string[] {
  const long = pieces.flatMap(({ text }, piece) => wordsOf(text).map((word) => ({ text: word.text, piece })));
  const words = wordsOf(short);
  const owners = piecesOfWords(
    long.map(({ text }) => text),
    long.map(({ piece }) => piece),
    words.map(({ text }) => text),
  );
  const spans = pieces.map((_, piece) => {
    const first = owners.indexOf(piece);
    if (first < 0) return undefined;
    const last = words[owners.lastIndexOf(piece)]!;
    return { from: words[first]!.at, to: last.at + last.text.length };
  });
  return cut(pieces, short, spans);
}

/** Places keep their words; each stretch between two places goes to the first fixed piece there, else to the place before. */
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
    texts[piece] = short.slice(span.from, span.to);
    at = span.to;
    fixed = -1;
    last = piece;
  });
  between(short.length);
  return texts;
}
