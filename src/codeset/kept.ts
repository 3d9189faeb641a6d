import { deepFreeze } from '../base/freeze.js';

/** How many answers are kept: a batch of claims asks for the same answers again and again. A power of two. */
const SLOTS = 16_384;

/** How many slots a key may have. */
const WAYS = 4;

/** How many bits a 32-bit hash is shifted to get the number of a group of slots. */
const SHIFT = 20;

/**
 * A cache of frequent answers. A key is two whole numbers below 2^31, so that nothing is allocated to ask. Each key has a group
 * of four slots, and a new key drives out one of them. With fewer slots to a key, some of 2,000 answers would drive out
 * one another for ever. It has a fixed size and needs no cleaning up.
 *
 * An answer is kept when it is asked for the second time. So a walk through the whole set keeps nothing: kept objects
 * survive garbage collection, and moving them costs more than making them. What is kept is frozen, because callers share it.
 */
export class Kept<T> {
  /**
   * Two numbers for each slot: the complement of the first number of its key, which is never 0, and the second number. Made for the
   * first answer: until then a cache takes no room and no time.
   */
  #keys: Int32Array | undefined;
  #values: (T | undefined)[] = [];
  readonly #freeze: (value: T) => T;
  #turn = 0;

  /** @param freeze - freezes an answer and everything in it; given by sets that know which parts are frozen already */
  constructor(freeze: (value: T) => T = deepFreeze) {
    this.#freeze = freeze;
  }

  /** The answer kept for a key. */
  get(high: number, low: number): T | undefined {
    const slot = this.#slotOf(high, low);
    return slot < 0 ? undefined : this.#values[slot];
  }

  /** Keeps an answer if its key has a slot already; otherwise gives it one. */
  offer(high: number, low: number, value: T): void {
    const slot = this.#slotOf(high, low);
    if (slot >= 0) this.#values[slot] = this.#freeze(value);
    else this.#enter(high, low);
  }

  #slotOf(high: number, low: number): number {
    const keys = this.#keys;
    if (keys === undefined) return -1;
    const first = firstSlot(high, low);
    for (let slot = first; slot < first + WAYS; slot++) {
      if (keys[2 * slot + 1] === low && keys[2 * slot] === ~high) return slot;
    }
    return -1;
  }

  #makeRoom(): Int32Array {
    this.#keys = new Int32Array(2 * SLOTS);
    this.#values = new Array<T | undefined>(SLOTS).fill(undefined);
    return this.#keys;
  }

  /** Gives a key one of the slots of its group: each time another one. */
  #enter(high: number, low: number): void {
    this.#turn = (this.#turn + 1) % WAYS;
    const slot = firstSlot(high, low) + this.#turn;
    const keys = this.#keys ?? this.#makeRoom();
    keys[2 * slot] = ~high;
    keys[2 * slot + 1] = low;
    this.#values[slot] = undefined;
  }
}

/** The first slot of the group of a key. */
const firstSlot = (high: number, low: number): number =>
  (Math.imul(high ^ Math.imul(low, 0x85ebca6b), 0x9e3779b1) >>> SHIFT) * WAYS;
