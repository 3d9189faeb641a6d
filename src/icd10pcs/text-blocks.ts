import { decodeLines } from '../packed/ascii.js';
import type { Part } from '../packed/payload.js';

/** How many texts a block has: enough to deflate well, few enough to be inflated for one of them. */
export const TEXTS_IN_BLOCK = 128;

/** The name of the section that holds a block of texts. */
export const blockName = (name: string, block: number): string => `${name}.${block}`;

/**
 * Numbered texts in blocks of {@link TEXTS_IN_BLOCK}, each inflated when one of its texts is needed: a first answer
 * needs a few of thousands. The writer is `src/icd10pcs/write/pack/blocks.ts`.
 */
export class TextBlocks {
  readonly #part: Part;
  readonly #name: string;
  readonly #blocks: (readonly string[] | undefined)[] = [];

  constructor(part: Part, name: string) {
    this.#part = part;
    this.#name = name;
  }

  /** A text by its number, from 0. */
  text(number: number): string {
    const block = Math.floor(number / TEXTS_IN_BLOCK);
    const texts = this.#blocks[block] ?? decodeLines(this.#part.section(blockName(this.#name, block)));
    this.#blocks[block] = texts;
    return texts[number % TEXTS_IN_BLOCK]!;
  }
}
