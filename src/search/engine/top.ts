/**
 * The numbers with the highest scores, the best first; of equal ones the lower number. A heap: the others are looked at
 * once and never sorted.
 *
 * @param count - how many at most
 */
export function topOf(
  numbers: ArrayLike<number>,
  length: number,
  scoreOf: (number: number) => number,
  count: number,
): number[] {
  const top = new Top(Math.min(count, length));
  for (let i = 0; i < length; i++) top.add(numbers[i]!, scoreOf(numbers[i]!));
  return top.sorted();
}

/** A heap of the best so far: the worst of them is at its root. */
class Top {
  readonly #numbers: Int32Array;
  readonly #scores: Float64Array;
  #length = 0;

  constructor(count: number) {
    this.#numbers = new Int32Array(count);
    this.#scores = new Float64Array(count);
  }

  add(number: number, score: number): void {
    const numbers = this.#numbers;
    if (this.#length < numbers.length) this.#rise(this.#length++, number, score);
    else if (numbers.length > 0 && this.#isWorse(0, number, score))
      this.#sink(0, this.#length, number, score);
  }

  /** The numbers, the best first. The heap is used up. */
  sorted(): number[] {
    const sorted = new Array<number>(this.#length);
    for (let last = this.#length - 1; last >= 0; last--) {
      sorted[last] = this.#numbers[0]!;
      this.#sink(0, last, this.#numbers[last]!, this.#scores[last]!);
    }
    return sorted;
  }

  /** Whether what is at a place of the heap is worse than something else. */
  #isWorse(at: number, number: number, score: number): boolean {
    const own = this.#scores[at]!;
    return own < score || (own === score && this.#numbers[at]! > number);
  }

  #rise(from: number, number: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (this.#isWorse(above, number, score)) break;
      this.#numbers[at] = this.#numbers[above]!;
      this.#scores[at] = this.#scores[above]!;
      at = above;
    }
    this.#numbers[at] = number;
    this.#scores[at] = score;
  }

  #sink(from: number, length: number, number: number, score: number): void {
    let at = from;
    for (;;) {
      let below = at * 2 + 1;
      if (below >= length) break;
      const other = below + 1;
      if (other < length && this.#isWorse(other, this.#numbers[below]!, this.#scores[below]!)) below = other;
      if (!this.#isWorse(below, number, score)) break;
      this.#numbers[at] = this.#numbers[below]!;
      this.#scores[at] = this.#scores[below]!;
      at = below;
    }
    this.#numbers[at] = number;
    this.#scores[at] = score;
  }
}
