/** How wide the bar is, in characters. */
const WIDTH = 30;

/** The least time between two drawings, in milliseconds. */
const PAUSE = 80;

/** Where a bar is drawn. */
export interface Terminal {
  readonly isTTY?: boolean | undefined;
  readonly write: (text: string) => unknown;
}

/** A progress bar on one line; only on a terminal, so that logs stay readable. */
export class ProgressBar {
  readonly #terminal: Terminal;
  #last = 0;
  #drawn = false;

  constructor(terminal: Terminal = process.stderr) {
    this.#terminal = terminal;
  }

  /**
   * Draws how far the work is.
   *
   * @param done - from 0 to 1
   */
  show(what: string, done: number): void {
    const now = Date.now();
    if (this.#terminal.isTTY !== true || (done < 1 && now - this.#last < PAUSE)) return;
    this.#last = now;
    this.#drawn = true;
    const full = Math.round(Math.min(1, Math.max(0, done)) * WIDTH);
    const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
    this.#terminal.write(`\r\x1b[2K[${bar}] ${String(Math.floor(done * 100)).padStart(3)}% ${what}`);
  }

  /** Takes the bar away. */
  clear(): void {
    if (this.#drawn) this.#terminal.write('\r\x1b[2K');
    this.#drawn = false;
  }
}
