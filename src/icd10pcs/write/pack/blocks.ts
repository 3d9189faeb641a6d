import { textSection } from '../../../packed/write/column.js';
import type { RawSection } from '../../../packed/write/container.js';
import { blockName, TEXTS_IN_BLOCK } from '../../text-blocks.js';

/** Packs numbered texts in blocks. The reader is `src/icd10pcs/text-blocks.ts`. */
export function textBlocks(name: string, texts: readonly string[]): RawSection[] {
  return Array.from({ length: Math.ceil(texts.length / TEXTS_IN_BLOCK) }, (_, block) => ({
    name: blockName(name, block),
    bytes: textSection(texts.slice(block * TEXTS_IN_BLOCK, (block + 1) * TEXTS_IN_BLOCK)),
  }));
}
