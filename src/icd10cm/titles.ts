import { decodeLines } from '../packed/ascii.js';
import { readColumn } from '../packed/column.js';
import { type EditTable, type Families, readEdits, Reference } from '../packed/edits.js';
import { type Part, requireSameBuild } from '../packed/payload.js';
import { WordTable } from '../packed/words.js';
import type { CodeTable } from './codes.js';

/** No title is longer: the writer's edits are counted in bytes. */
const MOST_WORDS = 512;

/** The edits of one kind of title, and the rows that the base of a row is found in. */
interface TitleKind {
  readonly edits: EditTable;
  readonly table: WordTable;
}

/** Words of a title being put together. One buffer for all: nothing here calls itself half-way. */
const buffer = new Uint16Array(MOST_WORDS);
const chain = new Uint32Array(64);

/**
 * The long titles, with the former ones: see `src/packed/edits.ts` for the way they are packed.
 *
 * Rows below `codes.rows` are the codes with their latest titles; the rows after them are former titles, ascending by
 * code and by time.
 */
export class TitleTable {
  readonly part: Part;
  readonly kind: TitleKind;
  readonly codes: CodeTable;
  /** For each former title the code's row, and the last release that has it. */
  readonly revisedRow: Uint32Array;
  readonly revisedLast: Uint8Array;
  /** The families in the writer's order, for the short titles too. */
  readonly families: Families;

  constructor(codes: CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    this.part = part;
    this.codes = codes;
    const revisions = readRevisions(part.section('revisions'));
    this.revisedRow = revisions.row;
    this.revisedLast = revisions.last;
    this.families = titleFamilies(codes, this.revisedRow.length);
    const edits = readEdits(
      (name) => readColumn(part.section(`long.${name}`)),
      this.families,
      codes.rows + this.revisedRow.length,
      readColumn(part.section('long.seeded'))[0]!,
    );
    this.kind = { edits, table: new WordTable(decodeLines(part.section('long.list'))) };
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

  /** The long title of a row. */
  title(titleRow: number): string {
    return this.kind.table.join(buffer, this.spell(titleRow));
  }

  /** Writes the words of a row's long title into the buffer and gives their number. */
  spell(titleRow: number): number {
    let links = 0;
    let row = titleRow;
    while (row >= 0) {
      chain[links++] = row;
      row = baseRow(this, row, this.kind.edits.reference[this.kind.edits.editOf[row]!]!);
    }
    return applyChain(this.kind.edits, links, 0);
  }
}

/** The short titles: packed as the long ones are, or against them. */
export class ShortTitleTable {
  readonly #titles: TitleTable;
  readonly #kind: TitleKind;

  constructor(titles: TitleTable, part: Part) {
    requireSameBuild(titles.part, part);
    this.#titles = titles;
    const { codes, revisedRow } = titles;
    const known = titles.kind.table.words;
    const edits = readEdits(
      (name) => readColumn(part.section(`short.${name}`)),
      titles.families,
      codes.rows + revisedRow.length,
      known.length,
    );
    this.#kind = { edits, table: new WordTable([...known, ...decodeLines(part.section('short.list'))]) };
  }

  /** The short title of a row. */
  title(titleRow: number): string {
    const { edits, table } = this.#kind;
    let links = 0;
    let row = titleRow;
    for (;;) {
      chain[links++] = row;
      const reference = edits.reference[edits.editOf[row]!]!;
      if (reference === Reference.longTitle) break;
      row = baseRow(this.#titles, row, reference);
    }
    // `spell` uses the chain as well: the links are kept aside while it works.
    const kept = chain.slice(0, links);
    const count = this.#titles.spell(row);
    chain.set(kept);
    return table.join(buffer, applyChain(edits, links, count));
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

/** The families of the codes, then each former title as a family by itself. */
function titleFamilies(codes: CodeTable, revised: number): Families {
  const { members, start } = codes.families;
  const all: Families = {
    members: new Uint32Array(members.length + revised),
    start: new Uint32Array(start.length + revised),
  };
  all.members.set(members);
  all.start.set(start);
  for (let i = 0; i < revised; i++) {
    all.members[members.length + i] = codes.rows + i;
    all.start[start.length + i] = members.length + i + 1;
  }
  return all;
}

/** The row whose title a row's edit changes, -1 for none. */
function baseRow(titles: TitleTable, row: number, reference: number): number {
  const { codes } = titles;
  if (reference === Reference.none) return -1;
  if (row >= codes.rows) return titles.revisedRow[row - codes.rows]!;
  if (reference === Reference.parent) return codes.parent[row]!;
  return reference === Reference.sibling ? siblingBefore(codes, row) : cousin(codes, row);
}

/** The sibling before a row that is not the first one of its family. */
function siblingBefore({ parent }: CodeTable, row: number): number {
  let before = row - 1;
  while (parent[before] !== parent[row]) before = parent[before]!;
  return before;
}

/** The child below the parent's sibling before that has the same last characters. */
function cousin(codes: CodeTable, row: number): number {
  const parent = codes.parent[row]!;
  const uncle = siblingBefore(codes, parent);
  const category = codes.categories[codes.categoryOf(uncle)]!;
  return codes.find(category, codes.tail[row]! - codes.tail[parent]! + codes.tail[uncle]!);
}

/** Applies the edits of the chain, last link first, to the words in the buffer; gives the new number of words. */
function applyChain(edits: EditTable, links: number, words: number): number {
  let count = words;
  for (let link = links - 1; link >= 0; link--) {
    const edit = edits.editOf[chain[link]!]!;
    const added = edits.count[edit]!;
    const suffix = edits.suffix[edit]!;
    const from = count - suffix;
    const at = from - edits.drop[edit]!;
    if (suffix > 0 && at + added !== from) buffer.copyWithin(at + added, from, count);
    const start = edits.start[edit]!;
    for (let i = 0; i < added; i++) buffer[at + i] = edits.words[start + i]!;
    count = at + added + suffix;
  }
  return count;
}
