import type { Phrase } from './sets.js';

/** Finds codes for a phrase: without dots, the best first. */
export type Finder = (query: string) => readonly string[];

/** What a finder reaches on a set. */
export interface Reached {
  readonly phrases: number;
  readonly first: number;
  readonly five: number;
  readonly rank: number;
  /** Milliseconds: the middle one, the 99th of a hundred, the slowest. */
  readonly median: number;
  readonly p99: number;
  readonly slowest: number;
  readonly missed: readonly { readonly phrase: Phrase; readonly found: readonly string[] }[];
}

/** Whether a code is one of those that are right, or is below one. */
export const isRight = ({ codes }: Phrase, found: string): boolean =>
  codes.some((code) => found.startsWith(code));

/** Measures a finder on a set. */
export function measure(phrases: readonly Phrase[], find: Finder): Reached {
  let first = 0;
  let five = 0;
  let rank = 0;
  const times: number[] = [];
  const missed: Reached['missed'][number][] = [];
  for (const phrase of phrases) {
    const start = performance.now();
    const found = find(phrase.query);
    times.push(performance.now() - start);
    const at = found.slice(0, 10).findIndex((code) => isRight(phrase, code));
    if (at === 0) first++;
    if (at >= 0 && at < 5) five++;
    if (at >= 0) rank += 1 / (at + 1);
    if (at !== 0) missed.push({ phrase, found: found.slice(0, 3) });
  }
  times.sort((a, b) => a - b);
  const count = Math.max(1, phrases.length);
  return {
    phrases: phrases.length,
    first: first / count,
    five: five / count,
    rank: rank / count,
    median: times[times.length >> 1] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    slowest: times.at(-1) ?? 0,
    missed,
  };
}

/** The mean share of a phrase that is typed when its code enters the first five; 1 if it never does. */
export function typedShare(phrases: readonly Phrase[], find: Finder): { share: number; times: number[] } {
  let sum = 0;
  const times: number[] = [];
  for (const phrase of phrases) {
    let share = 1;
    for (let length = 2; length <= phrase.query.length; length++) {
      const start = performance.now();
      const found = find(phrase.query.slice(0, length));
      times.push(performance.now() - start);
      if (!found.slice(0, 5).some((code) => isRight(phrase, code))) continue;
      share = length / phrase.query.length;
      break;
    }
    sum += share;
  }
  times.sort((a, b) => a - b);
  return { share: sum / Math.max(1, phrases.length), times };
}
