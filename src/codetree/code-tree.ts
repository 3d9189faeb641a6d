import { decodeLines } from '../packed/ascii.js';
import { readColumn, signed } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { endingValue } from './code-key.js';

/** The most characters after a category. */
const LONGEST_TAIL = 4;

/** The endings of a family of children: their lengths, and what each adds to a tail of `length` characters. */
interface Endings {
  readonly lengths: Uint8Array;
  readonly values: Uint32Array;
}

/** A run of whole categories whose parts of the payload are read at once: the places of its first, and one past its last. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
}

/**
 * The tree of codes, filled category by category on first use.
 *
 * A code is a row number: rows are in tabular order, parents before their children. The writer is
 * `src/icd10cm/write/codes.ts`.
 */
export class CodeTree {
  /** The category number of each category, in order. */
  readonly categories: Uint16Array;
  /** The row where each category starts, and one past the last row. */
  readonly start: Uint32Array;
  /** For each category how many codes before it have children. */
  readonly headersBefore: Uint32Array;
  /** For each row its tail after the category. */
  readonly tail: Uint32Array;
  /** For each row the row of the longest code that it extends, -1 for a category. */
  readonly parent: Int32Array;
  readonly chunks: readonly Chunk[];
  /** The chunk of each category. */
  readonly chunkOf: Uint8Array;
  readonly #part: Part;
  readonly #endingLines: readonly string[];
  readonly #endings: Map<number, Endings> = new Map();
  readonly #families: (Uint8Array | undefined)[] = [];
  readonly #familiesAt: Uint32Array;

  /**
   * @param part - gives the families of endings, chunk by chunk
   * @param pieces - categories, chunks, endings and spans
   */
  constructor(part: Part, pieces: readonly [Uint8Array, Uint8Array, Uint8Array, Uint8Array]) {
    const steps = readColumn(pieces[0]);
    const spans = readColumn(pieces[3]);
    const count = steps.length;
    this.categories = new Uint16Array(count);
    this.start = new Uint32Array(count + 1);
    this.headersBefore = new Uint32Array(count + 1);
    this.#familiesAt = new Uint32Array(count + 1);
    let number = 0;
    for (let i = 0; i < count; i++) {
      number += signed(steps[i]!);
      this.categories[i] = number;
      this.start[i + 1] = this.start[i]! + spans[3 * i]!;
      this.#familiesAt[i + 1] = this.#familiesAt[i]! + spans[3 * i + 1]!;
      this.headersBefore[i + 1] = this.headersBefore[i]! + spans[3 * i + 2]!;
    }
    this.tail = new Uint32Array(this.start[count]!);
    this.parent = new Int32Array(this.start[count]!);
    this.#part = part;
    this.#endingLines = decodeLines(pieces[2]);
    this.chunks = readChunks(pieces[1]);
    this.chunkOf = new Uint8Array(count);
    this.chunks.forEach(({ from, to }, index) => {
      this.chunkOf.fill(index, from, to);
    });
  }

  /** Fills the rows of a category. */
  grow(category: number): void {
    const chunk = this.chunkOf[category]!;
    this.#families[chunk] ??= this.#part.section(`families.${chunk}`);
    const before = this.#familiesAt[this.chunks[chunk]!.from]!;
    const families = readColumn(
      this.#families[chunk]!.subarray(
        this.#familiesAt[category]! - before,
        this.#familiesAt[category + 1]! - before,
      ),
    );
    let row = this.start[category]!;
    let family = 0;
    const growFrom = (above: number, length: number): void => {
      const { lengths, values } = this.#endingsOf(families[family++]!, length);
      const base = this.tail[above]!;
      for (let i = 0; i < lengths.length; i++) {
        const child = row++;
        this.tail[child] = base + values[i]!;
        this.parent[child] = above;
        const childLength = length + lengths[i]!;
        if (childLength < LONGEST_TAIL) growFrom(child, childLength);
      }
    };
    this.tail[row] = 0;
    this.parent[row] = -1;
    growFrom(row++, 0);
  }

  #endingsOf(family: number, length: number): Endings {
    const key = family * LONGEST_TAIL + length;
    let endings = this.#endings.get(key);
    if (endings === undefined) {
      endings = readEndings(this.#endingLines[family]!, length);
      this.#endings.set(key, endings);
    }
    return endings;
  }
}

function readChunks(section: Uint8Array): Chunk[] {
  let from = 0;
  return Array.from(readColumn(section), (length) => {
    const chunk = { from, to: from + length };
    from += length;
    return chunk;
  });
}

function readEndings(line: string, length: number): Endings {
  const endings = line === '' ? [] : line.split(' ');
  const lengths = new Uint8Array(endings.length);
  const values = new Uint32Array(endings.length);
  for (let i = 0; i < endings.length; i++) {
    lengths[i] = endings[i]!.length;
    values[i] = endingValue(endings[i]!, length);
  }
  return { lengths, values };
}
