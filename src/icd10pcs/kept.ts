/** How many answers are kept: a batch of claims asks for the same ones again and again. A power of two. */
const SLOTS = 8192;

/** How far a hash of 32 bits is moved to number a slot. */
const SHIFT = 19;

/**
 * The answers asked for again and again, each in the slot that its key falls into: bounded, and nothing to tidy up.
 *
 * An answer is kept when it is asked for the second time. A walk through the whole set then keeps nothing: what is kept
 * outlives a collection of garbage, and moving it costs more than making it.
 */
export class Kept<T> {
  readonly #keys: Float64Array = new Float64Array(SLOTS).fill(-1);
  readonly #values: (T | undefined)[] = new Array<T | undefined>(SLOTS).fill(undefined);

  /** The answer kept for a key, a whole number. */
  get(key: number): T | undefined {
    const slot = slotOf(key);
    return this.#keys[slot] === key ? this.#values[slot] : undefined;
  }

  /** Keeps an answer where its key was the last one to fall into its slot. */
  offer(key: number, value: T): void {
    const slot = slotOf(key);
    if (this.#keys[slot] === key) {
      this.#values[slot] = value;
    } else {
      this.#keys[slot] = key;
      this.#values[slot] = undefined;
    }
  }
}

/** Keys may be larger than 32 bits: both halves count. */
const slotOf = (key: number): number =>
  Math.imul((key | 0) ^ Math.imul(Math.floor(key / 0x100000000), 0x85ebca6b), 0x9e3779b1) >>> SHIFT;
