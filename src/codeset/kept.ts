import { deepFreeze } from '../base/freeze.js';

/** How many answers are kept: a batch of claims asks for the same answers again and again. A power of two. */
const SLOTS = 8192;

/** How many bits a 32-bit hash is shifted to get the number of a slot. */
const SHIFT = 19;

/**
 * A cache of frequent answers, each in the slot of its key. It has a fixed size and needs no cleaning up.
 *
 * An answer is kept when it is asked for the second time. So a walk through the whole set keeps nothing: kept objects
 * survive garbage collection, and moving them costs more than making them. What is kept is frozen, because callers share it.
 */
export class Kept<T> {
  readonly #keys: Float64Array = new Float64Array(SLOTS).fill(-1);
  readonly #values: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);

  /** The answer kept for a key, a whole number. */
  get(key: number): T | undefined {
    const slot = slotOf(key);
    return this.#keys[slot] === key ? this.#values[slot] : undefined;
  }

  /** Keeps an answer if its key was the last one that used its slot. */
  offer(key: number, value: T): void {
    const slot = slotOf(key);
    if (this.#keys[slot] === key) {
      this.#values[slot] = deepFreeze(value);
    } else {
      this.#keys[slot] = key;
      this.#values[slot] = undefined;
    }
  }
}

/** Keys may be larger than 32 bits: both halves count. */
const slotOf = (key: number): number =>
  Math.imul((key | 0) ^ Math.imul(Math.floor(key / 0x100000000), 0x85ebca6b), 0x9e3779b1) >>> SHIFT;
