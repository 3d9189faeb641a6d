import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import {
  type ChunkEdits,
  type CommonEdits,
  readChunkEdits,
  readCommonEdits,
  type WordRuns,
} from '../packed/edits.js';
import type { Part } from '../packed/payload.js';
import type { WordTable } from '../packed/words.js';

/** Where the words of a table are in the word list. */
interface Numbered {
  readonly length: number;
  readonly first: number;
}

const runsOf = (numbered: readonly Numbered[]): WordRuns =>
  numbered.flatMap(({ length, first }) => [length, first]);

/**
 * The edits of one kind of titles, `long` or `short`, read chunk by chunk on first use, and their words in the word
 * list: common words of long titles, own words of each chunk, then the same of short titles. Short titles use the words
 * of the long ones too.
 */
export class TitleChunks {
  readonly #part: Part;
  readonly #kind: 'long' | 'short';
  readonly #words: WordTable;
  readonly #long: TitleChunks | undefined;
  readonly #commonWords: Numbered;
  readonly #ownWords: readonly Numbered[];
  readonly #common: CommonEdits;
  readonly #chunks: (ChunkEdits | undefined)[] = [];
  /** One past the last word. */
  readonly end: number;

  constructor(part: Part, kind: 'long' | 'short', words: WordTable, long?: TitleChunks) {
    this.#part = part;
    this.#kind = kind;
    this.#words = words;
    this.#long = long;
    const [list, counts, ...edits] = splitPieces(part.section(kind)) as [
      Uint8Array,
      Uint8Array,
      ...Uint8Array[],
    ];
    const common = decodeLines(list);
    this.#commonWords = { length: common.length, first: long?.end ?? 0 };
    let first = this.#commonWords.first + common.length;
    const own: Numbered[] = [];
    for (const length of readColumn(counts)) {
      own.push({ length, first });
      first += length;
    }
    this.#ownWords = own;
    this.end = first;
    words.reserve(first);
    words.add(common, this.#commonWords.first);
    this.#common = readCommonEdits(edits, runsOf(this.#knownToAll()));
  }

  /** The edits of a chunk. */
  chunk(index: number): ChunkEdits {
    this.#chunks[index] ??= this.#read(index);
    return this.#chunks[index]!;
  }

  #read(index: number): ChunkEdits {
    const own = this.#ownWords[index]!;
    const [list, ...edits] = splitPieces(this.#part.section(`${this.#kind}.${index}`)) as [
      Uint8Array,
      ...Uint8Array[],
    ];
    this.#words.add(decodeLines(list), own.first);
    // The long titles of the chunk bring their own words, which the short ones use.
    this.#long?.chunk(index);
    const known = [
      ...this.#knownToAll(),
      ...(this.#long === undefined ? [] : [this.#long.#ownWords[index]!]),
    ];
    // New words are numbered after the known ones: a run without an end.
    const runs = runsOf([...known, { length: 0, first: own.first }]);
    return readChunkEdits(edits, this.#common, runs);
  }

  #knownToAll(): Numbered[] {
    return this.#long === undefined ? [this.#commonWords] : [this.#long.#commonWords, this.#commonWords];
  }
}
