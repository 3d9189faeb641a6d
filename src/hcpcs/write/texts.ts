import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { byFrequency } from '../../packed/write/frequency.js';
import { properNouns, tokenize } from '../../packed/write/tokenize.js';
import { requireFit } from '../../packed/write/width.js';
import type { Row } from './rows.js';

/** How many texts before a text may be its base. */
const NEIGHBOURS = 60;
/** The words that take one byte in a column; those after them are in alphabetical order, which their list packs better in. */
const SHORT_NUMBERS = 190;

/** Both texts of a row, from one edition on. */
interface Pair {
  readonly row: number;
  readonly edition: number;
  readonly long: readonly string[];
  readonly short: readonly string[];
}

/**
 * A text as an edit of another one: so many first and last words of the base, with new words between. The base is the text
 * `base` before it; 0 is the long text of the same pair, for short ones only.
 */
interface TextEdit {
  readonly base: number;
  readonly prefix: number;
  readonly suffix: number;
  readonly words: readonly string[];
}

/**
 * The sections of the long and of the short texts. The reader is `src/hcpcs/text-table.ts`.
 *
 * @param chunkCount - the number of chunks: one question opens one chunk
 */
export function packTexts(
  rows: readonly Row[],
  chunkCount: number,
): { titles: RawSection[]; shortTitles: RawSection[] } {
  const pairs = pairsOf(rows);
  const chunks = cut(pairs, chunkCount);
  const long = chunks.map((chunk) =>
    chunk.map((_, i) =>
      editOf(
        chunk.map((pair) => pair.long),
        i,
      ),
    ),
  );
  const short = chunks.map((chunk) =>
    chunk.map((pair, i) =>
      editOf(
        chunk.map((each) => each.short),
        i,
        pair.long,
      ),
    ),
  );
  const known = knownWords([...long, ...short].flat());
  requireWords(known, [...long, ...short].flat());
  const changes = pairs.filter((pair, i) => pairs[i - 1]?.row === pair.row);
  return {
    titles: [
      {
        name: 'texts',
        bytes: joinPieces([
          textSection(known),
          column(changes.map(({ row }, i) => row - (changes[i - 1]?.row ?? 0))),
          column(changes.map(({ edition }) => edition)),
          column(chunks.map(({ length }) => length)),
        ]),
      },
      ...long.map((edits, chunk) => section(`long.${chunk}`, edits, known)),
    ],
    shortTitles: short.map((edits, chunk) => section(`short.${chunk}`, edits, known)),
  };
}

/** The pairs of all rows in order, those of a row by time. */
function pairsOf(rows: readonly Row[]): Pair[] {
  const all = rows.flatMap(({ records }) => records.flatMap((record) => record ?? []));
  const isProper = properNouns(all.flatMap(({ title, shortTitle }) => [title, shortTitle]));
  const worded = (text: string): string[] => tokenize(escaped(text), isProper);
  return rows.flatMap(({ records }, row) => {
    const pairs: Pair[] = [];
    let before: string | undefined;
    records.forEach((record, edition) => {
      if (record === undefined) return;
      const { title, shortTitle } = record;
      const both = `${title}\n${shortTitle}`;
      if (both !== before) pairs.push({ row, edition, long: worded(title), short: worded(shortTitle) });
      before = both;
    });
    return pairs;
  });
}

/** The word format uses the caret itself, so a bar, which no text has, replaces it. */
function escaped(text: string): string {
  if (text.includes('|'))
    throw new Error(
      `'${text}' contains a bar, which the format uses for the caret; choose another character`,
    );
  return text.replaceAll('^', '|');
}

/** Chunks of about as many words; the pairs of a row stay together. */
function cut(pairs: readonly Pair[], chunkCount: number): Pair[][] {
  const total = pairs.reduce((sum, { long }) => sum + long.length, 0);
  const chunks: Pair[][] = [[]];
  let words = 0;
  for (const pair of pairs) {
    const full = words >= (total / chunkCount) * chunks.length;
    if (full && chunks.at(-1)!.at(-1)?.row !== pair.row) chunks.push([]);
    chunks.at(-1)!.push(pair);
    words += pair.long.length;
  }
  return chunks;
}

/** The cheapest edit of a text: of the long text of its pair, or of one of the texts before it. */
function editOf(texts: readonly (readonly string[])[], at: number, ownLong?: readonly string[]): TextEdit {
  const words = texts[at]!;
  let best: TextEdit = { base: 1, prefix: 0, suffix: 0, words };
  let cost = Number.POSITIVE_INFINITY;
  const consider = (base: readonly string[], number: number, penalty: number): void => {
    const edit = difference(base, words, number);
    const costs = edit.words.length * 1.3 + penalty + (edit.suffix > 0 ? 0.3 : 0);
    if (costs < cost) [best, cost] = [edit, costs];
  };
  for (let back = 1; back <= Math.min(NEIGHBOURS, at); back++)
    consider(texts[at - back]!, back, back > 1 ? 0.7 + Math.log2(back) * 0.12 : 0);
  if (ownLong !== undefined) consider(ownLong, 0, 0.7);
  return best;
}

function difference(base: readonly string[], words: readonly string[], number: number): TextEdit {
  const most = Math.min(base.length, words.length);
  let prefix = 0;
  while (prefix < most && base[prefix] === words[prefix]) prefix++;
  let suffix = 0;
  while (suffix < most - prefix && base.at(-1 - suffix) === words.at(-1 - suffix)) suffix++;
  return { base: number, prefix, suffix, words: words.slice(prefix, words.length - suffix) };
}

/** The words that the edits use more than once. A word used once is in its chunk, in the order of use. */
function knownWords(edits: readonly TextEdit[]): string[] {
  const used = edits.flatMap(({ words }) => words);
  const counts = new Map<string, number>();
  for (const word of used) counts.set(word, (counts.get(word) ?? 0) + 1);
  const frequent = byFrequency(used).filter((word) => counts.get(word)! > 1);
  return [...frequent.slice(0, SHORT_NUMBERS), ...frequent.slice(SHORT_NUMBERS).sort()];
}

/** Words are numbered in 16 bits: those that all chunks know, then those of each chunk's own, long and short texts. */
function requireWords(known: readonly string[], edits: readonly TextEdit[]): void {
  const shared = new Set(known);
  const own = edits.flatMap(({ words }) => words).filter((word) => !shared.has(word)).length;
  requireFit(known.length + own, 65_536, 'words of HCPCS texts', 'widen words in src/hcpcs/text-table.ts');
}

/** A chunk: the words of its own, then base, prefix, suffix, number of new words, and the new words: 0 for the next own one. */
function section(name: string, edits: readonly TextEdit[], known: readonly string[]): RawSection {
  const number = new Map(known.map((word, index) => [word, index + 1]));
  const used = edits.flatMap(({ words }) => words);
  return {
    name,
    bytes: joinPieces([
      textSection(used.filter((word) => !number.has(word))),
      column(edits.map(({ base }) => base)),
      column(edits.map(({ prefix }) => prefix)),
      column(edits.map(({ suffix }) => suffix)),
      column(edits.map(({ words }) => words.length)),
      column(used.map((word) => number.get(word) ?? 0)),
    ]),
  };
}
