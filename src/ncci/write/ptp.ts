import type { DayNumber } from '../../base/dates.js';
import { column, joinPieces } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { requireFit } from '../../packed/write/width.js';
import { aboutLine, aboutSection, codesSection, type TableHead } from './head.js';
import { HistoryNumbers, historiesSection } from './histories.js';
import { encodePairs, type PairList } from './pairs-encoder.js';
import type { PtpRows, RowContent, SortedRows } from './ptp-rows.js';

/**
 * A chunk ends when it has this many pairs. With half as many, a table of two million pairs is 6% larger. With twice as many,
 * the first answer is some milliseconds slower.
 */
const CHUNK_PAIRS = 12_000;

/** The first day of the edits, by CMS; some hospital rows are about the day before. */
const BEGINNING: DayNumber = 1996_01_01;

/** The first day that a table can speak for. */
const firstDay = (contents: readonly RowContent[]): DayNumber =>
  contents
    .flatMap(({ effective, deletion }) => [effective, deletion])
    .reduce((first, day) => (day === 0 || day > first ? first : day), BEGINNING);

/** A list with the place of its column 1 code. */
interface List extends PairList {
  readonly one: number;
  readonly codes: number[];
  readonly histories: number[];
}

/**
 * Packs a table of procedure-to-procedure edits: the sections that `../ptp-table.ts` reads.
 *
 * @param progress - called with how much is done, from 0 to 1
 */
export function packPtp(
  head: TableHead,
  table: PtpRows,
  progress: (done: number) => void = () => {},
): readonly RawSection[] {
  const rows = table.sorted();
  const numbers = new HistoryNumbers();
  const lists = listsOf(rows, numbers);
  const { histories, places } = numbers.final();
  for (const list of lists)
    list.histories.forEach((number, i) => {
      list.histories[i] = places[number]!;
    });
  const about = aboutLine(head, { from: firstDay(rows.contents), rows: rows.count, codes: rows.codes });
  return [
    aboutSection([about]),
    codesSection('codes', rows.codes),
    historiesSection(rows.contents, histories),
    ...packLists(lists, rows.codes.length, progress),
  ];
}

/** Groups the rows by pair, and the pairs by column 1. */
function listsOf(rows: SortedRows, numbers: HistoryNumbers): List[] {
  const lists: List[] = [];
  let row = 0;
  while (row < rows.count) {
    const [one, two] = rows.at(row);
    const contents: number[] = [];
    for (; row < rows.count; row++) {
      const [nextOne, nextTwo, content] = rows.at(row);
      if (nextOne !== one || nextTwo !== two) break;
      contents.push(content);
    }
    if (lists.at(-1)?.one !== one) lists.push({ one, codes: [], histories: [] });
    const list = lists.at(-1)!;
    list.codes.push(two);
    list.histories.push(numbers.add(contents));
  }
  return lists;
}

/** The sections `lists` and `pairs.N`. */
function packLists(lists: readonly List[], codes: number, progress: (done: number) => void): RawSection[] {
  const sections: RawSection[] = [];
  const shapes: { lists: number; pairs: number; palette: number }[] = [];
  for (let from = 0; from < lists.length; ) {
    const to = chunkEnd(lists, from);
    const { bytes, pairs, palette } = encodePairs(lists.slice(from, to), codes);
    shapes.push({ lists: to - from, pairs, palette });
    sections.push({ name: `pairs.${sections.length}`, bytes });
    from = to;
    progress(from / lists.length);
  }
  requireFit(shapes.length, 65_536, 'chunks of pairs', 'widen chunkOf in src/ncci/pair-store.ts');
  const pieces = [
    column(lists.map(({ one }, i) => one - (i === 0 ? 0 : lists[i - 1]!.one + 1))),
    column(shapes.map((shape) => shape.lists)),
    column(shapes.map((shape) => shape.pairs)),
    column(shapes.map((shape) => shape.palette)),
  ];
  return [{ name: 'lists', bytes: joinPieces(pieces) }, ...sections];
}

function chunkEnd(lists: readonly List[], from: number): number {
  let pairs = 0;
  let to = from;
  while (to < lists.length && pairs < CHUNK_PAIRS) pairs += lists[to++]!.codes.length;
  return to;
}
