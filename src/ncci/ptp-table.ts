import { Kept } from '../codeset/kept.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { type About, readAbout } from './about.js';
import { CodeList } from './code-list.js';
import { Histories, type PairRow } from './histories.js';
import { PairStore } from './pair-store.js';
import type { NcciNotLoaded } from './types.js';

const NO_ROWS: readonly PairRow[] = [];

/**
 * A table of procedure-to-procedure edits.
 *
 * Section `codes`: see `code-list.ts`. Section `lists`, four columns: the places of the column 1 codes, as steps less one;
 * for each chunk the number of its lists, of its pairs, and of its different histories. Sections `pairs.0`, `pairs.1`...: the
 * chunks, each read when one of its pairs is first used (`pairs-decoder.ts`). Section `histories`: see `histories.ts`.
 */
export class PtpTable {
  readonly about: About;
  /** Frequent answers about pairs that the table does not cover. With the bundled tables most pairs of a claim are such. */
  readonly outside: Kept<NcciNotLoaded> = new Kept();
  readonly codes: CodeList;
  private readonly histories: Histories;
  private readonly pairs: PairStore;
  /** The list of each code as column 1, -1 if it has none. */
  private readonly listOf: Int32Array;
  /** Column 1 of each list: the places of the codes. */
  readonly columnOnes: Uint32Array;

  constructor(part: Part) {
    this.about = readAbout(part)[0]!;
    this.codes = new CodeList(part.section('codes'));
    this.histories = new Histories(part.section('histories'));
    const [ones, ...shapes] = splitPieces(part.section('lists')).map(readColumn);
    const codes = this.codes.keys.length;
    this.pairs = new PairStore(part, shapes, ones!.length, codes, this.histories.count);
    this.columnOnes = ones!;
    this.listOf = new Int32Array(codes).fill(-1);
    for (let list = 0, before = -1; list < ones!.length; list++) {
      before += 1 + ones![list]!;
      ones![list] = before;
      this.listOf[before] = list;
    }
  }

  /** All rows of a pair in this order, by the places of its codes (-1 for a code that is not there). */
  rowsOf(one: number, two: number): readonly PairRow[] {
    const list = this.listNumber(one);
    if (list < 0 || two < 0) return NO_ROWS;
    const history = this.pairs.find(list, two);
    return history < 0 ? NO_ROWS : this.histories.at(history);
  }

  /** The list of a code as column 1, -1 if it has none. */
  listNumber(place: number): number {
    return place < 0 ? -1 : this.listOf[place]!;
  }

  /** The pairs of one column 1 code, in order of column 2: their places and their rows. */
  *listAt(list: number): Generator<readonly [two: number, rows: readonly PairRow[]], void, undefined> {
    for (const [two, history] of this.pairs.list(list)) yield [two, this.histories.at(history)];
  }
}
