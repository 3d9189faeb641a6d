import { Problem } from '../problem.js';

/**
 * How many codes one question may walk through to make an expansion. All code sets together have some 200,000 codes. Five million
 * take about a second.
 */
const MOST_CODES = 5_000_000;

/** What a code costs that is asked a filter, in codes that are only compared. */
const FILTERED = 5;

/** The work of one question. A short value set may ask for all codes thousands of times. */
export class Work {
  #left: number = MOST_CODES;

  /**
   * Counts codes that are walked through.
   *
   * @param filters - how many filters each of them is asked
   * @throws Problem `too-costly`
   */
  add(codes: number, filters = 0): void {
    this.#left -= codes * (1 + filters * FILTERED);
    if (this.#left < 0)
      throw new Problem(
        422,
        'too-costly',
        `the value set walks through more than ${MOST_CODES} codes; name each part once, or divide the value set`,
        'vs-invalid',
        'ValueSet.compose',
      );
  }
}
