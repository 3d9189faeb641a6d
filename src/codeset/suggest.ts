import type { OnDate } from '../base/dates.js';
import { checkLimit } from '../base/limits.js';

/** The options of `suggest`. */
export interface SuggestOptions extends OnDate {
  /**
   * The most suggestions to give, from 1.
   *
   * @defaultValue 5
   */
  readonly limit?: number | undefined;
}

/** The names of these options. */
export const SUGGEST_OPTIONS: readonly string[] = ['on', 'limit'];

/** How many suggestions are wanted. */
export const limitOf = (options: SuggestOptions | undefined): number => checkLimit(options?.limit ?? 5);

/** A longer text is not a mistyped code. */
const LONGEST_TEXT = 32;

/** The letters and digits of a text in capitals; undefined if it is too long to be a mistyped code. */
export const plainOf = (text: string): string | undefined =>
  typeof text !== 'string' || text.length > LONGEST_TEXT
    ? undefined
    : text.toUpperCase().replace(/[^0-9A-Z]/g, '');

/** A way in which a text may be mistyped, and the corrected texts, the likeliest first. */
export type Repair<Reason> = readonly [reason: Reason, variants: Iterable<string>];

/** A suggested code: its row, or the code itself if a set has no rows. */
export interface Candidate<Key, Reason> {
  readonly key: Key;
  readonly reason: Reason;
}

/**
 * The first codes that repairs lead to. Each code is listed once, with the first repair that leads to it.
 *
 * @param keyOf - the key of a text that is a code of the date, undefined for any other
 */
export function candidatesOf<Key, Reason>(
  repairs: Iterable<Repair<Reason>>,
  keyOf: (variant: string) => Key | undefined,
  limit: number,
): Candidate<Key, Reason>[] {
  const found = new Map<Key, Reason>();
  for (const [reason, variants] of repairs) {
    for (const variant of variants) {
      const key = keyOf(variant);
      if (key !== undefined && !found.has(key)) found.set(key, reason);
      if (found.size === limit) return listed(found);
    }
  }
  return listed(found);
}

const listed = <Key, Reason>(found: ReadonlyMap<Key, Reason>): Candidate<Key, Reason>[] =>
  [...found].map(([key, reason]) => ({ key, reason }));
