/** A dictionary in order of first use: returns 0 for a new entry, which it then knows, otherwise its number from 1. */
export class FirstUse<T> {
  readonly #keyOf: (entry: T) => string;
  readonly #numbers = new Map<string, number>();
  readonly #known: number;
  readonly #fresh: T[] = [];

  /** @param known - the entries that the reader knows from the start; if an entry appears twice, the first one counts */
  constructor(keyOf: (entry: T) => string, known: readonly T[]) {
    this.#keyOf = keyOf;
    this.#known = known.length;
    known.forEach((entry, index) => {
      const key = keyOf(entry);
      if (!this.#numbers.has(key)) this.#numbers.set(key, index + 1);
    });
  }

  /** The entries that were new, in order of first use. */
  get fresh(): readonly T[] {
    return this.#fresh;
  }

  /** All entries, known and new. */
  get size(): number {
    return this.#known + this.#fresh.length;
  }

  number(entry: T): number {
    const key = this.#keyOf(entry);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#fresh.push(entry);
    this.#numbers.set(key, this.size);
    return 0;
  }
}

/** Counts entries, and in how many chunks each occurs. */
export class Counter<T> {
  readonly #found = new Map<string, { entry: T; count: number; chunk: number; several: boolean }>();

  count(key: string, entry: T, chunk: number): void {
    const found = this.#found.get(key);
    if (found === undefined) {
      this.#found.set(key, { entry, count: 1, chunk, several: false });
      return;
    }
    found.count++;
    if (found.chunk !== chunk) found.several = true;
  }

  /** All entries, the most frequent first; if equally frequent, the first seen, so that output is stable. */
  all(): T[] {
    return [...this.#found.values()].sort((a, b) => b.count - a.count).map(({ entry }) => entry);
  }

  /** The entries that occur in more than one chunk, the most frequent first. */
  inSeveral(): T[] {
    const several = [...this.#found.values()].filter((found) => found.several);
    return several.sort((a, b) => b.count - a.count).map(({ entry }) => entry);
  }
}
