import type { EntryColumns } from './entry-coder.js';
import { joinWords } from './words.js';

/** The texts of books, as runs of word numbers. */
export class TextTable {
  /** The words by number. */
  readonly words: readonly string[];
  /** Where the words of each text begin; one more for the end. */
  readonly start: Uint32Array;
  /** The word numbers of all texts. */
  readonly run: Uint16Array;

  constructor({ words, start, run }: Pick<EntryColumns, 'words' | 'start' | 'run'>) {
    this.words = words;
    this.start = start;
    this.run = run;
  }

  /** How many texts there are. */
  get length(): number {
    return this.start.length - 1;
  }

  /** A text as it was printed, but for the capital of a main term. */
  text(number: number): string {
    const words: string[] = [];
    for (let i = this.start[number]!; i < this.start[number + 1]!; i++) words.push(this.words[this.run[i]!]!);
    return joinWords(words);
  }
}
