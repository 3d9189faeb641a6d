/** What a type-ahead asks: may answer at once or later. */
export type Ask<Hit> = (query: string) => readonly Hit[] | Promise<readonly Hit[]>;

/** Starts and cancels a wait; `setTimeout` and `clearTimeout` have this form. */
export interface Timer {
  /** Runs a function after some milliseconds, and gives a handle. */
  readonly start: (run: () => void, milliseconds: number) => unknown;
  /** Cancels a wait by its handle. */
  readonly cancel: (handle: unknown) => void;
}

/** Waits until somebody stops typing, then asks; an answer that a newer question has overtaken is dropped. */
export class QueryRunner<Hit> {
  readonly #ask: Ask<Hit>;
  readonly #wait: number;
  readonly #timer: Timer;
  readonly #answer: (query: string, hits: readonly Hit[]) => void;
  readonly #fail: (query: string, error: unknown) => void;
  #handle: unknown;
  #number = 0;

  constructor(
    ask: Ask<Hit>,
    wait: number,
    timer: Timer,
    answer: (query: string, hits: readonly Hit[]) => void,
    fail: (query: string, error: unknown) => void,
  ) {
    this.#ask = ask;
    this.#wait = wait;
    this.#timer = timer;
    this.#answer = answer;
    this.#fail = fail;
  }

  /** Asks once nothing was typed for the wait. */
  type(query: string): void {
    this.cancel();
    const number = this.#number;
    this.#handle = this.#timer.start(() => void this.#run(query, number), this.#wait);
  }

  /** Drops the question that waits and the answers that are on their way. */
  cancel(): void {
    this.#number++;
    if (this.#handle !== undefined) this.#timer.cancel(this.#handle);
    this.#handle = undefined;
  }

  async #run(query: string, number: number): Promise<void> {
    this.#handle = undefined;
    try {
      const hits = await this.#ask(query);
      if (number === this.#number) this.#answer(query, hits);
    } catch (error) {
      if (number === this.#number) this.#fail(query, error);
    }
  }
}
