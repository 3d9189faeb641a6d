import { type EntryColumns, EntryCoder, ENTRY_CONTEXTS, type EntryKind } from '../../src/index-book/entry-coder.js';
import { cutWords, joinWords } from '../../src/index-book/words.js';
import { MOST_SYMBOL } from '../../src/packed/symbol-coder.js';
import { MOST_CHARACTERS } from '../../src/packed/word-coder.js';
import { BitEncoder } from '../../src/packed/write/bit-encoder.js';
import { column, joinPieces } from '../../src/packed/write/column.js';

/** What is coded: entries in order of print, and texts of other columns. */
export interface EntryInput {
  /** The shape of each entry: a place in `kinds`. */
  readonly shapes: readonly number[];
  readonly kinds: readonly EntryKind[];
  readonly titles: readonly string[];
  /** The reference of each entry, -1 for none. */
  readonly codes: readonly number[];
  /** What is in the first cell of each entry, 0 for none. */
  readonly cells: readonly number[];
  readonly others: readonly string[];
}

/** Texts and words, numbered in order of first use. */
class Numbering {
  readonly #texts = new Map<string, number>();
  readonly #words = new Map<string, number>();
  readonly start: number[] = [0];
  readonly run: number[] = [];

  text(text: string): number {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const words = cutWords(text);
    if (joinWords(words) !== text || words.length === 0)
      throw new Error(`'${text}' is not what its words spell`);
    for (const word of words) this.run.push(this.#word(word));
    this.start.push(this.run.length);
    this.#texts.set(text, this.#texts.size);
    return this.#texts.size - 1;
  }

  #word(word: string): number {
    const number = this.#words.get(word) ?? this.#words.size;
    this.#words.set(word, number);
    return number;
  }

  get words(): string[] {
    return [...this.#words.keys()];
  }
}

/** Codes entries: how many there are of everything, the characters, the bits. The reader is `src/index-book/coded-entries.ts`. */
export function packEntries({ shapes, kinds, titles, codes, cells, others }: EntryInput): Uint8Array {
  const numbering = new Numbering();
  const columns: EntryColumns = {
    shape: Uint16Array.from(shapes),
    title: Uint16Array.from(titles, (title) => numbering.text(title)),
    code: Int32Array.from(codes),
    cell: Uint16Array.from(cells),
    others: Uint16Array.from(others, (other) => numbering.text(other)),
    start: Uint32Array.from(numbering.start),
    run: Uint16Array.from(numbering.run),
    words: numbering.words,
  };
  const most = Math.max(numbering.start.length, columns.words.length + 2);
  if (most > MOST_SYMBOL) throw new Error(`${most} texts or words do not fit 16 bits: widen SymbolCoder`);
  const alphabet = alphabetOf(columns.words);
  const encoder = new BitEncoder(ENTRY_CONTEXTS);
  new EntryCoder(
    {
      bit: (context, bit) => {
        encoder.bit(context, bit);
        return bit;
      },
      evenBit: (bit) => {
        encoder.evenBit(bit);
        return bit;
      },
    },
    columns,
    kinds,
    alphabet,
  ).run();
  return joinPieces([
    column([shapes.length, others.length, numbering.start.length - 1, columns.run.length, columns.words.length]),
    Uint8Array.from(alphabet, (character) => character.charCodeAt(0)),
    encoder.finish(),
  ]);
}

/** The characters of words, the most frequent first, after one for the end of a word. */
function alphabetOf(words: readonly string[]): string {
  const uses = new Map<string, number>();
  for (const character of words.join('')) uses.set(character, (uses.get(character) ?? 0) + 1);
  const sorted = [...uses].sort((a, b) => b[1] - a[1]).map(([character]) => character);
  const odd = sorted.find((character) => !/[\x20-\x7e\xa1-\xff]/.test(character));
  if (odd !== undefined) throw new Error(`'${odd}' is not in Latin-1`);
  if (sorted.length >= MOST_CHARACTERS) throw new Error(`${sorted.length} characters do not fit 7 bits`);
  return `\n${sorted.join('')}`;
}
