import type { Phrase } from './sets.js';

/** Finds codes for a phrase: without dots, the best first. */
export type Finder = (query: string) => readonly string[];

/** What a finder reaches on a set. */
export interface Reached {
  readonly phrases: number;
  readonly first: number;
  readonly five: number;
  readonly rank: number;
  readonly times: Times;
  readonly missed: readonly { readonly phrase: Phrase; readonly found: readonly string[] }[];
}

/** Whether a code is one of those that are right, or is below one. */
export const isRight = ({ codes }: Phrase, found: string): boolean =>
  codes.some((code) => found.startsWith(code));

/** Milliseconds by the clock and of the processor: the middle one, the 99th of a hundred, the slowest. */
export interface Times {
  readonly clock: readonly [median: number, p99: number, slowest: number];
  readonly processor: readonly [median: number, p99: number, slowest: number];
}

/** Takes the times of calls. The processor's tell what a call costs where other jobs hold the machine up. */
class Watch {
  readonly #clock: number[] = [];
  readonly #processor: number[] = [];

  time<T>(call: () => T): T {
    const used = process.cpuUsage();
    const start = performance.now();
    const result = call();
    this.#clock.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    this.#processor.push((user + system) / 1000);
    return result;
  }

  get times(): Times {
    return { clock: quantiles(this.#clock), processor: quantiles(this.#processor) };
  }
}

function quantiles(values: readonly number[]): [number, number, number] {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
  return [at(0.5), at(0.99), at(1)];
}

/** Times as a row of a table shows them. */
export const shown = ({ clock, processor }: Times): string =>
  [clock, processor].map((times) => times.map((time) => time.toFixed(2)).join(' / ')).join(' | ');

/** Measures a finder on a set. */
export function measure(phrases: readonly Phrase[], find: Finder): Reached {
  let first = 0;
  let five = 0;
  let rank = 0;
  const watch = new Watch();
  const missed: Reached['missed'][number][] = [];
  for (const phrase of phrases) {
    const found = watch.time(() => find(phrase.query));
    const at = found.slice(0, 10).findIndex((code) => isRight(phrase, code));
    if (at === 0) first++;
    if (at >= 0 && at < 5) five++;
    if (at >= 0) rank += 1 / (at + 1);
    if (at !== 0) missed.push({ phrase, found: found.slice(0, 3) });
  }
  const count = Math.max(1, phrases.length);
  return {
    phrases: phrases.length,
    first: first / count,
    five: five / count,
    rank: rank / count,
    times: watch.times,
    missed,
  };
}

/** The mean share of a phrase that is typed when its code enters the first five; 1 if it never does. */
export function typedShare(phrases: readonly Phrase[], find: Finder): { share: number; times: Times } {
  let sum = 0;
  const watch = new Watch();
  for (const phrase of phrases) {
    let share = 1;
    for (let length = 2; length <= phrase.query.length; length++) {
      const found = watch.time(() => find(phrase.query.slice(0, length)));
      if (!found.slice(0, 5).some((code) => isRight(phrase, code))) continue;
      share = length / phrase.query.length;
      break;
    }
    sum += share;
  }
  return { share: sum / Math.max(1, phrases.length), times: watch.times };
}
