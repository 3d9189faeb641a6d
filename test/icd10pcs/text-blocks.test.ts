import { describe, expect, it } from 'vitest';
import { TEXTS_IN_BLOCK, TextBlocks } from '../../src/icd10pcs/text-blocks.js';
import { textBlocks } from '../../src/icd10pcs/write/pack/blocks.js';
import type { Part } from '../../src/packed/payload.js';

/** A part with these texts, and the names of the sections that were asked for. */
function blocksOf(texts: readonly string[]): { blocks: TextBlocks; asked: string[] } {
  const sections = new Map(textBlocks('texts', texts).map(({ name, bytes }) => [name, bytes]));
  const asked: string[] = [];
  const section = (name: string): Uint8Array => {
    asked.push(name);
    return sections.get(name)!;
  };
  const part: Part = { build: 1, section, has: (name) => sections.has(name), fingerprint: () => 0 };
  return { blocks: new TextBlocks(part, 'texts'), asked };
}

const numbered = (count: number): string[] => Array.from({ length: count }, (_, i) => `text ${i}`);

describe('texts in blocks', () => {
  it.each([1, TEXTS_IN_BLOCK - 1, TEXTS_IN_BLOCK, TEXTS_IN_BLOCK + 1, 3 * TEXTS_IN_BLOCK])(
    'are found by their numbers: %i texts',
    (count) => {
      const texts = numbered(count);
      const { blocks, asked } = blocksOf(texts);
      expect(texts.map((_, i) => blocks.text(i))).toEqual(texts);
      expect(asked.length).toBe(Math.ceil(count / TEXTS_IN_BLOCK));
    },
  );

  it('are read one block at a time, each block once, and none before the first question', () => {
    const { blocks, asked } = blocksOf(numbered(3 * TEXTS_IN_BLOCK));
    expect(asked).toEqual([]);
    expect(blocks.text(TEXTS_IN_BLOCK)).toBe(`text ${TEXTS_IN_BLOCK}`);
    expect(blocks.text(2 * TEXTS_IN_BLOCK - 1)).toBe(`text ${2 * TEXTS_IN_BLOCK - 1}`);
    expect(asked).toEqual(['texts.1']);
  });
});
