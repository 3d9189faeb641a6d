import type { Reading } from '../query/terms.js';
import type { Searchable } from './searchable.js';
import { TUNING } from '../tuning.js';

/** A code that documents point at, with the best of them. */
export interface Target {
  readonly row: number;
  readonly score: number;
  readonly document: number;
  readonly documents: number;
  readonly reading: number;
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
  readonly #reading: Uint8Array;
  readonly #count: Uint16Array;
  readonly #factor: Float32Array;
  readonly #rows: Int32Array;
  #length = 0;

  constructor(search: Searchable) {
    const { rows } = search.codes;
    this.#search = search;
    this.#best = new Float32Array(rows);
    this.#document = new Int32Array(rows);
    this.#reading = new Uint8Array(rows);
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

  /** The targets of readings, the best first. */
  of(readings: readonly Reading[], most: number): { targets: Target[]; total: number } {
    const { documents, scorer } = this.#search;
    const kinds = kindFactors();
    readings.forEach(({ terms, unknown }, reading) => {
      scorer.score(terms, unknown, (document, score) => {
        const row = documents.target[document]!;
        const value =
          score *
          kinds[documents.kind[document]!]! *
          (score >= 0.999 ? 1 : this.#factor[row]!) *
          (reading === 0 ? 1 : TUNING.secondReading);
        if (this.#count[row] === 0) this.#rows[this.#length++] = row;
        this.#count[row]!++;
        if (value <= this.#best[row]!) return;
        this.#best[row] = value;
        this.#document[row] = document;
        this.#reading[row] = reading;
      });
    });
    return { targets: this.#take(most), total: this.#length };
  }

  #take(most: number): Target[] {
    const rows = this.#rows.subarray(0, this.#length);
    const found: Target[] = [];
    let least = 0;
    for (const row of rows) {
      const documents = this.#count[row]!;
      const score = this.#best[row]! + TUNING.agreement * Math.log(documents);
      this.#count[row] = 0;
      this.#best[row] = 0;
      if (found.length >= most * 2) {
        if (score < least) continue;
        found.sort(byScore);
        found.length = most;
        least = found[most - 1]!.score;
      }
      found.push({ row, score, document: this.#document[row]!, documents, reading: this.#reading[row]! });
    }
    this.#length = 0;
    return found.sort(byScore).slice(0, most);
  }
}

const byScore = (a: Target, b: Target): number => b.score - a.score || a.row - b.row;
