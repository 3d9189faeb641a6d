import { decodeLines } from '../../packed/ascii.js';
import { readColumn } from '../../packed/column.js';
import { MixDecoder } from '../../packed/mix-decoder.js';
import { type Part, requireSameBuild } from '../../packed/payload.js';
import { codeStrings, STRING_INPUTS, STRING_SETS } from '../../packed/string-model.js';
import { codeTexts, TEXT_INPUTS, TEXT_SETS } from '../../packed/text-model.js';
import type { Icd9CodeTable } from './code-table.js';
import { SLOT_BITS } from './slot-bits.js';
import { joined } from './title-words.js';

/** How many bits the number of a word takes. */
export const wordBits = (words: number): number => 32 - Math.clz32(words);

/** The titles of the codes, in their order. The writer is `data-build/icd9/pack.ts`. */
export class Icd9TitleTable {
  readonly #titles: readonly string[];

  constructor(codes: Icd9CodeTable, part: Part) {
    requireSameBuild(codes.part, part);
    const alphabet = String.fromCharCode(...readColumn(part.section('alphabet')));
    const count = Number(decodeLines(part.section('about'))[0]);
    const spelled = new MixDecoder(part.section('words'), STRING_INPUTS, STRING_SETS, SLOT_BITS);
    const words = ['', ...codeStrings(spelled, count, alphabet, false)];
    const decoder = new MixDecoder(part.section('titles'), TEXT_INPUTS, TEXT_SETS, SLOT_BITS);
    this.#titles = codeTexts(decoder, codes.codes.length, wordBits(count)).map((numbers) =>
      joined(numbers.map((number) => words[number] ?? '')),
    );
  }

  /** The title of a code by its place. */
  title(row: number): string {
    return this.#titles[row] ?? '';
  }
}
