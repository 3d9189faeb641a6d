import { TUNING } from '../tuning.js';

/** A target with the document that points at it best. */
export interface Target {
  readonly target: number;
  readonly score: number;
  readonly document: number;
}

/** Targets of a query, the best first. */
export interface Targets {
  readonly targets: readonly Target[];
  /** How many there are in all. */
  readonly total: number;
}

/** More targets are not kept, but for those that are as good as the last one: nobody reads so many pages. */
const MOST_TARGETS = 600;
/** Scores are counted in steps of a hundredth: boosts may lift them to ten. */
const STEPS = 1100;

/** Keeps the best document of each target. Arrays are kept between queries. */
export class BestOf {
  readonly #best: Float32Array;
  readonly #document: Int32Array;
  readonly #count: Uint16Array;
  readonly #seen: Int32Array;
  #length = 0;

  /** @param size - how many targets there are */
  constructor(size: number) {
    this.#best = new Float32Array(size);
    this.#document = new Int32Array(size);
    this.#count = new Uint16Array(size);
    this.#seen = new Int32Array(size);
  }

  /** Adds a document of a target. */
  add(target: number, document: number, score: number): void {
    if (this.#count[target] === 0) this.#seen[this.#length++] = target;
    if (this.#count[target]! < 0xffff) this.#count[target]!++;
    if (score <= this.#best[target]!) return;
    this.#best[target] = score;
    this.#document[target] = document;
  }

  /**
   * The targets that were added, the best first; the table is empty afterwards.
   *
   * @param factor - what the score of a target is multiplied with, 0 leaves it out; nothing multiplies none
   * @param agreement - what it gets for documents that agree on it
   */
  take(factor?: (target: number) => number, agreement: number = TUNING.agreement): Targets {
    const { least } = TUNING;
    const histogram = new Uint32Array(STEPS + 1);
    const seen = this.#seen.subarray(0, this.#length);
    let total = 0;
    for (let i = 0; i < seen.length; i++) {
      const target = seen[i]!;
      const count = this.#count[target]!;
      const best = this.#best[target]!;
      const plain = count === 1 ? best : best + agreement * Math.log(count);
      const score = plain < least ? 0 : factor === undefined ? plain : plain * factor(target);
      this.#best[target] = score;
      this.#count[target] = 0;
      if (score < least) continue;
      total++;
      histogram[Math.min(STEPS, Math.floor(score * 100))]!++;
    }
    const lowest = Math.max(least, lowestOf(histogram));
    const targets: Target[] = [];
    for (let i = 0; i < seen.length; i++) {
      const target = seen[i]!;
      const score = this.#best[target]!;
      this.#best[target] = 0;
      if (score >= lowest) targets.push({ target, score, document: this.#document[target]! });
    }
    this.#length = 0;
    return { targets: targets.sort((a, b) => b.score - a.score || a.target - b.target), total };
  }
}

/** The score from which on no more targets are there than are kept. */
function lowestOf(histogram: Uint32Array): number {
  let kept = 0;
  for (let step = STEPS; step >= 0; step--) {
    kept += histogram[step]!;
    if (kept >= MOST_TARGETS) return step / 100;
  }
  return 0;
}
