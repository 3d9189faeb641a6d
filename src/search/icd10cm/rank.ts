import type { Reading } from '../query/terms.js';
import type { Searchable } from './searchable.js';
import { TUNING } from '../tuning.js';

/** A code that documents point at, with the best of them. */
export interface Target {
  readonly row: number;
  readonly score: number;
  readonly document: number;
}

/** How much a document of each kind counts, in the order of `KIND`. */
const kindFactors = (): readonly number[] => [
  TUNING.title,
  TUNING.inclusion,
  TUNING.includes,
  TUNING.index,
  TUNING.see,
  TUNING.externalCause,
  TUNING.neoplasm,
  TUNING.drug,
];

/** What a chapter counts, by the first letter of its codes. */
function chapterFactor(letter: string): number {
  if (letter === 'O') return TUNING.chapterO;
  if (letter === 'P') return TUNING.chapterP;
  if (letter === 'Z') return TUNING.chapterZ;
  return 'VWXY'.includes(letter) ? TUNING.chapterVtoY : 1;
}

/** Gathers the targets of documents: kept between queries. */
export class Targets {
  readonly #search: Searchable;
  readonly #best: Float32Array;
  readonly #document: Int32Array;
  readonly #count: Uint16Array;
  readonly #factor: Float32Array;
  readonly #rows: Int32Array;
  #length = 0;

  constructor(search: Searchable) {
    const { rows } = search.codes;
    this.#search = search;
    this.#best = new Float32Array(rows);
    this.#document = new Int32Array(rows);
    this.#count = new Uint16Array(rows);
    this.#rows = new Int32Array(rows);
    this.#factor = new Float32Array(rows);
    for (const [category, number] of search.codes.tree.categories.entries()) {
      const letter = Math.floor(number / 1296).toString(36).toUpperCase();
      this.#factor.fill(
        chapterFactor(letter),
        search.codes.tree.start[category]!,
        search.codes.tree.start[category + 1]!,
      );
    }
  }

  /**
   * The targets of readings, the best first.
   *
   * @param boost - a factor for the score of each target
   */
  of(readings: readonly Reading[], boost: (row: number) => number): { targets: Target[]; total: number } {
    const { documents, scorer } = this.#search;
    const kinds = kindFactors();
    readings.forEach(({ terms, unknown }, reading) => {
      const share = reading === 0 ? 1 : TUNING.secondReading;
      scorer.score(terms, unknown, (document, score) => {
        const row = documents.target[document]!;
        // What matches in full was asked for, so its chapter was.
        const chapter = score >= FULL ? 1 : this.#factor[row]!;
        const value = score * share * chapter * kinds[documents.kind[document]!]!;
        if (this.#count[row] === 0) this.#rows[this.#length++] = row;
        this.#count[row]!++;
        if (value <= this.#best[row]!) return;
        this.#best[row] = value;
        this.#document[row] = document;
      });
    });
    return this.#take(boost);
  }

  #take(boost: (row: number) => number): { targets: Target[]; total: number } {
    const found: Target[] = [];
    let total = 0;
    let least = TUNING.least;
    for (const row of this.#rows.subarray(0, this.#length)) {
      const documents = this.#count[row]!;
      const score = (this.#best[row]! + TUNING.agreement * Math.log(documents)) * boost(row);
      this.#count[row] = 0;
      this.#best[row] = 0;
      if (score < TUNING.least) continue;
      total++;
      if (score < least) continue;
      found.push({ row, score, document: this.#document[row]! });
      if (found.length < 2 * MOST_TARGETS) continue;
      found.sort(byScore);
      found.length = MOST_TARGETS;
      least = found[MOST_TARGETS - 1]!.score;
    }
    this.#length = 0;
    return { targets: found.sort(byScore), total };
  }
}

/** A score from here on is that of a full match. */
const FULL = 0.999;
/** More targets are not kept: nobody reads so many pages. */
const MOST_TARGETS = 512;

const byScore = (a: Target, b: Target): number => b.score - a.score || a.row - b.row;
