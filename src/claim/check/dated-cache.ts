import type { IsoDate } from '../../dates.js';

/** With more answers the cache starts anew, so that memory stays flat however many claims come. */
const MOST_ANSWERS = 65_536;

/**
 * Answers by date and question. The claims of a batch share few of both, and an answer in full costs a hundred times what
 * looking it up does. Internal.
 */
export class DatedCache<T> {
  readonly #answer: (question: string, on: IsoDate) => T;
  #byDate: Map<IsoDate, Map<string, T>> = new Map();
  #size = 0;

  constructor(answer: (question: string, on: IsoDate) => T) {
    this.#answer = answer;
  }

  /** How many answers are kept. */
  get size(): number {
    return this.#size;
  }

  /** The answer to a question on a date. */
  of(question: string, on: IsoDate): T {
    const answers = this.#byDate.get(on);
    const known = answers?.get(question);
    return known ?? this.#ask(question, on);
  }

  #ask(question: string, on: IsoDate): T {
    const found = this.#answer(question, on);
    if (this.#size >= MOST_ANSWERS) {
      this.#byDate = new Map();
      this.#size = 0;
    }
    let answers = this.#byDate.get(on);
    if (answers === undefined) {
      answers = new Map();
      this.#byDate.set(on, answers);
    }
    answers.set(question, found);
    this.#size++;
    return found;
  }
}
