import type { TerminologyList } from './types.js';

/** A list of which only the number is known at first. */
export class ListedCodes implements TerminologyList {
  readonly length: number;
  readonly #codes: string[] = [];
  readonly #rest: Iterator<string>;

  /**
   * @param length - how many codes there are
   * @param codes - gives them one by one
   */
  constructor(length: number, codes: Iterable<string>) {
    this.length = length;
    this.#rest = codes[Symbol.iterator]();
  }

  slice(from: number, to: number): readonly string[] {
    this.#readTo(to);
    return this.#codes.slice(from, to);
  }

  all(): readonly string[] {
    this.#readTo(this.length);
    // Given to everybody who asks.
    return Object.freeze(this.#codes);
  }

  #readTo(end: number): void {
    while (this.#codes.length < Math.min(end, this.length)) {
      const next = this.#rest.next();
      if (next.done === true) return;
      this.#codes.push(next.value);
    }
  }
}
