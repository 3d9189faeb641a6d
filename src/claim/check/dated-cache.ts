import type { IsoDate } from '../../dates.js';

/** More dates are of another batch: the cache starts anew, so that memory stays flat. */
const MOST_DATES = 512;
/** The most answers of one date. */
const MOST_ANSWERS = 8192;

/**
 * Answers by date and question. The claims of a batch share few of both, and an answer in full costs a hundred times what
 * looking it up does. Internal.
 */
export class DatedCache<T> {
  readonly #answer: (question: string, on: IsoDate) => T;
  #byDate: Map<IsoDate, Map<string, T>> = new Map();

  constructor(answer: (question: string, on: IsoDate) => T) {
    this.#answer = answer;
  }

  /** The answer to a question on a date. */
  of(question: string, on: IsoDate): T {
    let answers = this.#byDate.get(on);
    if (answers === undefined) {
      if (this.#byDate.size >= MOST_DATES) this.#byDate = new Map();
      answers = new Map();
      this.#byDate.set(on, answers);
    }
    const known = answers.get(question);
    if (known !== undefined) return known;
    if (answers.size >= MOST_ANSWERS) answers.clear();
    const found = this.#answer(question, on);
    answers.set(question, found);
    return found;
  }
}
