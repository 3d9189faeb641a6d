import { TUNING } from '../tuning.js';
import { topOf } from './top.js';

/** A target with the document that points at it best. */
export interface Target {
  readonly target: number;
  readonly score: number;
  readonly document: number;
}

/** Targets of a query. */
export interface Targets {
  /** The best of them, the best first: as many as are asked for. Only until the next query. */
  readonly best: (count: number) => readonly Target[];
  /** How many there are in all. */
  readonly total: number;
}

/** More targets are not given: nobody reads so many pages. */
export const MOST_TARGETS = 600;
/** The logarithms of small numbers. */
const LOGARITHMS: Float64Array = /* @__PURE__ */ Float64Array.from({ length: 256 }, (_, i) => Math.log(i));
const logarithmOf = (count: number): number => (count < 256 ? LOGARITHMS[count]! : Math.log(count));

/** Keeps the best document of each target. Arrays are kept between queries. */
export class BestOf {
  readonly #best: Float32Array;
  readonly #document: Int32Array;
  readonly #count: Uint16Array;
  /** The targets so far. Few queries have many: it grows. */
  #seen: Int32Array = new Int32Array(1 << 12);
  #length = 0;

  /** @param size - how many targets there are */
  constructor(size: number) {
    this.#best = new Float32Array(size);
    this.#document = new Int32Array(size);
    this.#count = new Uint16Array(size);
  }

  /** Adds a document of a target. */
  add(target: number, document: number, score: number): void {
    const count = this.#count[target]!;
    if (count === 0) this.#see(target);
    if (count < 0xffff) this.#count[target] = count + 1;
    if (score <= this.#best[target]!) return;
    this.#best[target] = score;
    this.#document[target] = document;
  }

  #see(target: number): void {
    if (this.#length === this.#seen.length) {
      const larger = new Int32Array(this.#length * 2);
      larger.set(this.#seen);
      this.#seen = larger;
    }
    this.#seen[this.#length++] = target;
  }

  /** Forgets what was added. */
  clear(): void {
    for (let i = 0; i < this.#length; i++) {
      this.#best[this.#seen[i]!] = 0;
      this.#count[this.#seen[i]!] = 0;
    }
    this.#length = 0;
  }

  /**
   * The targets that were added since they were cleared.
   *
   * @param factor - what the score of a target is multiplied with, 0 leaves it out; nothing multiplies none
   * @param agreement - what it gets for documents that agree on it
   */
  take(factor?: (target: number) => number, agreement: number = TUNING.agreement): Targets {
    const { least } = TUNING;
    const best = this.#best;
    const seen = this.#seen;
    let total = 0;
    for (let i = 0; i < this.#length; i++) {
      const target = seen[i]!;
      const plain = best[target]! + agreement * logarithmOf(this.#count[target]!);
      const score = plain < least ? 0 : factor === undefined ? plain : plain * factor(target);
      best[target] = score < least ? 0 : score;
      this.#count[target] = 0;
      if (score >= least) seen[total++] = target;
    }
    this.#length = total;
    const scoreOf = (target: number): number => best[target]!;
    return {
      total,
      best: (count) =>
        topOf(seen, total, scoreOf, Math.min(count, MOST_TARGETS)).map((target) => ({
          target,
          score: best[target]!,
          document: this.#document[target]!,
        })),
    };
  }
}
