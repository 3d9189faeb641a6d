import { decodeLines } from '../packed/ascii.js';
import { readColumn } from '../packed/column.js';
import { readEdits } from '../packed/edits.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import { TitlePool } from './title-pool.js';

/** The long titles, latest and former: see `src/packed/edits.ts` for the way they are packed. */
export class TitleTable {
  readonly part: Part;
  readonly codes: CodeTable;
  readonly words: WordTable;
  readonly pool: TitlePool;
  /** For each former title the code's row, and the last release that has it; by code, then by time. */
  readonly revisedRow: Uint32Array;
  readonly revisedLast: Uint8Array;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.part = part;
    this.codes = codes;
    const revisions = readRevisions(part.section('revisions'));
    this.revisedRow = revisions.row;
    this.revisedLast = revisions.last;
    const column = (name: string): Uint32Array => readColumn(part.section(`long.${name}`));
    this.words = new WordTable(decodeLines(part.section('long.list')));
    this.pool = new TitlePool(codes, readEdits(column, column('seeded')[0]!), this.revisedRow);
  }

  /** The row of the titles that a code has in a release. */
  rowIn(row: number, release: number): number {
    const { revisedRow, revisedLast } = this;
    let low = 0;
    let high = revisedRow.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (revisedRow[middle]! < row) low = middle + 1;
      else high = middle;
    }
    for (let i = low; revisedRow[i] === row; i++) if (release <= revisedLast[i]!) return this.codes.rows + i;
    return row;
  }

  /** The long title of a title row. */
  title(titleRow: number): string {
    return this.words.join(this.pool.run(titleRow));
  }
}

/** The short titles, packed against one another or against the long ones. */
export class ShortTitleTable {
  readonly #words: WordTable;
  readonly #pool: TitlePool;

  constructor(titles: TitleTable, part: Part) {
    requireSameBuild(titles.part, part);
    const known = titles.words.words;
    const column = (name: string): Uint32Array => readColumn(part.section(`short.${name}`));
    this.#words = new WordTable(known.concat(decodeLines(part.section('short.list'))));
    this.#pool = new TitlePool(titles.codes, readEdits(column, known.length), titles.revisedRow, titles.pool);
  }

  /** The short title of a title row. */
  title(titleRow: number): string {
    return this.#words.join(this.#pool.run(titleRow));
  }
}

function readRevisions(bytes: Uint8Array): { row: Uint32Array; last: Uint8Array } {
  const values = readColumn(bytes);
  const row = new Uint32Array(values.length / 2);
  const last = new Uint8Array(row.length);
  for (let i = 0; i < row.length; i++) {
    row[i] = values[2 * i]! + (row[i - 1] ?? 0);
    last[i] = values[2 * i + 1]!;
  }
  return { row, last };
}
