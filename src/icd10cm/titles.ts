import { decodeLines } from '../packed/ascii.js';
import { readColumn } from '../packed/column.js';
import { type EditTable, readEdits, Reference } from '../packed/edits.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';
import { baseRow, TitleEdits } from './title-edits.js';

/** No title has more words: the longest of all releases has 51. */
const MOST_WORDS = 512;

/** The words of a title being put together. One buffer for all: no title is begun while another is being made. */
const buffer = new Uint16Array(MOST_WORDS);

/** The edits to apply, last one first. The writer keeps chains far below this. */
const chain = new Uint32Array(64);

/** The long titles, latest and former: see `src/packed/edits.ts` for the way they are packed. */
export class TitleTable {
  readonly part: Part;
  readonly codes: CodeTable;
  readonly words: WordTable;
  /** For each former title the code's row, and the last release that has it; by code, then by time. */
  readonly revisedRow: Uint32Array;
  readonly revisedLast: Uint8Array;
  readonly #edits: TitleEdits;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.part = part;
    this.codes = codes;
    const revisions = readRevisions(part.section('revisions'));
    this.revisedRow = revisions.row;
    this.revisedLast = revisions.last;
    const column = (name: string): Uint32Array => readColumn(part.section(`long.${name}`));
    this.words = new WordTable(decodeLines(part.section('long.list')));
    this.#edits = new TitleEdits(codes, readEdits(column, column('seeded')[0]!));
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
    return this.words.join(buffer, this.spell(titleRow, 0));
  }

  /** Writes the words of a long title into the buffer and gives their number. Uses the chain from `link` on. */
  spell(titleRow: number, link: number): number {
    let links = link;
    for (let row = titleRow; row >= 0; ) {
      const edit = this.#edits.editOf(row);
      chain[links++] = edit;
      row = baseRow(this.codes, this.revisedRow, row, this.#edits.table.reference[edit]!);
    }
    return applyChain(this.#edits.table, link, links, 0);
  }
}

/** The short titles, packed against one another or against the long ones. */
export class ShortTitleTable {
  readonly #titles: TitleTable;
  readonly #edits: TitleEdits;
  readonly #words: WordTable;

  constructor(titles: TitleTable, part: Part) {
    requireSameBuild(titles.part, part);
    this.#titles = titles;
    const known = titles.words.words;
    const column = (name: string): Uint32Array => readColumn(part.section(`short.${name}`));
    this.#words = new WordTable([...known, ...decodeLines(part.section('short.list'))]);
    this.#edits = new TitleEdits(titles.codes, readEdits(column, known.length));
  }

  /** The short title of a title row. */
  title(titleRow: number): string {
    const { codes, revisedRow } = this.#titles;
    const { table } = this.#edits;
    let links = 0;
    let row = titleRow;
    for (;;) {
      const edit = this.#edits.editOf(row);
      chain[links++] = edit;
      const reference = table.reference[edit]!;
      if (reference === Reference.longTitle) break;
      row = baseRow(codes, revisedRow, row, reference);
    }
    const count = this.#titles.spell(row, links);
    return this.#words.join(buffer, applyChain(table, 0, links, count));
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

/** Applies the links of the chain, last one first, to the words in the buffer; gives the new number of words. */
function applyChain(edits: EditTable, from: number, to: number, words: number): number {
  let count = words;
  for (let link = to - 1; link >= from; link--) {
    const edit = chain[link]!;
    const added = edits.count[edit]!;
    const suffix = edits.suffix[edit]!;
    const kept = count - suffix;
    const at = kept - edits.drop[edit]!;
    if (suffix > 0 && at + added !== kept) buffer.copyWithin(at + added, kept, count);
    const start = edits.start[edit]!;
    for (let i = 0; i < added; i++) buffer[at + i] = edits.words[start + i]!;
    count = at + added + suffix;
  }
  return count;
}
