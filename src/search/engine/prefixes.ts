/** The words that begin with a text, by their first two letters. */
export class Prefixes {
  readonly #words: readonly string[];
  readonly #byStart = new Map<string, number[]>();

  constructor(words: readonly string[]) {
    this.#words = words;
    for (let index = 0; index < words.length; index++) {
      const start = words[index]!.slice(0, 2);
      const list = this.#byStart.get(start);
      if (list === undefined) this.#byStart.set(start, [index]);
      else list.push(index);
    }
  }

  /** The places of the words that begin with a text. */
  with(prefix: string): number[] {
    if (prefix.length < 2) {
      const all: number[] = [];
      for (const [start, list] of this.#byStart) if (start.startsWith(prefix)) all.push(...list);
      return all;
    }
    const list = this.#byStart.get(prefix.slice(0, 2)) ?? [];
    return prefix.length === 2 ? list : list.filter((index) => this.#words[index]!.startsWith(prefix));
  }
}
