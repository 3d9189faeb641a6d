import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { type About, readAbout } from './about.js';
import { CodeList } from './code-list.js';
import { Histories, type PairRow } from './histories.js';
import { decodePairs, type PairChunk } from './pairs-decoder.js';

const NO_ROWS: readonly PairRow[] = [];

/**
 * A table of procedure-to-procedure edits.
 *
 * Section `codes`: see `code-list.ts`. Section `lists`, four columns: the places of the column 1 codes, as steps less one;
 * for each chunk the number of its lists, of its pairs, and of its different histories. Sections `pairs.0`, `pairs.1`...: the
 * chunks, each read when a pair of it is first asked for (`pairs-decoder.ts`). Section `histories`: see `histories.ts`.
 */
export class PtpTable {
  readonly about: About;
  readonly codes: CodeList;
  readonly histories: Histories;
  private readonly part: Part;
  /** The list of each code as column 1, -1 where it has none. */
  private readonly listOf: Int32Array;
  /** Column 1 of each list. */
  readonly columnOnes: Uint32Array;
  private readonly chunkOf: Uint16Array;
  /** The first list of each chunk. */
  private readonly firstList: Uint32Array;
  private readonly shapes: readonly Uint32Array[];
  private readonly chunks: (PairChunk | undefined)[] = [];

  constructor(part: Part) {
    this.part = part;
    this.about = readAbout(part)[0]!;
    this.codes = new CodeList(part.section('codes'));
    this.histories = new Histories(part.section('histories'));
    const [ones, ...shapes] = splitPieces(part.section('lists')).map(readColumn);
    this.columnOnes = ones!;
    this.shapes = shapes;
    this.listOf = new Int32Array(this.codes.keys.length).fill(-1);
    for (let list = 0, before = -1; list < ones!.length; list++) {
      before += 1 + ones![list]!;
      ones![list] = before;
      this.listOf[before] = list;
    }
    const lists = shapes[0]!;
    this.chunkOf = new Uint16Array(ones!.length);
    this.firstList = new Uint32Array(lists.length + 1);
    for (let chunk = 0; chunk < lists.length; chunk++) {
      const first = this.firstList[chunk]!;
      this.firstList[chunk + 1] = first + lists[chunk]!;
      this.chunkOf.fill(chunk, first, first + lists[chunk]!);
    }
  }

  private chunk(chunk: number): PairChunk {
    const known = this.chunks[chunk];
    if (known !== undefined) return known;
    const [lists, pairs, palette] = this.shapes.map((column) => column[chunk]!);
    const shape = { lists: lists!, pairs: pairs!, palette: palette!, codes: this.codes.keys.length };
    const made = decodePairs(this.part.section(`pairs.${chunk}`), shape);
    this.chunks[chunk] = made;
    return made;
  }

  /** All rows of a pair in this order, by the places of its codes (-1 for a code that is not there). */
  rowsOf(one: number, two: number): readonly PairRow[] {
    if (one < 0 || two < 0) return NO_ROWS;
    const list = this.listOf[one]!;
    if (list < 0) return NO_ROWS;
    const number = this.chunkOf[list]!;
    const { starts, codes, histories } = this.chunk(number);
    const inChunk = list - this.firstList[number]!;
    let low = starts[inChunk]!;
    let high = starts[inChunk + 1]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const code = codes[middle]!;
      if (code === two) return this.histories.at(histories[middle]!);
      if (code < two) low = middle + 1;
      else high = middle;
    }
    return NO_ROWS;
  }

  /** The pairs of one column 1 code, in order of column 2: their places and their rows. */
  *listAt(list: number): Generator<readonly [two: number, rows: readonly PairRow[]], void, undefined> {
    const number = this.chunkOf[list]!;
    const { starts, codes, histories } = this.chunk(number);
    const inChunk = list - this.firstList[number]!;
    for (let i = starts[inChunk]!; i < starts[inChunk + 1]!; i++)
      yield [codes[i]!, this.histories.at(histories[i]!)];
  }

  /** The list of a code as column 1, -1 where it has none. */
  listNumber(place: number): number {
    return place < 0 ? -1 : this.listOf[place]!;
  }
}
