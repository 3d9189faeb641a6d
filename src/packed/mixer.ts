/**
 * Predicts bits from several contexts at once, and learns which of them to trust. The reader is `mix-decoder.ts`, the writer
 * `write/mix-encoder.ts`; both make the same predictions.
 *
 * A context is a number that stands for what is known before a bit. Each has a probability of a 1, in 22 bits, which moves toward
 * what was read: by half at first, by 1/{@link SLOWEST} at last. The probabilities are added up in the logistic domain
 * ('stretched'), each with a weight, and the weights move toward those contexts that were right. There are sets of weights: the caller chooses one.
 *
 * Every engine must predict the same: whole numbers, and sums and products of doubles, which the language defines to the bit.
 * No logarithm or exponential is used: the curve is a table of 33 points with straight lines between them.
 */
export class Mixer {
  // Plain fields: private ones are several times slower before the engine compiles.
  private readonly inputs: number;
  private readonly mask: number;
  /** The probability of each context, in 22 bits, then how many bits it has seen, in 8. One array: most of the time is spent waiting for it. */
  private readonly states: Int32Array;
  private readonly weights: Float64Array;
  private readonly slots: Int32Array;
  private readonly stretched: Float64Array;
  private chance = 2048;
  private base = 0;

  /**
   * @param inputs - how many contexts each bit has
   * @param sets - how many sets of weights there are
   * @param slotBits - how many bits the number of a context keeps: contexts beyond that share their probabilities
   */
  constructor(inputs: number, sets: number, slotBits: number) {
    this.inputs = inputs;
    this.mask = (1 << slotBits) - 1;
    this.states = new Int32Array(inputs << slotBits).fill(EVEN);
    this.weights = new Float64Array(inputs * sets).fill(0.4);
    this.slots = new Int32Array(inputs);
    this.stretched = new Float64Array(inputs);
  }

  /**
   * The probability of a 1, in 16 bits, from 1 to 65535.
   *
   * @param contexts - a number for each input
   * @param node - the bits of the symbol so far
   * @param set - which weights
   */
  predict(contexts: ArrayLike<number>, node: number, set: number): number {
    const { inputs, mask, slots, stretched, weights } = this;
    this.base = set * inputs;
    let sum = 0;
    for (let i = 0; i < inputs; i++) {
      let hash = Math.imul(contexts[i]! ^ Math.imul(node, 0x9e3779b1), 0x85ebca6b);
      hash ^= hash >>> 15;
      hash = Math.imul(hash, 0xc2b2ae35);
      const slot = i * (mask + 1) + ((hash ^ (hash >>> 13)) & mask);
      slots[i] = slot;
      const value = STRETCH[this.states[slot]! >>> 18]!;
      stretched[i] = value;
      sum += value * weights[this.base + i]!;
    }
    this.chance = squash(sum);
    return this.chance;
  }

  /** Learns the bit that was predicted. */
  learn(bit: number): void {
    const { inputs, slots, states, stretched, weights } = this;
    const error = ((bit << 16) - this.chance) * RATE;
    for (let i = 0; i < inputs; i++) {
      weights[this.base + i]! += stretched[i]! * error;
      const slot = slots[i]!;
      const state = states[slot]!;
      const count = state & 255;
      const chance = state >>> 8;
      const moved = chance + ((((bit === 1 ? 4_194_303 : 0) - chance) * RATES[count]!) | 0);
      states[slot] = (moved << 8) | (count < SLOWEST ? count + 1 : count);
    }
  }
}

/** A context that has seen nothing: a half. */
const EVEN = 1 << 29;

/** After this many bits the probability of a context does not slow down any more. */
const SLOWEST = 250;

/** How far a probability moves after `count` bits. */
const RATES: Float64Array = /* @__PURE__ */ Float64Array.from(
  { length: SLOWEST + 1 },
  (_, count) => 1 / (count + 1.6),
);

/** How far the weights move: for an error in 1/65536 and stretched values in 1/256. */
const RATE = 8e-10;

/** The logistic curve at -8, -7.5 and so on up to 8, in 1/4096. */
const CURVE: readonly number[] = [
  1, 2, 3, 6, 10, 16, 27, 45, 73, 120, 194, 310, 488, 747, 1101, 1546, 2047, 2549, 2994, 3348, 3607, 3785,
  3901, 3975, 4022, 4050, 4068, 4079, 4085, 4089, 4092, 4093, 4094,
];

/** The probability, in 16 bits, of a sum in 1/256. */
function squash(sum: number): number {
  const limited = sum > 2047 ? 2047 : sum < -2047 ? -2047 : Math.trunc(sum);
  const at = (limited + 2048) >> 7;
  const part = limited & 127;
  const value = ((CURVE[at]! * (128 - part) + CURVE[at + 1]! * part) >> 3) | 0;
  return Math.min(Math.max(value, 16), 65_519);
}

/** The inverse of {@link squash}, for probabilities in 12 bits. */
const STRETCH: Int16Array = /* @__PURE__ */ (() => {
  const values = new Int16Array(4096);
  let at = 0;
  for (let sum = -2047; sum <= 2047; sum++) {
    const end = squash(sum) >> 4;
    while (at <= end) values[at++] = sum;
  }
  values.fill(2047, at);
  return values;
})();
