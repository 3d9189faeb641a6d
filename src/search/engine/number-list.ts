/** Whole numbers in a typed array that grows. */
export class NumberList {
  values: Int32Array;
  length = 0;

  /** @param size - for how many numbers there is room at first */
  constructor(size: number) {
    this.values = new Int32Array(size);
  }

  push(value: number): void {
    if (this.length === this.values.length) this.#grow();
    this.values[this.length++] = value;
  }

  #grow(): void {
    const larger = new Int32Array(this.length * 2);
    larger.set(this.values);
    this.values = larger;
  }
}
