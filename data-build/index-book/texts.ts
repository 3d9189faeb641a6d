import { cutWords, joinWords } from '../../src/index-book/words.js';
import { column, joinPieces } from '../../src/packed/write/column.js';

/** Collects texts. A text that is used more than once is kept once. */
export class TextCounter {
  readonly #uses = new Map<string, number>();

  /** Counts a use of a text. */
  count(text: string): void {
    this.#uses.set(text, (this.#uses.get(text) ?? 0) + 1);
  }

  /** The texts by number: those with several uses, the most frequent first, then the others in order of use. */
  freeze(): FrozenTexts {
    const several = [...this.#uses].filter(([, uses]) => uses > 1).sort((a, b) => b[1] - a[1]);
    const single = [...this.#uses].filter(([, uses]) => uses === 1);
    const texts = [...several, ...single].map(([text]) => text);
    return { texts, several: several.length, number: new Map(texts.map((text, index) => [text, index])) };
  }
}

/** All texts by number. */
export interface FrozenTexts {
  readonly texts: readonly string[];
  /** How many texts have several uses: they come first. */
  readonly several: number;
  readonly number: ReadonlyMap<string, number>;
}

/**
 * A column of uses of texts: 1 and the number of a text that is used several times, 0 for the next of those that are used
 * once.
 */
export const useOf = ({ number, several }: FrozenTexts, text: string): number => {
  const at = number.get(text)!;
  return at < several ? at + 1 : 0;
};

/**
 * Packs texts as runs of word numbers. Words that are used once are number 0 and are listed in the order of use, after
 * the others. The reader is `src/index-book/text-table.ts`.
 */
export function packTexts({ texts, several }: FrozenTexts): { words: Uint8Array; texts: Uint8Array } {
  const runs = texts.map(checkedWords);
  const uses = new Map<string, number>();
  for (const word of runs.flat()) uses.set(word, (uses.get(word) ?? 0) + 1);
  const frequent = [...uses].filter(([, count]) => count > 1).sort((a, b) => b[1] - a[1]);
  const single = [...uses].filter(([, count]) => count === 1);
  if (uses.size > 65_535) throw new Error(`${uses.size} words do not fit 16 bits: widen TextTable.words`);
  const number = new Map(frequent.map(([word], index) => [word, index + 1]));
  return {
    words: joinPieces([
      column([frequent.length]),
      latin1(frequent.map(([word]) => word)),
      latin1(single.map(([word]) => word)),
    ]),
    texts: joinPieces([
      column([several]),
      column(runs.map(({ length }) => length)),
      column(runs.flat().map((word) => number.get(word) ?? 0)),
    ]),
  };
}

function checkedWords(text: string): string[] {
  const words = cutWords(text);
  if (joinWords(words) !== text) throw new Error(`'${text}' is not what its words spell`);
  return words;
}

function latin1(words: readonly string[]): Uint8Array {
  const odd = words.find((word) => /[^\x20-\x7e\xa1-\xff]/.test(word));
  if (odd !== undefined) throw new Error(`'${odd}' has a character that is not in Latin-1`);
  return Uint8Array.from(words.join('\n'), (character) => character.charCodeAt(0));
}
