import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { type WordRun, WordTable } from '../packed/words.js';
import { ChangeRows } from './field-table.js';
import type { RecordTable } from './record-table.js';

/**
 * The texts of a row over time. Each pair of long and short text has a number: those of a row follow one another by time.
 *
 * A text is stored as an edit of another text of its chunk: some first and last words of the base, with new words between.
 * The writer is `src/hcpcs/write/texts.ts`.
 */
export class LongTexts {
  readonly part: Part;
  readonly words: WordTable = new WordTable();
  /** The words that more than one edit uses; a chunk's own words are added after them. */
  readonly known: number;
  /** Where the pairs of each chunk start, and one more. */
  readonly chunkStart: Uint32Array;
  readonly #changes: ChangeRows;
  readonly #changeEdition: Uint32Array;
  readonly #texts: TextChunks;
  /** The next free number of a word. */
  #free: number;

  constructor(records: RecordTable, part: Part) {
    requireSameBuild(records.part, part);
    this.part = part;
    const [known, steps, editions, sizes] = splitPieces(part.section('texts')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const words = decodeLines(known);
    this.known = words.length;
    this.#free = words.length;
    this.words.reserve(words.length);
    this.words.add(words, 0);
    this.#changes = new ChangeRows(readColumn(steps));
    this.#changeEdition = readColumn(editions);
    const counts = readColumn(sizes);
    this.chunkStart = new Uint32Array(counts.length + 1);
    for (let i = 0; i < counts.length; i++) this.chunkStart[i + 1] = this.chunkStart[i]! + counts[i]!;
    this.#texts = new TextChunks(this, part, 'long', undefined);
  }

  /** The number of the pair of texts that a row has in an edition. */
  pairOf(row: number, edition: number): number {
    const { rows } = this.#changes;
    let at = this.#changes.startOf(row);
    while (rows[at] === row && this.#changeEdition[at]! <= edition) at++;
    // One pair for each row, and one for each change before it.
    return row + at;
  }

  /** Makes room for a chunk's own words, and returns the number of the first. */
  addWords(own: readonly string[]): number {
    const first = this.#free;
    this.#free += own.length;
    this.words.reserve(this.#free);
    this.words.add(own, first);
    return first;
  }

  /** The long text of a pair. */
  text(pair: number): string {
    return this.#texts.text(pair);
  }

  /** The words of the long text of a pair. */
  run(pair: number): WordRun {
    return this.#texts.run(pair);
  }

  /** The words of the long texts of a chunk. */
  chunk(chunk: number): Chunk {
    return this.#texts.chunk(chunk);
  }
}

/** The short texts, packed against the long ones. */
export class ShortTexts {
  readonly #texts: TextChunks;

  constructor(long: LongTexts, part: Part) {
    requireSameBuild(long.part, part);
    this.#texts = new TextChunks(long, part, 'short', long);
  }

  /** The short text of a pair. */
  text(pair: number): string {
    return this.#texts.text(pair);
  }
}

/** The words of the texts of one chunk, one after the other. */
export interface Chunk {
  readonly words: Uint16Array;
  /** Where each text starts, and one more. */
  readonly start: Uint32Array;
}

/** The texts of one kind, opened chunk by chunk. Texts that were made are kept. */
class TextChunks {
  readonly #owner: LongTexts;
  readonly #part: Part;
  readonly #name: string;
  readonly #base: LongTexts | undefined;
  readonly #chunks: (Chunk | undefined)[] = [];
  readonly #made: (string | undefined)[];

  constructor(owner: LongTexts, part: Part, name: string, base: LongTexts | undefined) {
    this.#owner = owner;
    this.#part = part;
    this.#name = name;
    this.#base = base;
    this.#made = new Array(owner.chunkStart.at(-1)!);
  }

  text(pair: number): string {
    const made = this.#made[pair];
    if (made !== undefined) return made;
    const text = this.#owner.words.join(this.run(pair));
    // A bar means a caret, because the word format uses the caret itself.
    const plain = text.includes('|') ? text.replaceAll('|', '^') : text;
    this.#made[pair] = plain;
    return plain;
  }

  /** The words of the text of a pair. */
  run(pair: number): WordRun {
    const { chunkStart } = this.#owner;
    let chunk = 0;
    while (chunkStart[chunk + 1]! <= pair) chunk++;
    const { words, start } = this.chunk(chunk);
    const at = pair - chunkStart[chunk]!;
    return { words, from: start[at]!, to: start[at + 1]! };
  }

  chunk(number: number): Chunk {
    const open = this.#chunks[number];
    if (open !== undefined) return open;
    const pieces = splitPieces(this.#part.section(`${this.#name}.${number}`));
    const firstOwn = this.#owner.addWords(decodeLines(pieces[0]!));
    const columns = pieces.slice(1).map(readColumn) as EditColumns;
    const chunk = readChunk(columns, firstOwn, this.#base?.chunk(number));
    this.#chunks[number] = chunk;
    return chunk;
  }
}

type EditColumns = [
  base: Uint32Array,
  prefix: Uint32Array,
  suffix: Uint32Array,
  count: Uint32Array,
  words: Uint32Array,
];

/** Applies the edits of a chunk in order. Known words are numbered from 1, 0 is the next one of the chunk's own. */
function readChunk(columns: EditColumns, firstOwn: number, long: Chunk | undefined): Chunk {
  const [bases, prefixes, suffixes, counts, used] = columns;
  const start = new Uint32Array(bases.length + 1);
  for (let i = 0; i < bases.length; i++) {
    start[i + 1] = start[i]! + prefixes[i]! + suffixes[i]! + counts[i]!;
  }
  const words = new Uint16Array(start[bases.length]!);
  const own: Chunk = { words, start };
  const numbers = wordNumbers(used, firstOwn);
  let next = 0;
  for (let i = 0; i < bases.length; i++) {
    const back = bases[i]!;
    const base = back === 0 ? long! : own;
    // The first text of a chunk has no text before it, so it reuses nothing.
    const at = back === 0 ? i : Math.max(0, i - back);
    const from = base.start[at]!;
    const end = base.start[at + 1]!;
    const between = start[i]! + prefixes[i]!;
    words.set(base.words.subarray(from, from + prefixes[i]!), start[i]!);
    words.set(numbers.subarray(next, next + counts[i]!), between);
    words.set(base.words.subarray(end - suffixes[i]!, end), between + counts[i]!);
    next += counts[i]!;
  }
  return own;
}

/** The words of the edits by their numbers in the word table. */
function wordNumbers(used: Uint32Array, firstOwn: number): Uint16Array {
  let own = firstOwn;
  const numbers = new Uint16Array(used.length);
  for (let i = 0; i < used.length; i++) numbers[i] = used[i] === 0 ? own++ : used[i]! - 1;
  return numbers;
}
