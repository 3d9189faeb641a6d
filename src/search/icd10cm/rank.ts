import { BestOf, type Targets } from '../engine/best.js';
import type { Reading } from '../query/terms.js';
import { TUNING } from '../tuning.js';
import type { Searchable } from './searchable.js';

/** How much a document of each kind counts, in the order of `KIND`. */
const kindFactors = (isPrefix: boolean): readonly number[] => [
  isPrefix ? TUNING.prefixTitle : TUNING.title,
  isPrefix ? TUNING.prefixInclusion : TUNING.inclusion,
  TUNING.includes,
  TUNING.index,
  TUNING.see,
  TUNING.externalCause,
  TUNING.neoplasm,
  TUNING.drug,
];

/** The first letters of chapters that have their own words. */
const CHAPTERS = 'OPZVWXY';

/** What chapters count: first all that are not in {@link CHAPTERS}. Rounded as single floats are. */
const chapterFactors = (): number[] => {
  const { chapterO, chapterP, chapterZ, chapterVtoY } = TUNING;
  const external = [...'VWXY'].map(() => chapterVtoY);
  return Array.from(Float32Array.of(1, chapterO, chapterP, chapterZ, ...external));
};

/** A score from here on is that of a full match. */
const FULL = 0.999;

/** Ranks the codes that documents point at. */
export class Ranking {
  readonly #search: Searchable;
  readonly #best: BestOf;
  /** The chapter of each row: 1 plus its place in {@link CHAPTERS}, 0 for all others. */
  readonly #chapter: Uint8Array;
  readonly #chapterFactors: readonly number[];

  constructor(search: Searchable) {
    const { rows, tree } = search.codes;
    this.#search = search;
    this.#best = new BestOf(rows);
    this.#chapterFactors = chapterFactors();
    this.#chapter = new Uint8Array(rows);
    for (const [place, category] of tree.categories.entries()) {
      const letter = Math.floor(category / 1296)
        .toString(36)
        .toUpperCase();
      this.#chapter.fill(CHAPTERS.indexOf(letter) + 1, tree.start[place]!, tree.start[place + 1]!);
    }
  }

  /** The rows that readings find; each score is multiplied with the factor of its row. */
  of(
    readings: readonly Reading[],
    factor: ((row: number) => number) | undefined,
    isPrefix: boolean,
  ): Targets {
    const { documents, scorer } = this.#search;
    const factors = this.#chapterFactors;
    const kinds = kindFactors(isPrefix);
    const unmatched = isPrefix ? TUNING.prefixUnmatched : TUNING.unmatched;
    this.#best.clear();
    readings.forEach(({ terms, unknown }, reading) => {
      const share = reading === 0 ? 1 : TUNING.secondReading;
      const take = (document: number, score: number): void => {
        const row = documents.target[document]!;
        // What matches in full was asked for, so its chapter was.
        const chapter = score >= FULL ? 1 : factors[this.#chapter[row]!]!;
        this.#best.add(row, document, score * share * chapter * kinds[documents.kind[document]!]!);
      };
      scorer.score(terms, unknown, take, unmatched);
    });
    return this.#best.take(factor, isPrefix ? TUNING.prefixAgreement : TUNING.agreement);
  }
}
