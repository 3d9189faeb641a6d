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

/** What a chapter counts, by the first letter of its codes. */
function chapterFactor(letter: string): number {
  if (letter === 'O') return TUNING.chapterO;
  if (letter === 'P') return TUNING.chapterP;
  if (letter === 'Z') return TUNING.chapterZ;
  return 'VWXY'.includes(letter) ? TUNING.chapterVtoY : 1;
}

/** A score from here on is that of a full match. */
const FULL = 0.999;

/** Ranks the codes that documents point at. */
export class Ranking {
  readonly #search: Searchable;
  readonly #best: BestOf;
  /** What the chapter of each category counts. */
  readonly #chapter: Float32Array;

  constructor(search: Searchable) {
    const { rows, tree } = search.codes;
    this.#search = search;
    this.#best = new BestOf(rows);
    this.#chapter = Float32Array.from(tree.categories, (category) =>
      chapterFactor(
        Math.floor(category / 1296)
          .toString(36)
          .toUpperCase(),
      ),
    );
  }

  /** The rows that readings find; each score is multiplied with the factor of its row. */
  of(
    readings: readonly Reading[],
    factor: ((row: number) => number) | undefined,
    isPrefix: boolean,
  ): Targets {
    const { codes, documents, scorer } = this.#search;
    const kinds = kindFactors(isPrefix);
    const unmatched = isPrefix ? TUNING.prefixUnmatched : TUNING.unmatched;
    this.#best.clear();
    readings.forEach(({ terms, unknown }, reading) => {
      const share = reading === 0 ? 1 : TUNING.secondReading;
      const take = (document: number, score: number): void => {
        const row = documents.target[document]!;
        // What matches in full was asked for, so its chapter was.
        const chapter = score >= FULL ? 1 : this.#chapter[codes.categoryOf(row)]!;
        this.#best.add(row, document, score * share * chapter * kinds[documents.kind[document]!]!);
      };
      scorer.score(terms, unknown, take, unmatched);
    });
    return this.#best.take(factor, isPrefix ? TUNING.prefixAgreement : TUNING.agreement);
  }
}
