import { deepFreeze } from '../base/freeze.js';

/** How many answers are kept: a batch of claims asks for the same answers again and again. A power of two. */
const SLOTS = 16_384;

/** How many bits a 32-bit hash is shifted to get a number below half of the slots. */
const SHIFT = 19;

/**
 * A cache of frequent answers. Each key has a pair of slots: the second one holds what the first one held before. With one slot
 * to a key, a fifth of 2,000 answers would drive out one another for ever. It has a fixed size and needs no cleaning up.
 *
 * An answer is kept when it is asked for the second time. So a walk through the whole set keeps nothing: kept objects
 * survive garbage collection, and moving them costs more than making them. What is kept is frozen, because callers share it.
 */
export class Kept<T> {
  readonly #keys: Float64Array = new Float64Array(SLOTS).fill(-1);
  readonly #values: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);

  /** The answer kept for a key, a whole number. */
  get(key: number): T | undefined {
    const slot = firstSlot(key);
    if (this.#keys[slot] === key) return this.#values[slot];
    return this.#keys[slot + 1] === key ? this.#values[slot + 1] : undefined;
  }

  /** Keeps an answer if its key has a slot already; otherwise gives it one. */
  offer(key: number, value: T): void {
    const slot = firstSlot(key);
    if (this.#keys[slot] === key) {
      this.#values[slot] = deepFreeze(value);
    } else if (this.#keys[slot + 1] === key) {
      this.#values[slot + 1] = deepFreeze(value);
    } else {
      this.#keys[slot + 1] = this.#keys[slot]!;
      this.#values[slot + 1] = this.#values[slot];
      this.#keys[slot] = key;
      this.#values[slot] = undefined;
    }
  }
}

/** The first of the two slots of a key. Keys may be larger than 32 bits: both halves count. */
const firstSlot = (key: number): number =>
  (Math.imul((key | 0) ^ Math.imul(Math.floor(key / 0x100000000), 0x85ebca6b), 0x9e3779b1) >>> SHIFT) << 1;
