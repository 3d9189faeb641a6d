import { decodeLines } from '../packed/ascii.js';
import { readColumn, splitPieces } from '../packed/column.js';
import type { Part } from '../packed/payload.js';
import { joinWords } from './words.js';

/**
 * The texts of the books, as runs of word numbers. Texts with several uses come first. The writer is
 * `data-build/index-book/texts.ts`.
 */
export class TextTable {
  /** The words by number. */
  readonly words: readonly string[];
  /** How many texts have several uses. */
  readonly several: number;
  /** Where the words of each text begin; one more for the end. */
  readonly start: Uint32Array;
  /** The word numbers of all texts. */
  readonly run: Uint16Array;

  constructor(part: Part) {
    const [counts, frequent, single] = splitPieces(part.section('words')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    const first = readColumn(counts)[0]!;
    this.words = decodeLines(frequent).concat(decodeLines(single));
    const [several, lengths, run] = splitPieces(part.section('texts')) as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    this.several = readColumn(several)[0]!;
    this.start = startsOf(readColumn(lengths));
    this.run = numbered(readColumn(run), first);
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

/** Where runs of these lengths begin when one follows the other; one more for the end. */
export function startsOf(lengths: Uint32Array): Uint32Array {
  const starts = new Uint32Array(lengths.length + 1);
  for (let i = 0; i < lengths.length; i++) starts[i + 1] = starts[i]! + lengths[i]!;
  return starts;
}

/** 1 and the number for what is used several times, 0 for the next of what is used once, which begins at `first`. */
export function numbered(uses: Uint32Array, first: number): Uint16Array {
  const numbers = new Uint16Array(uses.length);
  let next = first;
  for (let i = 0; i < uses.length; i++) {
    const use = uses[i]!;
    numbers[i] = use === 0 ? next++ : use - 1;
  }
  return numbers;
}
