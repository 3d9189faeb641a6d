import { column, joinPieces, textSection } from '../../packed/write/column.js';
import type { RawSection } from '../../packed/write/container.js';
import { dateColumn } from './head.js';
import type { RowContent } from './ptp-rows.js';

/** Gives the different histories numbers: those that most pairs have come first. */
export class HistoryNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #histories: (readonly number[])[] = [];
  readonly #pairs: number[] = [];

  /** The number of a history for now; {@link HistoryNumbers.final} has the one to write. */
  add(contents: readonly number[]): number {
    const key = contents.join(' ');
    const known = this.#numbers.get(key);
    if (known !== undefined) {
      this.#pairs[known]!++;
      return known;
    }
    const number = this.#histories.length;
    this.#numbers.set(key, number);
    this.#histories.push(contents);
    this.#pairs.push(1);
    return number;
  }

  /** The histories in their order, and the place of each by its number for now. */
  final(): { readonly histories: readonly (readonly number[])[]; readonly places: Uint32Array } {
    // Numbers were given in the order of the pairs, which is that of the codes: so ties are the same in every build.
    const order = [...this.#histories.keys()].sort((a, b) => this.#pairs[b]! - this.#pairs[a]! || a - b);
    const places = new Uint32Array(order.length);
    order.forEach((number, place) => {
      places[number] = place;
    });
    return { histories: order.map((number) => this.#histories[number]!), places };
  }
}

const FLAGS = { 0: 0, 1: 1, 9: 2 } as const;

/** The section `histories`: `../histories.ts` has the layout. */
export function historiesSection(
  contents: readonly RowContent[],
  histories: readonly (readonly number[])[],
): RawSection {
  const dates = dateColumn(contents.flatMap(({ effective, deletion }) => [effective, deletion]));
  const rationales = [...new Set(contents.map(({ rationale }) => rationale))]
    .filter((text) => text !== '')
    .sort();
  const prior = (mark: boolean | undefined): number => (mark === undefined ? 0 : mark ? 2 : 1);
  const pieces = [
    dates.bytes,
    column(contents.map(({ effective }) => dates.placeOf(effective))),
    column(contents.map(({ deletion }) => dates.placeOf(deletion))),
    column(contents.map(({ indicator, priorTo1996 }) => FLAGS[indicator] + 3 * prior(priorTo1996))),
    column(contents.map(({ rationale }) => rationales.indexOf(rationale) + 1)),
    textSection(rationales),
    column(histories.map(({ length }) => length)),
    column(histories.flat()),
  ];
  return { name: 'histories', bytes: joinPieces(pieces) };
}
